// The agency that the words of a title name; the owner where they name none.
import type { Agency } from '@alur/city';
import { plainWords } from '@alur/sop';
import type { Owned } from './match-office.js';

export interface AgencyMeant {
  readonly kind: 'agency' | 'village' | 'district';
  /** A key, or an expression behind `=`. */
  readonly agency: string;
  /** By its own name, not only as whoever owns the service. */
  readonly isNamed: boolean;
}

export function agencyMeant(words: string, { city, owner }: Owned): AgencyMeant {
  const found = Object.values(city.agencies)
    .map((agency) => ({ agency, length: longestNameIn(words, agency) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length || (a.agency.key < b.agency.key ? -1 : 1));
  const key = found[0]?.agency.key;
  return { kind: 'agency', agency: key ?? owner, isNamed: key !== undefined };
}

/** Letters of the longest of its names that stands in the words. */
function longestNameIn(words: string, agency: Agency): number {
  return Math.max(0, ...namesOf(agency).map((name) => (words.includes(` ${name} `) ? name.length : 0)));
}

function namesOf({ key, shortName, fullName }: Agency): readonly string[] {
  const full = plainWords(fullName);
  const bare = full.replace(/^(?:dinas|badan|satuan|sekretariat)\s+/, '');
  const short = plainWords(shortName);
  // `Kesbangpol`, `Dukcapil`: people leave out what every agency begins with.
  const clipped = [short, plainWords(key)].map((name) => name.replace(/^(?:dis|din|ba|dispen)(?=[a-z]{6})/, ''));
  const known = nicknames.flatMap(([words, names]) => (full.includes(words) ? names : []));
  const halves = bare.split(/ dan | koperasi /).filter((half) => half.includes(' '));
  return [
    full,
    bare,
    short,
    plainWords(key),
    ...clipped,
    ...known,
    ...halves,
    ...halves.map((half) => `dinas ${half}`),
  ].filter((name) => name.length > 2);
}

/** Names that are no part of the full one, by words of it. */
const nicknames: readonly (readonly [string, readonly string[]])[] = [
  ['kependudukan', ['disdukcapil', 'dukcapil', 'dispendukcapil', 'capil', 'dinas kependudukan']],
  ['pelayanan terpadu', ['ptsp', 'dpmptsp', 'dinas perizinan', 'mpp']],
  ['kesatuan bangsa', ['kesbangpol', 'bakesbangpol', 'kesbang']],
  ['polisi pamong', ['satpol', 'satpolpp', 'satpol pp', 'pol pp']],
  ['pekerjaan umum', ['dpu', 'pupr', 'dinas pu', 'dinas pekerjaan umum']],
  ['pendapatan', ['bapenda', 'dispenda', 'dinas pendapatan']],
  ['sekretariat daerah', ['sekda', 'setda', 'bagian hukum', 'bagian organisasi']],
  ['perencanaan pembangunan', ['bappeda', 'bapelitbangda']],
  ['kepegawaian', ['bkd', 'bkpsdm', 'bkpp']],
  ['pariwisata', ['disparta', 'dispar']],
  ['perdagangan', ['diskumdag', 'disperindag', 'diskoperindag', 'dinas perdagangan', 'dinas koperasi']],
  ['perumahan', ['perkim', 'disperkim', 'dinas perumahan']],
  ['penanggulangan bencana', ['bpbd']],
];
