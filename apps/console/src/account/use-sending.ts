import { useState } from 'react';
import { ApiProblem } from '../api/client.js';
import { signInAgain } from '../api/sign-in-again.js';

export interface Sending {
  readonly problem: ApiProblem | undefined;
  readonly busy: boolean;
  /** Does something that may be refused, once more after signing in where the session was over; true when it was done. */
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
        await work().catch(async (error: unknown) => {
          const isOver = error instanceof ApiProblem && error.code === 'NOT_SIGNED_IN';
          if (!isOver || !(await signInAgain())) throw error;
          await work();
        });
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
