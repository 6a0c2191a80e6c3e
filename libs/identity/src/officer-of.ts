import type { OfficerActor } from '@alur/access';
import type { Session } from '@alur/application';
import { localDate } from '@alur/calendar';
import type { City } from '@alur/city';
import { inOffice } from '@alur/city';
import type { Instant } from '@alur/kernel';

/** An officer as they are today: every office held under the same name and NIP; nothing when none is left. */
export function officerOf(
  city: City,
  session: Pick<Session, 'kind' | 'subject' | 'onlyFor'>,
  at: Instant,
): OfficerActor | undefined {
  const person = city.officeHolders.find((holder) => holder.id === session.subject);
  if (!person) return undefined;
  // Of thousands of holders; this is asked with every request of an officer.
  const theirs = city.officeHolders.filter(
    (holder) => holder.id === person.id || (person.nip !== undefined && holder.nip === person.nip),
  );
  const offices = inOffice(city, localDate(city.zone, at), theirs);
  if (offices.length === 0) return undefined;
  return {
    kind: 'officer',
    id: person.id,
    name: person.name,
    holdings: offices.map(({ agency, role, scope }) => ({ agency, role, ...(scope ? { scope } : {}) })),
    ...(session.kind === 'link' && session.onlyFor ? { onlyTask: session.onlyFor } : {}),
  };
}
