import type { Condition, Field } from '@alur/forms';
import type { ServiceBundle } from '@alur/service';

/** A question by its id, whoever asks it. */
export interface AskedField {
  readonly field: Field;
  readonly by: 'applicant' | readonly string[];
  /** All must hold for it to be asked. */
  readonly conditions: readonly Condition[];
}

/** Two tasks may share a question; what one of them asks only sometimes is then asked only sometimes. */
export function askedFields({ form, tasks }: Pick<ServiceBundle, 'form' | 'tasks'>): ReadonlyMap<string, AskedField> {
  const asked = new Map<string, AskedField>();
  for (const page of form.pages)
    for (const field of page.fields)
      asked.set(field.id, { field, by: 'applicant', conditions: [page.showWhen ?? [], field.showWhen ?? []].flat() });
  for (const { element, fields } of Object.values(tasks))
    for (const field of fields) asked.set(field.id, shared(asked.get(field.id), field, element));
  return asked;
}

function shared(known: AskedField | undefined, field: Field, task: string): AskedField {
  const conditions = field.showWhen ? [field.showWhen] : [];
  if (!known || known.by === 'applicant') return { field, by: [task], conditions };
  return {
    field: { ...field, required: field.required && known.field.required },
    by: [...known.by, task],
    conditions: [...known.conditions, ...conditions],
  };
}
