// The words that agencies write above the columns.
import { plainWords } from '../table/sheet.js';

export type ColumnKind = 'number' | 'activity' | 'requirements' | 'time' | 'output' | 'note' | 'yes' | 'no' | 'code';

export type GroupKind = 'performers' | 'quality';

const around = 'uraian|urutan|rincian|nama|jenis|deskripsi|alur|dan|atau|kerja|proses';
const doing = 'kegiatan|aktivitas|aktifitas|prosedur|langkah|tahapan|tahap|pekerjaan';

const columns: readonly (readonly [ColumnKind, RegExp])[] = [
  ['number', /^(n ?o|nomor|no urut|nomor urut|nr)$/],
  ['activity', new RegExp(`^(?:uraian|(?:(?:${around}) )*(?:${doing})(?: (?:${around}|${doing}))*)$`)],
  ['requirements', /^(kelengkapan|persyaratan|perlengkapan|syarat|in ?put|masukan|bahan|dokumen)\b/],
  ['time', /^((norma|standar|lama|jangka|alokasi) )?(waktu|durasi|lama)\b/],
  ['output', /^(out ?put|keluaran|hasil|produk)\b/],
  ['note', /^(keterangan|ket|catatan)\b/],
  ['yes', /^((jika|bila|kalau) )?(ya|yes|y)( ke| ke no| ke langkah)?$/],
  ['no', /^((jika|bila|kalau) )?(tidak|tdk|t)( ke| ke no| ke langkah)?$/],
  ['code', /^kode( alur)?$/],
];

const groups: readonly (readonly [GroupKind, RegExp])[] = [
  ['performers', /^(unit )?(pelaksana|aktor|pelaku|penanggung jawab)\b/],
  ['quality', /^(mutu|baku mutu|standar mutu)\b/],
];

/** `Mutu Baku - Waktu`, where a file has one row of titles, is `Waktu`. */
export const columnKind = (title: string): ColumnKind | undefined =>
  find(columns, plainWords(title).replace(/^(mutu baku|baku mutu) /, ''));
export const groupKind = (title: string): GroupKind | undefined => find(groups, title);

const find = <K>(known: readonly (readonly [K, RegExp])[], title: string): K | undefined => {
  const words = plainWords(title);
  const kindOf = (text: string): K | undefined => known.find(([, pattern]) => pattern.test(text))?.[0];
  return kindOf(words) ?? kindOf(corrected(words));
};

const names: Readonly<Record<ColumnKind, string>> = {
  number: 'No',
  activity: 'Kegiatan',
  requirements: 'Kelengkapan',
  time: 'Waktu',
  output: 'Output',
  note: 'Keterangan',
  yes: 'Jika ya',
  no: 'Jika tidak',
  code: 'Kode',
};

/** As the guide calls it. */
export const titleOf = (kind: ColumnKind | undefined): string => (kind === undefined ? '' : names[kind]);

/** Known only by a word that is nearly it. */
export const isMisspelt = (title: string): boolean => {
  const words = plainWords(title);
  return columns.every(([, pattern]) => !pattern.test(words)) && corrected(words) !== words;
};

const longestTitle = 40;

/** Long enough that one wrong letter leaves no other word. */
const vocabulary = [
  ...['kegiatan', 'aktivitas', 'prosedur', 'langkah', 'tahapan', 'pelaksana', 'kelengkapan', 'persyaratan'],
  ...['perlengkapan', 'keluaran', 'keterangan', 'catatan', 'uraian', 'durasi', 'output'],
];

/** `Ketarangan` is `keterangan`: one letter too much, too few, other, or two changed about. */
const corrected = (words: string): string =>
  words.length > longestTitle
    ? words
    : words
        .split(' ')
        .map((word) => (word.length < 6 ? word : (vocabulary.find((known) => isNear(word, known)) ?? word)))
        .join(' ');

function isNear(word: string, known: string): boolean {
  if (word === known || Math.abs(word.length - known.length) > 1) return word === known;
  const same = [...known].findIndex((letter, at) => letter !== word[at]);
  const from = same < 0 ? known.length : same;
  const [rest, other] = [known.slice(from), word.slice(from)];
  const swapped = `${rest[1] ?? ''}${rest[0] ?? ''}${rest.slice(2)}`;
  return [other === rest.slice(1), other.slice(1) === rest, other.slice(1) === rest.slice(1), other === swapped].some(
    Boolean,
  );
}

/** `Waktu (menit)` says what a bare number below it counts. */
export const unitIn = (title: string): string | undefined => /\b(menit|jam|hari)\b/.exec(plainWords(title))?.[1];
