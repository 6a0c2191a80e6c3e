import type { AnswerItem, AnswerRow } from '@alur/contracts';
import type { Answers, DisplayContext, Field, GroupField } from '@alur/forms';
import { displayItems, displayValue, isMasked, itemsOf } from '@alur/forms';
import type { Json } from '@alur/kernel';
import { erasedWords, isErased } from '../ports/subject-keys.js';
import type { StoredFile } from '../ports/files.js';

export const fileUrl = (caseId: string, fileId: string): string => `/api/v1/cases/${caseId}/files/${fileId}`;

interface Shown {
  readonly context: DisplayContext;
  readonly files: readonly StoredFile[];
  /** Fields whose plain value this officer may ask for. */
  readonly revealable: ReadonlySet<string>;
}

/** Whether there is something to show: of what is erased nobody knows any more which of it was answered. */
export const isShown = (field: Field, answers: Answers): boolean =>
  answers[field.id] !== undefined || isErased(answers);

/** One answer as people read it; a file by its name, with where to open it. */
export function answerRow(field: Field, answers: Answers, shown: Shown): AnswerRow {
  if (isErased(answers)) return { field: field.id, label: field.label, text: erasedWords, erased: true };
  const value = answers[field.id] ?? null;
  const file = field.type === 'file' ? shown.files.find((one) => one.id === value) : undefined;
  if (!file) {
    const row = {
      field: field.id,
      label: field.label,
      text: displayValue(field, value, shown.context),
      ...reveal(field, { path: field.id, value, shown }),
    };
    return field.type === 'group' ? { ...row, items: items(field, answers, shown) } : row;
  }
  const { id, name, mediaType, bytes, state } = file;
  return {
    field: field.id,
    label: field.label,
    text: name,
    file: { id, name, mediaType, bytes, state, ...(state === 'clean' ? { url: fileUrl(file.caseId, id) } : {}) },
  };
}

/** `children.1.nik`: as the faults of a form name an answer inside a list. */
function items(group: GroupField, answers: Answers, shown: Shown): readonly AnswerItem[] {
  const inner = new Map<string, Field>(group.fields.map((field) => [field.id, field]));
  const typed = itemsOf(group, answers);
  return displayItems(group, answers, shown.context).map((item, index) => ({
    ...item,
    rows: item.rows.map((row) => {
      const field = inner.get(row.field);
      const path = `${group.id}.${String(index)}.${row.field}`;
      return field ? { ...row, ...reveal(field, { path, value: typed[index]?.[row.field] ?? null, shown }) } : row;
    }),
  }));
}

interface Asked {
  readonly path: string;
  readonly value: Json;
  readonly shown: Shown;
}

function reveal(field: Field, { path, value, shown }: Asked): Pick<AnswerRow, 'reveal'> {
  const { masks } = shown.context;
  const isHidden = value !== null && value !== '' && masks !== undefined && isMasked(field, masks);
  return isHidden && shown.revealable.has(path.split('.')[0] ?? '') ? { reveal: path } : {};
}
