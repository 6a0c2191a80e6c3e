import type { Answers, GroupField } from '../contract/form.js';
import { itemFields, itemsOf } from '../visibility.js';
import type { DisplayContext } from './display-value.js';
import { displayValue } from './display-value.js';

/** One item of a group as people read it. */
export interface ShownItem {
  /** `Anggota keluarga 2` */
  readonly label: string;
  /** What it is about, by its first answer: `Siti Aminah`. */
  readonly name: string;
  readonly rows: readonly { readonly field: string; readonly label: string; readonly text: string }[];
}

export const itemName = ({ itemLabel }: Pick<GroupField, 'itemLabel'>, index: number): string =>
  `${itemLabel.charAt(0).toUpperCase()}${itemLabel.slice(1)} ${String(index + 1)}`;

/** Every item with what was asked of it; `answers` are those of the whole form. */
export const displayItems = (group: GroupField, answers: Answers, context: DisplayContext): readonly ShownItem[] =>
  itemsOf(group, answers).map((item, index) => {
    const rows = itemFields(group, item, answers).map((field) => ({
      field: field.id,
      label: field.label,
      text: displayValue(field, item[field.id], context),
    }));
    const label = itemName(group, index);
    const answered = rows.find(({ field }) => item[field] !== undefined);
    return { label, name: answered?.text ?? label, rows };
  });
