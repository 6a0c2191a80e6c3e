import type { LocalDate, WorkingCalendar } from '@alur/calendar';
import { standardActing } from './contract/acting.js';
import type { City, OfficeHolder } from './contract/city.js';

/** Throws for an agency the city does not have: whoever asks has resolved it before. */
export function calendarOf(city: City, agency: string): WorkingCalendar {
  const calendar = city.calendars[city.agencies[agency]?.calendar ?? ''];
  if (!calendar) throw new Error(`Expected agency ${agency} to exist and to have a calendar`);
  return calendar;
}

type Office = Pick<OfficeHolder, 'agency' | 'role' | 'scope'>;

export const isSameOffice = (one: Office, other: Office): boolean =>
  one.agency === other.agency && one.role === other.role && one.scope === other.scope;

const isInTerm = ({ from, until }: OfficeHolder, date: LocalDate): boolean =>
  from <= date && (until === undefined || until >= date);

/**
 * Whoever has the powers of an office on a date: in their term, and not resting while somebody stands in for them. The
 * one answer for signing in, queues, letters and proofs. `among`: only those are looked at, where only they are wanted.
 */
export function inOffice(
  { officeHolders, acting: rules = standardActing }: Pick<City, 'officeHolders' | 'acting'>,
  date: LocalDate,
  among: readonly OfficeHolder[] = officeHolders,
): readonly OfficeHolder[] {
  const standIns = officeHolders.filter(
    (holder) => holder.acting !== undefined && rules[holder.acting].holder === 'rests' && isInTerm(holder, date),
  );
  return among.filter(
    (holder) =>
      isInTerm(holder, date) &&
      (holder.acting !== undefined ||
        !standIns.some(
          (standIn) =>
            isSameOffice(standIn, holder) && (standIn.standsFor === undefined || standIn.standsFor === holder.id),
        )),
  );
}

/** Who holds an office on a date. Without a scope asked for, every scope of the role counts. */
export const holdersOf = (
  city: City,
  office: { readonly agency: string; readonly role: string; readonly scope?: string },
  date: LocalDate,
): readonly OfficeHolder[] =>
  inOffice(city, date).filter(
    (holder) =>
      holder.agency === office.agency &&
      holder.role === office.role &&
      (office.scope === undefined || holder.scope === office.scope),
  );
