import type { DraftView } from '@alur/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem, ask } from '../../api/client.js';
import { draftsKey } from '../draft/draft-queries.js';

export interface Sent {
  readonly body?: unknown;
  readonly form?: FormData;
  /** The screen of the draft to begin with. */
  readonly screen?: string;
}

export interface Beginning {
  /** Sends it, and opens the draft that comes of it. */
  begin(path: string, sent: Sent): Promise<void>;
  readonly isSending: boolean;
  readonly problem: ApiProblem | undefined;
  /** Sends the same again. */
  retry(): void;
}

export function useBegin(): Beginning {
  const client = useQueryClient();
  const go = useNavigate();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const [last, setLast] = useState<Parameters<Beginning['begin']>>();
  const begin: Beginning['begin'] = async (path, sent) => {
    const { screen, ...request } = sent;
    setLast([path, sent]);
    setSending(true);
    setProblem(undefined);
    try {
      const draft = await ask<DraftView>(`/studio/drafts${path}`, { method: 'POST', ...request });
      await client.invalidateQueries({ queryKey: draftsKey });
      await go(`/studio/${draft.id}${screen === undefined ? '' : `/${screen}`}`);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
    } finally {
      setSending(false);
    }
  };
  return { begin, isSending, problem, retry: () => last && void begin(...last) };
}
