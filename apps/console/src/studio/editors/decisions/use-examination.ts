import type { DecisionExamination, DecisionSheet } from '@alur/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '../../../api/client.js';
import { draftPath, useDraft } from '../../draft/draft-queries.js';
import { useSettled } from '../parts/use-settled.js';

const pauseMs = 400;

export interface Work {
  readonly sheet: DecisionSheet;
  /** Of the sheet as it was a moment ago; undefined until the first answer. */
  readonly examination: DecisionExamination | undefined;
  readonly readOnly: boolean;
  /** `key` names the place, so that typing on is one step back. */
  change(next: DecisionSheet, key?: string): void;
}

/** What is wrong in the table and missing from it, a moment after the last key. */
export function useExamination(draftId: string, sheet: DecisionSheet): DecisionExamination | undefined {
  const asked = useSettled(JSON.stringify(sheet), pauseMs);
  // What the other parts say changes what is missing here.
  const tags = useDraft(draftId).data?.tags ?? {};
  const around = [tags['pages'], tags['tasks'], tags['diagram']].join();
  return useQuery({
    queryKey: ['studio', 'examination', draftId, around, asked],
    queryFn: () =>
      ask<DecisionExamination>(`${draftPath(draftId)}/decisions/examination`, {
        method: 'POST',
        body: { sheet: JSON.parse(asked) as unknown },
      }),
    staleTime: Infinity,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
    retry: false,
  }).data;
}
