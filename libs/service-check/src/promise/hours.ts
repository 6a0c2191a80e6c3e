// Whose hours each step is worked in: one answer for each case in which the agencies keep different hours.
import type { Timeline, WorkingCalendar } from '@alur/calendar';
import { layOut } from '@alur/calendar';
import type { City } from '@alur/city';
import type { JsonObject } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import { circumstancesFor, namesIn, teller } from '@alur/service';

export interface Hours {
  readonly owner: Timeline;
  /** By participant; one whose agency cannot be told keeps the owner's hours, as in the running system. */
  readonly of: ReadonlyMap<string, Timeline>;
  /** What the case says where not all cases keep the same hours. */
  readonly facts?: JsonObject;
}

export interface HoursOfCases {
  readonly cases: readonly Hours[];
  readonly isComplete: boolean;
}

/** Undefined when the service's owner keeps no hours in this city, which is told elsewhere. */
export function hoursOfCases(bundle: ServiceBundle, city: City): HoursOfCases | undefined {
  const laid = new Map<WorkingCalendar, Timeline>();
  const timelineOf = (agency: string): Timeline | undefined => {
    const known = Object.hasOwn(city.agencies, agency) ? city.agencies[agency] : undefined;
    const calendar = known && city.calendars[known.calendar];
    if (!calendar) return undefined;
    const timeline = laid.get(calendar) ?? laidOutOnce(calendar);
    laid.set(calendar, timeline);
    return timeline;
  };
  const owner = timelineOf(bundle.owner);
  if (!owner) return undefined;
  const participants = Object.values(bundle.participants);
  const names = new Set(participants.flatMap(({ agency }) => namesIn(agency)));
  const { cases, open, isComplete } = circumstancesFor([...names], bundle, city);
  const tellers = participants.map(({ id, agency }) => ({ id, tell: teller(agency, open, city.zone) }));
  const different = new Map<string, Hours>();
  for (const facts of cases) {
    const keeps = tellers.map(({ id, tell }): [string, Timeline] => {
      const told = tell(facts);
      return [id, (told.kind === 'text' ? timelineOf(told.text) : undefined) ?? owner];
    });
    const key = keeps.map(([, timeline]) => [...laid.values()].indexOf(timeline)).join();
    if (!different.has(key)) different.set(key, { owner, of: new Map(keeps), facts });
  }
  const all = [...different.values()];
  return { cases: all.length === 1 ? all.map(({ of }) => ({ owner, of })) : all, isComplete };
}

/** A calendar does not change; many services are judged by the same one. */
const laidOut = new WeakMap<WorkingCalendar, Timeline>();

function laidOutOnce(calendar: WorkingCalendar): Timeline {
  const timeline = laidOut.get(calendar) ?? layOut(calendar, firstDecreed(calendar));
  laidOut.set(calendar, timeline);
  return timeline;
}

/** The first day of the first year that has a decree. */
const firstDecreed = ({ holidays, coveredUntil }: WorkingCalendar): string =>
  `${[coveredUntil, ...holidays.map(({ date }) => date)].reduce((a, b) => (b < a ? b : a)).slice(0, 4)}-01-01`;
