import type { Field, FieldErrors, FormContext } from '@alur/forms';
import { validateFields, visibleFields } from '@alur/forms';
import type { Json } from '@alur/kernel';

export type TypedValues = Readonly<Record<string, unknown>>;

/** What is sent: the fields that show, without those left empty. */
export function answersOf(fields: readonly Field[], typed: TypedValues): Readonly<Record<string, Json>> {
  const filled = Object.fromEntries(
    Object.entries(typed).filter(([, value]) => value !== undefined && value !== ''),
  ) as Record<string, Json>;
  const shown = new Set(visibleFields({ fields }, filled).map((field) => field.id));
  return Object.fromEntries(Object.entries(filled).filter(([id]) => shown.has(id)));
}

export const shownFields = (fields: readonly Field[], typed: TypedValues): readonly Field[] =>
  visibleFields({ fields }, answersOf(fields, typed));

/** The same rules as the server's, so that most faults are told before anything is sent. */
export function faultsOf(fields: readonly Field[], typed: TypedValues, context: FormContext): FieldErrors {
  const checked = validateFields(fields, answersOf(fields, typed), context);
  return checked.ok ? {} : checked.error;
}

/** Everything typed as text to copy, for somebody whose task was taken by a colleague. */
export const asText = (fields: readonly Field[], typed: TypedValues): string =>
  fields.flatMap((field) => (typed[field.id] ? [`${field.label}: ${String(typed[field.id])}`] : [])).join('\n');
