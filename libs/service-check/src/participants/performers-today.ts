// Who a participant is on a day, for those who write it: every office it may mean, and who holds it.
import type { LocalDate } from '@alur/calendar';
import type { City } from '@alur/city';
import { holdersOf } from '@alur/city';
import type { ServiceBundle } from '@alur/service';
import { officesOf, waitingFor } from './asked-offices.js';

export interface PerformerToday {
  /** What waits for it: steps it performs, letters it signs. */
  readonly waiting: readonly string[];
  readonly offices: readonly {
    readonly agency: string;
    readonly role: string;
    /** Absent: whoever holds the role, in whatever part of the agency. */
    readonly scope?: string;
    /** Names; nobody where the office is empty, or where the city has no such agency or role. */
    readonly holders: readonly string[];
  }[];
  /** Where its expressions give no agency or role. */
  readonly nowhere: readonly string[];
  /** Names that keep it from being told before there is a case. */
  readonly open: readonly string[];
}

export function performersToday(
  bundle: ServiceBundle,
  city: City,
  day: LocalDate,
): Readonly<Record<string, PerformerToday>> {
  const waiting = waitingFor(bundle);
  return Object.fromEntries(
    Object.values(bundle.participants).map((participant) => {
      const {
        offices,
        nowhere,
        open,
        waiting: waits,
      } = officesOf(participant, waiting.get(participant.id) ?? [], {
        bundle,
        city,
      });
      const held = offices.map((office) => ({
        ...office,
        holders: holdersOf(city, office, day).map(({ name, acting }) => (acting ? `${acting} ${name}` : name)),
      }));
      return [participant.id, { waiting: waits, offices: held, nowhere, open }];
    }),
  );
}
