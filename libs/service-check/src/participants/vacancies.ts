// The days in a window on which nobody holds an office. Between the days on which somebody comes or goes nothing changes.
import type { LocalDate } from '@alur/calendar';
import { addDays } from '@alur/calendar';

export interface Window {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

export interface Vacancy {
  readonly first: LocalDate;
  /** Absent when nobody follows as far as the window goes. */
  readonly last?: LocalDate;
}

export function vacancies(
  terms: readonly { readonly from: LocalDate; readonly until?: LocalDate }[],
  { from, until }: Window,
): readonly Vacancy[] {
  const found: Vacancy[] = [];
  let free = from;
  for (const term of [...terms].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (term.from > until) break;
    if (term.until !== undefined && term.until < free) continue;
    if (term.from > free) found.push({ first: free, last: addDays(term.from, -1) });
    if (term.until === undefined || term.until >= until) return found;
    free = addDays(term.until, 1);
  }
  const next = terms
    .map((term) => term.from)
    .filter((start) => start > until)
    .sort()[0];
  return [...found, next === undefined ? { first: free } : { first: free, last: addDays(next, -1) }];
}
