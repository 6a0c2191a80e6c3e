import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../api/client.js';

/** A step that is asked of the API: busy while it is on its way, its refusal to be shown, and the studio looked at anew after it. */
export function useAct() {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const act = async (step: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await step();
      return true;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.detail);
      return false;
    } finally {
      setBusy(false);
      await client.invalidateQueries({ queryKey: ['studio'] });
    }
  };
  return { act, isBusy, problem };
}
