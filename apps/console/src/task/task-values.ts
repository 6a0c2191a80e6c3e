import type { Answers, Field, FieldErrors, FormContext } from '@alur/forms';
import { displayValue, validateFields, visibleFields, withoutHidden } from '@alur/forms';
import type { Json } from '@alur/kernel';

export type TypedValues = Readonly<Record<string, unknown>>;

/** What is sent: the fields that show, without those left empty. */
export const answersOf = (fields: readonly Field[], typed: TypedValues): Answers =>
  withoutHidden([{ id: 'task', title: '', fields }], typed as Answers);

export const shownFields = (fields: readonly Field[], typed: TypedValues): readonly Field[] =>
  visibleFields({ fields }, answersOf(fields, typed));

/** The same rules as the server's, so that most faults are told before anything is sent. */
export function faultsOf(fields: readonly Field[], typed: TypedValues, context: FormContext): FieldErrors {
  const checked = validateFields(fields, answersOf(fields, typed), context);
  return checked.ok ? {} : checked.error;
}

/** Everything typed as text to copy, for somebody whose task was taken by a colleague. */
export const asText = (fields: readonly Field[], typed: TypedValues, context: FormContext): string =>
  fields
    .flatMap((field) =>
      typed[field.id] ? [`${field.label}: ${displayValue(field, typed[field.id] as Json, context)}`] : [],
    )
    .join('\n');
