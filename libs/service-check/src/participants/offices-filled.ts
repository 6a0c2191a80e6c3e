// Somebody holds every office that a service needs, for the applicants of every village and on every day of a year.
import type { LocalDate } from '@alur/calendar';
import { addDays } from '@alur/calendar';
import type { City, OfficeHolder } from '@alur/city';
import type { Diagnostic } from '@alur/kernel';
import { formatDate } from '@alur/forms';
import type { ServiceProof } from '../contract.js';
import { findingOf } from '../finding.js';
import type { Asked, Office } from './asked-offices.js';
import { askedOffices } from './asked-offices.js';
import type { Vacancy, Window } from './vacancies.js';
import { vacancies } from './vacancies.js';

/** Terms end and somebody follows; a year is how far ahead a city appoints. */
const DAYS_AHEAD = 365;

/**
 * From the day it is judged on. An office that is empty on that day is an error: the next case gets stuck there. One that
 * falls empty later is a warning, since there is time to appoint somebody and the service may begin meanwhile.
 */
export const officesFilled =
  (from: LocalDate): ServiceProof =>
  (bundle, city) => {
    const window = { from, until: addDays(from, DAYS_AHEAD) };
    const holders = byOffice(city.officeHolders);
    return askedOffices(bundle, city).flatMap((asked) => [
      ...nowhere(asked),
      ...unjudged(asked),
      ...vacant(asked, { city, holders, window }),
    ]);
  };

type Holders = ReadonlyMap<string, readonly OfficeHolder[]>;

function byOffice(holders: readonly OfficeHolder[]): Holders {
  const found = new Map<string, OfficeHolder[]>();
  for (const holder of holders) {
    const key = `${holder.agency}|${holder.role}`;
    const known = found.get(key);
    if (known) known.push(holder);
    else found.set(key, [holder]);
  }
  return found;
}

const nowhere = ({ participant: { id, name }, nowhere: where, waiting }: Asked): readonly Diagnostic[] =>
  where.length === 0
    ? []
    : [
        findingOf('OFFICE_UNRESOLVED', {
          element: id,
          message: `Instansi atau jabatan "${name}" tidak dapat ditentukan untuk ${someOf(where)}, jadi ${someOf(waiting)} akan macet. Lengkapi ungkapannya di participants untuk setiap keadaan.`,
        }),
      ];

const unjudged = ({ participant: { id, name }, open, isComplete }: Asked): readonly Diagnostic[] =>
  open.length === 0 && isComplete
    ? []
    : [
        findingOf('OFFICE_UNJUDGED', {
          severity: 'warning',
          element: id,
          message: `Belum terbukti bahwa "${name}" selalu ada, karena bergantung pada ${open.length > 0 ? open.join(', ') : 'terlalu banyak jawaban'}. Pakai isian desa atau isian pilihan di ungkapan agency dan role.`,
        }),
      ];

interface Staffed {
  readonly city: City;
  readonly holders: Holders;
  readonly window: Window;
}

/** Offices that are empty at the same time for the same reason are one finding. */
function vacant({ participant, offices, waiting }: Asked, { city, holders, window }: Staffed): readonly Diagnostic[] {
  const alike = new Map<string, { readonly vacancy: Vacancy; readonly office: Office; readonly agencies: string[] }>();
  for (const office of offices) {
    // A key that the city does not have is a finding of its own.
    const agency = Object.hasOwn(city.agencies, office.agency) ? city.agencies[office.agency] : undefined;
    if (!agency || !Object.hasOwn(city.roles, office.role)) continue;
    const terms = (holders.get(`${office.agency}|${office.role}`) ?? []).filter(
      ({ scope }) => office.scope === undefined || office.scope === scope,
    );
    for (const vacancy of vacancies(terms, window)) {
      const key = [office.role, office.scope, vacancy.first, vacancy.last].join('|');
      const known = alike.get(key);
      if (known) known.agencies.push(agency.shortName);
      else alike.set(key, { vacancy, office, agencies: [agency.shortName] });
    }
  }
  return [...alike.values()].map(({ vacancy, office, agencies }) => {
    const isNow = vacancy.first <= window.from;
    const role = [city.roles[office.role]?.name ?? office.role, ...(office.scope === undefined ? [] : [office.scope])];
    const means = isNow ? `jadi ${someOf(waiting)} akan macet` : `padahal ${someOf(waiting)} memerlukannya`;
    return findingOf('OFFICE_VACANT', {
      severity: isNow ? 'error' : 'warning',
      element: participant.id,
      message: `Jabatan ${role.join(' ')} ${isNow ? 'kosong' : 'akan kosong'} di ${someOf(agencies)}, ${daysWords(vacancy)}, ${means}. Isi pejabat atau Plt. di pengaturan kota, bagian Pejabat.`,
    });
  });
}

const daysWords = ({ first, last }: Vacancy): string =>
  last === undefined ? `sejak ${formatDate(first)} tanpa pengganti` : `${formatDate(first)} sampai ${formatDate(last)}`;

/** So many are named. */
const NAMED = 6;

function someOf(names: readonly string[]): string {
  const more = names.length - NAMED;
  return more > 0 ? `${names.slice(0, NAMED).join(', ')}, dan ${String(more)} lainnya` : listed(names);
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} dan ${names.at(-1) ?? ''}`;
