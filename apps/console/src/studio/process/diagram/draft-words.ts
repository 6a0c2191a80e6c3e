// What the other parts of a draft offer to the panel: questions that people answer, with their options.
import type { Json } from '@alur/kernel';
import { usePartQuery } from '../../draft/draft-queries.js';
import type { Choice } from '../../editing/fields.js';

export interface AskedChoice {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Choice[];
}

/** Choices of the application and of the officers' forms. */
export function useAskedChoices(draftId: string): readonly AskedChoice[] {
  const pages = usePartQuery(draftId, 'pages').data?.value;
  const tasks = usePartQuery(draftId, 'tasks').data?.value;
  return [...fieldsIn(tasks), ...fieldsIn(pages)];
}

function fieldsIn(value: Json | undefined): readonly AskedChoice[] {
  const holders = Array.isArray(value) ? value : Object.values(isRecord(value) ? value : {});
  return holders.flatMap((holder: Json) => {
    const fields = isRecord(holder) ? holder['fields'] : undefined;
    return Array.isArray(fields) ? fields.flatMap((field: Json) => choiceIn(field) ?? []) : [];
  });
}

function choiceIn(field: Json): AskedChoice | undefined {
  if (!isRecord(field) || typeof field['id'] !== 'string' || !Array.isArray(field['options'])) return undefined;
  const { id, label } = field;
  const options = field['options'].flatMap((option: Json): readonly Choice[] =>
    isRecord(option) && typeof option['value'] === 'string'
      ? [{ value: option['value'], label: typeof option['label'] === 'string' ? option['label'] : option['value'] }]
      : [],
  );
  return { id, label: typeof label === 'string' ? label : id, options };
}

const isRecord = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
