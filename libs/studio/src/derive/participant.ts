// A performer of the process as `service.yaml` describes it.
import type { City } from '@alur/city';
import type { JsonObject } from '@alur/kernel';
import type { OfficeMatch, Owned } from './match-office.js';
import { matchOffice } from './match-office.js';
import { capital, quiet } from './words.js';

export interface DerivedParticipant {
  readonly value: JsonObject;
  readonly match: OfficeMatch;
  /** Who was understood, for whoever checks it. */
  readonly sentence: string;
}

/** `seen`: fields of the application that an office outside the owner's has to know, without what only identifies a person. */
export function participantFor(title: string, owned: Owned, seen: readonly string[]): DerivedParticipant {
  const match = matchOffice(title, owned);
  return { ...describedAs(title, match, owned, seen), match };
}

export function describedAs(
  title: string,
  match: OfficeMatch,
  owned: Owned,
  seen: readonly string[],
): Pick<DerivedParticipant, 'value' | 'sentence'> {
  const { agency, role, scope } = match;
  const isNear = agency === owned.owner || match.meant.kind === 'village';
  const isNeighbour = scope !== undefined;
  const sees = isNear && !isNeighbour ? 'all' : seen;
  return {
    value: {
      name: capital(quiet(title)),
      agency,
      role,
      ...(scope === undefined ? {} : { scope }),
      sees: sees === 'all' ? 'all' : [...sees],
    },
    sentence: `"${quiet(title)}" kami artikan sebagai ${roleWords(role, owned.city)} di ${agencyWords(match, owned.city)}.`,
  };
}

const roleWords = (role: string, { roles }: City): string =>
  Object.hasOwn(roles, role) ? (roles[role]?.name ?? role) : 'lurah atau kepala desa';

function agencyWords({ meant }: OfficeMatch, { agencies }: City): string {
  if (meant.kind === 'village') return 'desa atau kelurahan pemohon';
  if (meant.kind === 'district') return 'kecamatan pemohon';
  return agencies[meant.agency]?.fullName ?? meant.agency;
}
