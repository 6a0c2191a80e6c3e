// Whom the title of a column means: an agency of the city and a role that somebody holds there. By words, always the same way.
import type { City, Role } from '@alur/city';
import { plainWords } from '@alur/sop';
import type { AgencyMeant } from './match-agency.js';
import { agencyMeant } from './match-agency.js';

export interface OfficeMatch {
  /** As `service.yaml` writes them: a key, or an expression behind `=`. */
  readonly agency: string;
  readonly role: string;
  readonly scope?: string;
  /** `unknown`: the words name no office of the city; the owner stands in until somebody says who it is. */
  readonly certainty: 'named' | 'position' | 'unknown';
  readonly meant: AgencyMeant;
}

export interface Owned {
  readonly city: City;
  /** Key of the agency whose service it is. */
  readonly owner: string;
  /** Where people without a named agency work, when it is not the owner's: a table of villages names only the lurah. */
  readonly home?: AgencyMeant;
}

/** Of titles that name the head of a village or a district, and no other head. */
export function homeOf(titles: readonly string[], owned: Owned): AgencyMeant | undefined {
  const heads = titles.map((title) => headNamed(wordsOf(title)));
  const isOwners = titles.some((title) => {
    const words = wordsOf(title);
    return headNamed(words) === undefined && isHeadTitle(words, agencyMeant(words, owned));
  });
  if (isOwners) return undefined;
  return heads.find((one) => one?.kind === 'village') ?? heads.find((one) => one !== undefined);
}

const wordsOf = (title: string): string => ` ${spelledOut(plainWords(title))} `;

export function matchOffice(title: string, owned: Owned): OfficeMatch {
  const words = wordsOf(title);
  return neighbour(words, owned) ?? villageHead(words, owned) ?? office(words, owned);
}

const shortForms: readonly (readonly [RegExp, string])[] = [
  [/\bkasi\b/g, 'kepala seksi'],
  [/\b(?:kabid)\b/g, 'kepala bidang'],
  [/\b(?:kasubbag|kasubag|kasub)\b/g, 'kepala sub bagian'],
  [/\b(?:kabag)\b/g, 'kepala bagian'],
  [/\b(?:kadis|kadin)\b/g, 'kepala dinas'],
  [/\b(?:kaban)\b/g, 'kepala badan'],
  [/\bkades\b/g, 'kepala desa'],
  [/\bfo\b/g, 'front office'],
  [/\bkesra\b/g, 'kesejahteraan'],
];

const spelledOut = (words: string): string =>
  shortForms.reduce((text, [short, long]) => text.replace(short, long), words);

const hasRole = ({ city }: Owned, ...keys: readonly string[]): boolean =>
  keys.every((key) => Object.hasOwn(city.roles, key));

const village: AgencyMeant = { kind: 'village', agency: '=village_office', isNamed: true };
const district: AgencyMeant = { kind: 'district', agency: '=village_district_office', isNamed: true };

function neighbour(words: string, owned: Owned): OfficeMatch | undefined {
  if (/ rt /.test(words) && hasRole(owned, 'rt'))
    return { agency: village.agency, role: 'rt', scope: '=rw + "/" + rt', certainty: 'named', meant: village };
  if (/ rw /.test(words) && hasRole(owned, 'rw'))
    return { agency: village.agency, role: 'rw', scope: '=rw', certainty: 'named', meant: village };
  return undefined;
}

function villageHead(words: string, owned: Owned): OfficeMatch | undefined {
  const meant = headNamed(words);
  return meant && { ...headOf(meant, owned), certainty: 'named' };
}

function headNamed(words: string): AgencyMeant | undefined {
  if (/ (?:sekretaris|staf|sekcam|seklur) /.test(words)) return undefined;
  if (/ (?:lurah|kepala (?:desa|kelurahan)) /.test(words)) return village;
  return / (?:camat|kepala kecamatan) /.test(words) ? district : undefined;
}

/** Who leads the agency: of a village by its kind. */
export function headOf(meant: AgencyMeant, owned: Owned): OfficeMatch {
  const { agency } = meant;
  const isBoth = meant.kind === 'village' && hasRole(owned, 'lurah', 'kepala-desa');
  const role = isBoth
    ? '=if village_kind = "kelurahan" then "lurah" else "kepala-desa"'
    : (rolesAt(meant, owned).find(({ leads }) => leads)?.key ?? firstLeading(owned));
  return { agency, role, certainty: 'position', meant };
}

const firstLeading = ({ city }: Owned): string => Object.values(city.roles).find(({ leads }) => leads)?.key ?? 'head';

/** Roles that somebody holds in every office the words may mean, in the order of the city's list. */
function rolesAt(meant: AgencyMeant, { city }: Owned): readonly Role[] {
  const offices = officesOf(meant, city);
  const held = new Set(city.officeHolders.map(({ agency, role }) => `${agency}|${role}`));
  return Object.values(city.roles).filter(({ key }) => offices.every((agency) => held.has(`${agency}|${key}`)));
}

function officesOf(meant: AgencyMeant, { villages }: City): readonly string[] {
  if (meant.kind === 'agency') return [meant.agency];
  return Object.values(villages).map(({ office: own, district: around }) =>
    meant.kind === 'village' ? own : around.office,
  );
}

const isHeadTitle = (words: string, meant: AgencyMeant): boolean =>
  / (?:kepala|inspektur|direktur|pimpinan) /.test(words) &&
  !/ kepala (?:sub|seksi|bidang|bagian|regu|urusan|unit|upt|uptd|ruang|tim|bappeda litbang) /.test(words) &&
  (meant.isNamed ||
    / (?:kepala (?:dinas|badan|satuan|kantor|pelaksana|opd|perangkat daerah|skpd)|inspektur|direktur|pimpinan) /.test(
      words,
    ) ||
    / kepala $/.test(words));

function office(words: string, owned: Owned): OfficeMatch {
  const meant = / (?:kelurahan|desa|kalurahan|lurah) /.test(words)
    ? village
    : / (?:kecamatan|camat) /.test(words)
      ? district
      : atHome(agencyMeant(words, owned), owned);
  const isPosition = positions.test(words) && !outside.test(words);
  const certainty = meant.isNamed ? 'named' : isPosition ? 'position' : 'unknown';
  if (isHeadTitle(words, meant)) return { ...headOf(meant, owned), certainty };
  const role = roleMeant(words, rolesAt(meant, owned));
  return { agency: meant.agency, role: role ?? headOf(meant, owned).role, certainty, meant };
}

const atHome = (meant: AgencyMeant, { home }: Owned): AgencyMeant =>
  meant.isNamed || !home ? meant : { ...home, isNamed: false };

/** The role whose name has most of the words; at a counter the counter's; else whoever checks. */
function roleMeant(words: string, held: readonly Role[]): string | undefined {
  const working = held.filter(
    ({ leads, byLink, operates, key }) => !leads && !byLink && !operates && key !== 'designer',
  );
  const score = ({ name }: Role): number =>
    plainWords(name)
      .split(' ')
      .filter((word) => !common.has(word) && words.includes(` ${word} `)).length;
  const [best] = [...working].sort((a, b) => score(b) - score(a));
  if (best && score(best) > 0) return best.key;
  const counter = working.find(({ name }) => / (?:loket|depan) /.test(` ${plainWords(name)} `));
  if (counter && / (?:front office|loket|pendaftaran|resepsionis|penerima|customer service|staf|petugas) /.test(words))
    return counter.key;
  const checking = working.find(({ name }) => / (?:pemeriksa|verifikator|pelayanan) /.test(` ${plainWords(name)} `));
  return (checking ?? working[0])?.key;
}

const common: ReadonlySet<string> = new Set(['kepala', 'seksi', 'petugas', 'ketua', 'data', 'staf']);

/** Words for somebody who works in an agency. */
const positions =
  / (?:petugas|staf|staff|kepala|sekretaris|sekretariat|bendahara|analis|verifikator|operator|tim|admin|administrator|agendaris|pengelola|pelaksana|pejabat|fungsional|teknis|surveyor|komandan|regu|koordinator|subkoordinator|arsiparis|pranata|bidang|seksi|bagian|loket|front|back|office|dokter|bidan|pustakawan|kasir|juru|penata|inspektur|auditor|pengawas|pemeriksa|penguji|penilai|pengadministrasi|atasan|pimpinan|dinas|badan|upt|uptd|unit|pegawai|pendamping|penyuluh|bo|ppid|opd|skpd|pusdalops|tpt|pptk|ppk|pokja|notulis|ajudan|resepsionis|satgas) /;

/** Bodies that are not the city's. */
const outside =
  / (?:bank|polres|polsek|polri|kepolisian|bpn|bpjs|notaris|kua|kemenag|pengadilan|kejaksaan|pln|pdam|kpp|imigrasi|kementerian|provinsi|rumah sakit|rs|swasta|penyedia|vendor|kontraktor|konsultan) /;
