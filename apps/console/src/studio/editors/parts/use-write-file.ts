// A file of a draft is begun, copied or taken away: a change of its own, outside any editor.
import type { Json } from '@alur/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../../api/client.js';
import { askPart, draftKey, partKey, savePart } from '../../draft/draft-queries.js';

export function useWriteFile(draftId: string) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<string>();
  /** `null` takes it away. Whether it was done. */
  const write = async (part: string, value: Json): Promise<boolean> => {
    setProblem(undefined);
    try {
      const { tag } = await askPart(draftId, part);
      const { draft, ...saved } = await savePart(draftId, part, { value, tag });
      client.setQueryData(draftKey(draftId), draft);
      client.setQueryData(partKey(draftId, part), saved);
      return true;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.detail);
      return false;
    }
  };
  return { write, problem };
}

export const namesIn = (tags: Readonly<Record<string, string>>, kind: string): readonly string[] =>
  Object.keys(tags).flatMap((part) => (part.startsWith(kind) ? [part.slice(kind.length)] : []));
