import type { City } from '@alur/city';
import type { LocalDate } from '@alur/calendar';
import type { OfficerAccount } from '../ports/accounts.js';

/** Somebody with a NIP and all that they hold today, under the one id that their account has or will have. */
export interface PersonInOffice {
  readonly id: string;
  readonly nip: string;
  readonly name: string;
  /** Every id under which they hold an office. */
  readonly ids: readonly string[];
  readonly agencies: readonly string[];
  readonly offices: readonly string[];
}

/** RT and RW come by one-time links and have no account. */
export function peopleInOffice(
  city: City,
  today: LocalDate,
  accounts: readonly Pick<OfficerAccount, 'id' | 'nip'>[],
): readonly PersonInOffice[] {
  const byNip = new Map<string, PersonInOffice>();
  for (const holder of city.officeHolders) {
    const { id, nip, name, agency, role, position, from, until } = holder;
    if (nip === undefined || city.roles[role]?.byLink) continue;
    if (from > today || (until !== undefined && until < today)) continue;
    const known = byNip.get(nip);
    byNip.set(nip, {
      id: known?.id ?? accounts.find((account) => account.nip === nip)?.id ?? id,
      nip,
      name,
      ids: [...(known?.ids ?? []), id],
      agencies: [...(known?.agencies ?? []), agency],
      offices: [...(known?.offices ?? []), `${position}, ${city.agencies[agency]?.shortName ?? agency}`],
    });
  }
  return [...byNip.values()];
}
