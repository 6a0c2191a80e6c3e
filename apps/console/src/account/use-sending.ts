import { useState } from 'react';
import { ApiProblem } from '../api/client.js';

export interface Sending {
  readonly problem: ApiProblem | undefined;
  readonly busy: boolean;
  /** Does something that may be refused; true when it was done. */
  send(work: () => Promise<void>): Promise<boolean>;
}

/** One act after the other, with what was said against the last. */
export function useSending(): Sending {
  const [problem, setProblem] = useState<ApiProblem>();
  const [busy, setBusy] = useState(false);
  return {
    problem,
    busy,
    async send(work) {
      setBusy(true);
      setProblem(undefined);
      try {
        await work();
        return true;
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        setProblem(error);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
