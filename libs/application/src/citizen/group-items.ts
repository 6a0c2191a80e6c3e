// The items of a group, kept one at a time: each is whole before it joins the list.
import type { Answers, FormContext, GroupField } from '@alur/forms';
import { itemsOf, mostOfItems, tooManyItems, validateItem } from '@alur/forms';
import type { Json, Rejection, Result } from '@alur/kernel';
import { canonicalJson, err, ok } from '@alur/kernel';

export interface ItemAnswers {
  /** Which item, from 0; where none is yet, it is added at the end. The same item sent twice is there once. */
  readonly index: number;
  /** What the form sent, by field id of the group. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** Of the answers that were looked at. */
  readonly revision: number;
}

/**
 * Rejections: `DATA_INVALID` with fields by their id in the group, or by the group's when it is full; `DRAFT_CHANGED` where
 * another list was looked at, since what stands at the place may be somebody else by now.
 */
export function withItem(
  group: GroupField,
  { index, raw, revision }: ItemAnswers,
  now: { readonly answers: Answers; readonly context: FormContext; readonly revision: number },
): Result<readonly Answers[], Rejection> {
  const { answers, context } = now;
  const items = itemsOf(group, answers);
  const place = Math.min(index, items.length);
  if (place >= mostOfItems(group)) return err(invalid({ [group.id]: tooManyItems(group) }));
  const { [group.id]: _own, ...before } = answers;
  const item = validateItem(group, raw, { before, context });
  if (!item.ok) return err(invalid(item.error));
  const there = items[index];
  const isKept = there !== undefined && canonicalJson(there as Json) === canonicalJson(item.value as Json);
  if (revision !== now.revision && !isKept) return err(changedElsewhere);
  return ok([...items.slice(0, place), item.value, ...items.slice(place + 1)]);
}

export const withoutItem = (group: GroupField, index: number, answers: Answers): readonly Answers[] =>
  itemsOf(group, answers).filter((_item, at) => at !== index);

const changedElsewhere: Rejection = {
  code: 'DRAFT_CHANGED',
  message: 'Daftar ini berubah sejak halaman ini dibuka.',
};

const invalid = (fields: Readonly<Record<string, string>>): Rejection => ({
  code: 'DATA_INVALID',
  message: 'Ada isian yang perlu diperbaiki.',
  fields,
});
