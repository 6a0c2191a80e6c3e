// The items of a group, kept one at a time: each is whole before it joins the list.
import type { Answers, FormContext, GroupField } from '@alur/forms';
import { itemsOf, mostOfItems, tooManyItems, validateItem } from '@alur/forms';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';

export interface ItemAnswers {
  /** Which item, from 0; where none is yet, it is added at the end. The same item sent twice is there once. */
  readonly index: number;
  /** What the form sent, by field id of the group. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** Rejections: `DATA_INVALID` with fields by their id in the group, or by the group's when it is full. */
export function withItem(
  group: GroupField,
  { index, raw }: ItemAnswers,
  { answers, context }: { readonly answers: Answers; readonly context: FormContext },
): Result<readonly Answers[], Rejection> {
  const items = itemsOf(group, answers);
  const place = Math.min(index, items.length);
  if (place >= mostOfItems(group)) return err(invalid({ [group.id]: tooManyItems(group) }));
  const { [group.id]: _own, ...before } = answers;
  const item = validateItem(group, raw, { before, context });
  if (!item.ok) return err(invalid(item.error));
  return ok([...items.slice(0, place), item.value, ...items.slice(place + 1)]);
}

export const withoutItem = (group: GroupField, index: number, answers: Answers): readonly Answers[] =>
  itemsOf(group, answers).filter((_item, at) => at !== index);

const invalid = (fields: Readonly<Record<string, string>>): Rejection => ({
  code: 'DATA_INVALID',
  message: 'Ada isian yang perlu diperbaiki.',
  fields,
});
