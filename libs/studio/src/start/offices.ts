// The performers of a table with the offices they mean.
import type { SopParticipant } from '@alur/sop';
import type { OfficeMatch, Owned } from '../derive/match-office.js';
import { homeOf, matchOffice } from '../derive/match-office.js';

export interface Office {
  /** Of the participant. */
  readonly id: string;
  readonly title: string;
  readonly match: OfficeMatch;
}

export interface Offices {
  readonly list: readonly Office[];
  /** Participants that lead their agency. */
  readonly leading: ReadonlySet<string>;
  has(id: string): boolean;
  with(more: readonly Office[]): Offices;
}

export const officesOf = (participants: readonly SopParticipant[], owned: Owned): Offices =>
  officesFrom(
    participants.map(({ id, name }) => ({ id, title: name, match: matchOffice(name, withHome(participants, owned)) })),
    owned,
  );

function withHome(participants: readonly SopParticipant[], owned: Owned): Owned {
  const home = homeOf(
    participants.map(({ name }) => name),
    owned,
  );
  return home ? { ...owned, home } : owned;
}

function officesFrom(list: readonly Office[], owned: Owned): Offices {
  const { roles } = owned.city;
  const leads = ({ match: { role } }: Office): boolean =>
    role.startsWith('=') || (Object.hasOwn(roles, role) && roles[role]?.leads === true);
  return {
    list,
    leading: new Set(list.filter(leads).map(({ id }) => id)),
    has: (id) => list.some((one) => one.id === id),
    with: (more) => officesFrom([...list, ...more], owned),
  };
}
