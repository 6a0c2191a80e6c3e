// Office-holders for every village and agency that nobody wrote down by hand: the same fictional people at every start.
import type { Agency, OfficeHolder } from '../contract/city.js';
import type { HoldersFile } from './city-files.js';

/** Holders named by hand keep their office; a generated one fills only what is empty. */
export function generatedHolders(file: HoldersFile, agencies: readonly Agency[]): readonly OfficeHolder[] {
  const named: readonly OfficeHolder[] = file.holders.map((holder) => ({ ...holder, demo: holder.demo ?? false }));
  // Somebody who is away still holds the office that is looked after.
  const taken = new Set(
    named.filter(({ acting }) => acting !== 'Plh.').map((holder) => officeOf(holder.agency, holder.role, holder.scope)),
  );
  const filled: OfficeHolder[] = [];
  const add = (
    agency: Agency,
    office: { readonly role: string; readonly position: string; readonly scope?: string },
  ): void => {
    if (taken.has(officeOf(agency.key, office.role, office.scope))) return;
    filled.push(person(file, filled.length, agency, office));
  };
  for (const agency of agencies) {
    for (const { kinds, role, position } of file.generated.offices)
      if (kinds.includes(agency.kind)) add(agency, { role, position: `${position} ${agency.shortName}` });
    if (agency.kind === 'kelurahan' || agency.kind === 'desa')
      for (const office of neighbourhoods(file)) add(agency, office);
  }
  return [...named, ...filled];
}

const officeOf = (agency: string, role: string, scope: string | undefined): string =>
  `${agency}|${role}|${scope ?? ''}`;

const three = (number: number): string => String(number).padStart(3, '0');

function neighbourhoods({ generated }: HoldersFile): readonly { role: string; position: string; scope: string }[] {
  const { rw, rt } = generated.neighbourhoods;
  return Array.from({ length: rw }, (_, w) => three(w + 1)).flatMap((ward) => [
    { role: 'rw', position: `Ketua RW ${ward}`, scope: ward },
    ...Array.from({ length: rt }, (_, t) => three(t + 1)).map((block) => ({
      role: 'rt',
      position: `Ketua RT ${block} RW ${ward}`,
      scope: `${ward}/${block}`,
    })),
  ]);
}

/** Fictional: the NIP's serial and the phone block belong to nobody. */
function person(
  { generated }: HoldersFile,
  index: number,
  agency: Agency,
  office: { readonly role: string; readonly position: string; readonly scope?: string },
): OfficeHolder {
  const name = `${generated.people[index % generated.people.length] ?? ''} ${generated.families[Math.floor(index / generated.people.length) % generated.families.length] ?? ''}`;
  const byLink = office.role === 'rt' || office.role === 'rw';
  const serial = String(index + 1).padStart(4, '0');
  return {
    id: [agency.key, office.role, office.scope?.replace('/', '-')].filter(Boolean).join('-'),
    name,
    ...(byLink
      ? { phone: `+62812001${serial}` }
      : { nip: `1985010120100${index % 2 === 0 ? '1' : '2'}${serial}`.slice(0, 18) }),
    agency: agency.key,
    role: office.role,
    ...(office.scope ? { scope: office.scope } : {}),
    position: office.position,
    from: generated.from,
    demo: false,
  };
}
