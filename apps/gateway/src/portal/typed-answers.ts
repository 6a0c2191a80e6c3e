// What a browser posts for questions, and what a person can mend about it.
import type { Field } from '@alur/forms';
import type { SentForm } from './read-form.js';

/** What a person can mend on the page it happened on. */
export const mendable: ReadonlySet<string> = new Set([
  'DATA_INVALID',
  'FILE_TOO_LARGE',
  'FILE_INTERRUPTED',
  'FILE_EMPTY',
  'FILE_TYPE_REFUSED',
  'DRAFT_CHANGED',
  'FORM_STALE',
]);

export interface TypedAnswers {
  /** As the rules read it: a date in its three boxes, every ticked box of a question. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** As it was sent, to be shown again by `typedValue`. */
  readonly again: Readonly<Record<string, unknown>>;
}

/** What was typed for these questions, without what a form carries for itself. */
export function typedAnswers(fields: readonly Field[], { fields: sent, lists }: TypedForm): TypedAnswers {
  const { _csrf, _form, _revision, _remove, ...single } = sent;
  const ticked = Object.fromEntries(
    fields.flatMap(({ id, type }) => (type === 'several' ? [[id, lists[id] ?? []] as const] : [])),
  );
  const again: Readonly<Record<string, unknown>> = { ...single, ...ticked };
  const dates = fields.filter(({ type }) => type === 'date');
  const boxes = new Set(dates.flatMap(boxesOf));
  const rest = Object.entries(again).filter(([name]) => !boxes.has(name));
  const inBoxes = dates.map((field) => [field.id, typedValue(field, again)] as const);
  return { raw: Object.fromEntries([...rest, ...inBoxes]), again };
}

type TypedForm = Pick<SentForm, 'fields' | 'lists'>;

/** A date is typed in three boxes. */
export const typedValue = (field: Pick<Field, 'id' | 'type'>, typed: Readonly<Record<string, unknown>>): unknown => {
  if (field.type !== 'date') return typed[field.id];
  const [day, month, year] = boxesOf(field).map((name) => typed[name] ?? '');
  return { day, month, year };
};

const boxesOf = ({ id }: Pick<Field, 'id'>): readonly string[] => [`${id}-day`, `${id}-month`, `${id}-year`];
