// Scenarios as parts of the draft: written, changed and taken away over the same door as everything else.
import type { DraftPart, SavedPart } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { askPart, draftKey, partKey, savePart } from '../draft/draft-queries.js';

export interface ScenarioStore {
  /** Text of a scenario's file; `undefined` where there is none. */
  read(part: string): Promise<string | undefined>;
  /** Throws an ApiProblem, `PART_CHANGED` where a colleague wrote it meanwhile. */
  write(part: string, text: string | null): Promise<void>;
  /** Under a name that no file has yet. */
  add(name: string, text: string): Promise<string>;
}

export function useScenarioStore(draftId: string): ScenarioStore {
  const client = useQueryClient();
  const write = useCallback(
    async (part: string, value: Json): Promise<SavedPart> => {
      const { tag } = await askPart(draftId, part);
      const { draft, ...saved } = await savePart(draftId, part, { value, tag });
      client.setQueryData(draftKey(draftId), draft);
      client.setQueryData<DraftPart>(partKey(draftId, part), saved);
      return { ...saved, draft };
    },
    [client, draftId],
  );
  return {
    async read(part) {
      const { value } = await askPart(draftId, part);
      return typeof value === 'string' ? value : undefined;
    },
    async write(part, text) {
      await write(part, text);
    },
    async add(name, text) {
      for (let number = 1; ; number += 1) {
        const part = `scenario:${fileName(name)}${number === 1 ? '' : `-${String(number)}`}`;
        if ((await askPart(draftId, part)).value !== null) continue;
        await write(part, text);
        return part;
      }
    },
  };
}

/** A scenario's name as the name of its file. */
export const fileName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '') || 'skenario';

/** `scenarios/granted.yaml` as the part it is. */
export const partOfFile = (file: string): string =>
  `scenario:${file.replace(/^scenarios\//, '').replace(/\.ya?ml$/, '')}`;
