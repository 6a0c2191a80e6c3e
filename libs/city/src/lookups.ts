import type { LocalDate, WorkingCalendar } from '@alur/calendar';
import type { City, OfficeHolder } from './contract/city.js';

/** Throws for an agency the city does not have: whoever asks has resolved it before. */
export function calendarOf(city: City, agency: string): WorkingCalendar {
  const calendar = city.calendars[city.agencies[agency]?.calendar ?? ''];
  if (!calendar) throw new Error(`Expected agency ${agency} to exist and to have a calendar`);
  return calendar;
}

/** Who holds an office on a date. Without a scope asked for, every scope of the role counts. */
export const holdersOf = (
  city: City,
  office: { readonly agency: string; readonly role: string; readonly scope?: string },
  date: LocalDate,
): readonly OfficeHolder[] =>
  city.officeHolders.filter(
    (holder) =>
      holder.agency === office.agency &&
      holder.role === office.role &&
      (office.scope === undefined || holder.scope === office.scope) &&
      holder.from <= date &&
      (holder.until === undefined || holder.until >= date),
  );
