import type { StoredFile } from '@alur/application';
import type { AnswerRow } from '@alur/contracts';
import type { Answers, Field, FormContext } from '@alur/forms';
import { displayItems, displayValue } from '@alur/forms';

interface Known {
  readonly files: readonly Pick<StoredFile, 'id' | 'name' | 'mediaType' | 'bytes' | 'state'>[];
  readonly context: FormContext;
  /** Where a file of this field is looked at. */
  readonly url: string;
}

/** An answer as the person who gave it reads it; what was left out says so. */
export function shownAnswer(field: Field, answers: Answers, { files, context, url }: Known): AnswerRow {
  const value = answers[field.id];
  const row = { field: field.id, label: field.label };
  const file = field.type === 'file' ? files.find((one) => one.id === value) : undefined;
  if (file) {
    const { id, name, mediaType, bytes, state } = file;
    return { ...row, text: name, file: { id, name, mediaType, bytes, state, ...(state === 'clean' ? { url } : {}) } };
  }
  const text = displayValue(field, value, context);
  return field.type === 'group' ? { ...row, text, items: displayItems(field, answers, context) } : { ...row, text };
}
