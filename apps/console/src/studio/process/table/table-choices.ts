import type { Json } from '@alur/kernel';
import { useDraft, usePartQuery } from '../../draft/draft-queries.js';
import type { Choice } from '../../editing/fields.js';
import type { TableScope } from './table-context.js';

/** What the other parts of the draft offer to a row. */
export function useTableChoices(
  draftId: string,
): Pick<TableScope, 'performers' | 'letters' | 'decisions' | 'outcomes'> {
  const participants = usePartQuery(draftId, 'participants').data?.value;
  const outcomes = usePartQuery(draftId, 'outcomes').data?.value;
  const parts = Object.keys(useDraft(draftId).data?.tags ?? {});
  const named = (kind: string): readonly Choice[] =>
    parts.flatMap((part) => {
      const name = part.startsWith(`${kind}:`) ? part.slice(kind.length + 1) : '';
      return name === '' ? [] : [{ value: name, label: name }];
    });
  return {
    performers: choicesIn(participants, 'name'),
    outcomes: choicesIn(outcomes, 'title'),
    letters: named('letter'),
    decisions: named('decision'),
  };
}

const choicesIn = (value: Json | undefined, word: string): readonly Choice[] =>
  Object.entries(isRecord(value) ? value : {}).map(([key, one]) => {
    const label = isRecord(one) ? one[word] : undefined;
    return { value: key, label: typeof label === 'string' && label !== '' ? label : key };
  });

const isRecord = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
