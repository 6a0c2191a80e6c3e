import type { AnswerRow } from '@alur/contracts';
import type { Answers, Field, FormContext } from '@alur/forms';
import { displayItems, displayValue } from '@alur/forms';
import type { StoredFile } from '../ports/files.js';

export const fileUrl = (caseId: string, fileId: string): string => `/api/v1/cases/${caseId}/files/${fileId}`;

/** One answer as people read it; a file by its name, with where to open it. */
export function answerRow(
  field: Field,
  answers: Answers,
  { context, files }: { readonly context: FormContext; readonly files: readonly StoredFile[] },
): AnswerRow {
  const value = answers[field.id] ?? null;
  const file = field.type === 'file' ? files.find((one) => one.id === value) : undefined;
  if (!file) {
    const row = { field: field.id, label: field.label, text: displayValue(field, value, context) };
    return field.type === 'group' ? { ...row, items: displayItems(field, answers, context) } : row;
  }
  const { id, name, mediaType, bytes, state } = file;
  return {
    field: field.id,
    label: field.label,
    text: name,
    file: { id, name, mediaType, bytes, state, ...(state === 'clean' ? { url: fileUrl(file.caseId, id) } : {}) },
  };
}
