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

/** One that is empty when the window opens is told with the day on which it fell empty. */
export function vacancies(
  terms: readonly { readonly from: LocalDate; readonly until?: LocalDate }[],
  { from, until }: Window,
): readonly Vacancy[] {
  const found: Vacancy[] = [];
  const left = terms.flatMap((term) => (term.until !== undefined && term.until < from ? [term.until] : [])).sort();
  const lastLeft = left.at(-1);
  let free = lastLeft === undefined ? from : addDays(lastLeft, 1);
  for (const term of [...terms].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (term.until !== undefined && term.until < free) continue;
    if (term.from > free && term.from > from) found.push({ first: free, last: addDays(term.from, -1) });
    if (term.until === undefined || term.until >= until) return found.filter(({ first }) => first <= until);
    free = addDays(term.until, 1);
  }
  return [...found, { first: free }].filter(({ first }) => first <= until);
}
