import type { AnswerRow } from '@alur/contracts';
import type { Answers, Field, FormContext } from '@alur/forms';
import { displayItems, displayValue } from '@alur/forms';
import { erasedWords, isErased } from '../ports/subject-keys.js';
import type { StoredFile } from '../ports/files.js';

export const fileUrl = (caseId: string, fileId: string): string => `/api/v1/cases/${caseId}/files/${fileId}`;

/** Whether there is something to show: of what is erased nobody knows any more which of it was answered. */
export const isShown = (field: Field, answers: Answers): boolean =>
  answers[field.id] !== undefined || isErased(answers);

/** One answer as people read it; a file by its name, with where to open it. */
export function answerRow(
  field: Field,
  answers: Answers,
  { context, files }: { readonly context: FormContext; readonly files: readonly StoredFile[] },
): AnswerRow {
  if (isErased(answers)) return { field: field.id, label: field.label, text: erasedWords, erased: true };
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
