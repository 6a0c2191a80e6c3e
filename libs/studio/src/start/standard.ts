// The 14 components of the service standard, out of what the table says and what holds for every service.
import type { City } from '@alur/city';
import type { JsonObject } from '@alur/kernel';
import type { SopMetadata } from '@alur/sop';
import { plainWords } from '@alur/sop';
import { hasWords, inSentence, oneLine, saying, shortened } from '../derive/words.js';
import * as texts from './standard-texts.js';

export interface StandardSource {
  readonly city: City;
  readonly owner: string;
  readonly metadata: SopMetadata;
  readonly papers: readonly string[];
  readonly asksFamilyCard: boolean;
  /** Who does what for a request that is granted, in the order of the drawing. */
  readonly steps: readonly { readonly who: string; readonly what: string }[];
  readonly product: string;
  readonly mayRefuse: boolean;
  readonly workingDays: number;
  readonly rounds: readonly { readonly flow: string; readonly times: number }[];
}

export const standardFor = (source: StandardSource): JsonObject => ({
  requirements: requirements(source),
  procedure: [
    'Anda mengisi permohonan dari ponsel, atau dibantu petugas.',
    ...new Set(source.steps.map(({ who, what }) => `${shortened(who, 80)} ${inSentence(what)}.`)),
    'Anda mengunduh suratnya. Tidak perlu datang ke kantor.',
    ...(source.mayRefuse
      ? ['Jika tidak dapat dikabulkan, Anda mendapat surat penolakan dengan alasan dan cara mengajukan keberatan.']
      : []),
  ],
  duration: {
    workingDays: source.workingDays,
    startsWhen: texts.startsWhen,
    ...(source.rounds.length === 0 ? {} : { rounds: source.rounds.map(({ flow, times }) => ({ flow, times })) }),
  },
  fee: { amount: 0, note: texts.feeNote },
  products: [{ name: source.product }],
  complaints: {
    unit: source.city.agencies[source.owner]?.fullName ?? source.owner,
    channels: [...texts.complaintChannels],
    workingDays: texts.complaintDays,
  },
  legalBases: legalBases(source.metadata),
  facilities: linesOf(source.metadata.equipment, texts.facilities),
  competence: linesOf(source.metadata.qualifications, texts.competence),
  supervision: texts.supervision,
  staffing: texts.staffing,
  guarantee: texts.guarantee,
  safety: texts.safety,
  evaluation: texts.evaluation,
});

const requirements = ({ papers, asksFamilyCard }: StandardSource): JsonObject[] => [
  {
    text: asksFamilyCard ? 'NIK dan nomor Kartu Keluarga Anda' : 'NIK Anda',
    note: 'Cukup nomornya. Tidak perlu fotokopi KTP atau Kartu Keluarga.',
  },
  ...papers.map((paper) => ({ text: paper, note: 'Boleh difoto dengan ponsel saat mengisi.' })),
];

/** `1. Undang-Undang Nomor 25 Tahun 2009` on lines of its own, without its number. */
const lines = (text: string): readonly string[] =>
  text
    .split(/\n|;/)
    .map((line) => oneLine(line.replace(/^\s*(?:\d+[.)]|[a-z][.)]|[-–—•*])\s*/i, '')).replace(/[.;,]+$/, ''))
    .filter((line) => hasWords(line) && /\p{L}{3}/u.test(line));

function linesOf(text: string | undefined, instead: readonly string[]): string[] {
  const said = lines(text ?? '').map((line) => saying(shortened(line, 300), ''));
  const told = [...new Set(said.filter((line) => line !== ''))];
  return told.length > 0 ? told : [...instead];
}

function legalBases({ legalBasis = '' }: SopMetadata): JsonObject[] {
  const own = lines(legalBasis).map((line) => {
    const [title = line, about] = line.split(/\s+tentang\s+/i);
    return { title: saying(shortened(title, 200), 'Peraturan'), ...(about ? { about: shortened(about, 300) } : {}) };
  });
  const said = own.map(({ title }) => ruleOf(title));
  return [...own, ...texts.legalBases.filter(({ title }) => !said.includes(ruleOf(title)))];
}

/** `UU 25/2009` is `Undang-Undang Nomor 25 Tahun 2009`. */
function ruleOf(title: string): string {
  const words = plainWords(title);
  const [, number, year] = /(\d+)(?: tahun)? (\d{4})/.exec(words) ?? [];
  const kind = /^(?:uu|undang undang)\b/.test(words)
    ? 'uu'
    : /\b(?:permen\w*|menteri)\b/.test(words)
      ? 'permen'
      : words;
  return number === undefined || year === undefined ? words : `${kind} ${number}/${year}`;
}

export const privacyFor = ({ city, owner, product }: StandardSource, recipients: readonly string[]): JsonObject => ({
  basis: texts.privacyBasis,
  purpose: `Menilai permohonan dan menerbitkan ${product}`,
  recipients: [...new Set([city.agencies[owner]?.fullName ?? owner, ...recipients])],
  retention: { activeYears: texts.activeYears, final: 'destroy' },
});
