// What a browser posts for questions, and what a person can mend about it.
import type { Page } from '@alur/forms';

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

/** A date is typed in three boxes. */
export function withDates(page: Page, raw: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const dates = page.fields.filter((field) => field.type === 'date');
  const boxes = new Set(dates.flatMap(({ id }) => [`${id}-day`, `${id}-month`, `${id}-year`]));
  const rest = Object.fromEntries(Object.entries(raw).filter(([name]) => !boxes.has(name)));
  return {
    ...rest,
    ...Object.fromEntries(
      dates.map(({ id }) => [
        id,
        { day: raw[`${id}-day`] ?? '', month: raw[`${id}-month`] ?? '', year: raw[`${id}-year`] ?? '' },
      ]),
    ),
  };
}
