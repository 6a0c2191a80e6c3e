// What is asked. Something that asks no more of anybody than before may reach what was filled in already.
import type { Condition } from '@alur/forms';
import type { Json } from '@alur/kernel';
import type { ChangeClass } from '@alur/process-model';
import type { ChangedValue } from '../difference.js';
import type { Kind } from '../say.js';
import { alters, comes, grouped, listed, shortText, toggles } from '../say.js';
import type { Names } from '../names.js';

const additiveIf = (isSo: boolean): ChangeClass => (isSo ? 'additive-safe' : 'binding');

/** Both whole numbers or both dates: `today` moves, and cannot be compared with a date that stands. */
const order = (a: Json | undefined, b: Json | undefined): number | undefined => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const areDates = [a, b].every((value) => typeof value === 'string' && value !== 'today');
  return areDates ? (String(a) < String(b) ? -1 : 1) : undefined;
};
/** A bound that is no longer written gives way to the one a form has by itself, which is not always wider. */
const least = ({ from, to }: ChangedValue): ChangeClass => additiveIf((order(to, from) ?? 1) < 0);
const most = ({ from, to }: ChangedValue): ChangeClass => additiveIf((order(to, from) ?? -1) > 0);
const leastOrNone = (changed: ChangedValue): ChangeClass =>
  changed.to === undefined ? additiveIf(Number(changed.from) >= 0) : least(changed);
const mostOrNone = (changed: ChangedValue): ChangeClass => (changed.to === undefined ? 'additive-safe' : most(changed));

const types: Readonly<Record<string, string>> = {
  text: 'tulisan pendek',
  textarea: 'tulisan panjang',
  name: 'nama',
  nik: 'NIK',
  'family-card': 'nomor Kartu Keluarga',
  rt: 'RT',
  rw: 'RW',
  phone: 'nomor telepon',
  date: 'tanggal',
  number: 'angka',
  rupiah: 'rupiah',
  choice: 'pilihan',
  several: 'beberapa pilihan',
  group: 'kelompok berulang',
  village: 'desa atau kelurahan',
  file: 'berkas',
  declaration: 'pernyataan',
};
const classWords: Readonly<Record<string, string>> = {
  none: 'bukan data pribadi',
  general: 'data pribadi umum',
  specific: 'data pribadi spesifik',
};
const comparisons = {
  equals: 'sama dengan',
  notEquals: 'bukan',
  in: 'salah satu dari',
  atLeast: 'paling sedikit',
  atMost: 'paling banyak',
  answered: 'terisi',
} as const;

/** `bila "Keadaan" sama dengan "poor"`. */
export function conditionWords(condition: Condition, names: Names): string {
  if ('all' in condition) return condition.all.map((one) => conditionWords(one, names)).join(' dan ');
  if ('any' in condition) return condition.any.map((one) => conditionWords(one, names)).join(' atau ');
  const { field, op, value = [] } = condition;
  const shown = [value].flat().map((one) => names.option(field, one as Json));
  return [names.field(field), comparisons[op], ...(shown.length > 0 ? [shown.join(', ')] : [])].join(' ');
}
const shownWhen = (value: Json, names: Names): string => `bila ${conditionWords(value as unknown as Condition, names)}`;
const show = (what: string): Pick<Kind, 'shows' | 'say'> => ({
  shows: shownWhen,
  say: ({ name, from, to }) => {
    if (to === undefined) return `${what} ${name} kini selalu ditampilkan; tadinya hanya ${from ?? ''}.`;
    return `${what} ${name} kini hanya ditampilkan ${to}; tadinya ${from ?? 'selalu'}.`;
  },
});
const bytes = (value: Json): string => `${String(Math.round((Number(value) / 1_048_576) * 100) / 100)} MB`;
const length = (value: Json): string => `${String(value)} huruf`;
const number = (value: Json): string => grouped(String(value));
const plain = (value: Json): string => String(value);
const pageName = (value: Json, names: Names): string => names.page(String(value));
const labelOf = (value: Json): string => shortText((value as { readonly label: string }).label);
const isRequired = (value: Json | undefined): boolean =>
  value !== null && typeof value === 'object' && 'required' in value && value['required'] === true;

export const formKinds = {
  page: { place: 'form', class: 'cosmetic', say: comes((name) => `halaman ${name}`) },
  'page-title': { place: 'form', class: 'cosmetic', say: alters('judul halaman') },
  'page-help': { place: 'form', class: 'cosmetic', say: alters((name) => `petunjuk halaman ${name}`) },
  'page-condition': { place: 'form', class: 'binding', ...show('Halaman') },
  'page-order': { place: 'form', class: 'cosmetic', say: () => 'Urutan halaman formulir berubah.' },
  field: {
    place: 'form',
    class: ({ change, to }) => additiveIf(change === 'added' && !isRequired(to)),
    shows: (value) => (isRequired(value) ? 'wajib diisi' : 'boleh dikosongkan'),
    say: ({ change, name, to = '' }) => (change === 'added' ? `Isian baru: ${name}, ${to}.` : `Isian ${name} dihapus.`),
  },
  'field-perhaps-renamed': {
    place: 'form',
    class: 'binding',
    say: ({ name, from = '', to = '' }) =>
      `Mungkin isian ${name} hanya berganti id, dari ${from} menjadi ${to}. Bila maksudnya tetap sama, pakai id yang lama supaya jawaban pemohon tetap terbaca.`,
  },
  'field-page': {
    place: 'form',
    class: 'cosmetic',
    shows: pageName,
    say: ({ name, from = '', to = '' }) => `Isian ${name} pindah dari halaman ${from} ke halaman ${to}.`,
  },
  'field-page-condition': {
    place: 'form',
    class: 'binding',
    shows: pageName,
    say: ({ name, from = '', to = '' }) =>
      `Isian ${name} pindah dari halaman ${from} ke halaman ${to}, yang ditampilkan dengan syarat lain.`,
  },
  'field-order': { place: 'form', class: 'cosmetic', say: ({ name }) => `Urutan isian di ${name} berubah.` },
  'field-label': { place: 'form', class: 'cosmetic', say: alters('label isian') },
  'field-item-label': { place: 'form', class: 'cosmetic', say: alters((name) => `sebutan satu isi kelompok ${name}`) },
  'field-hint': { place: 'form', class: 'cosmetic', say: alters((name) => `petunjuk isian ${name}`) },
  'field-autocomplete': { place: 'form', class: 'cosmetic', say: alters((name) => `isi otomatis isian ${name}`) },
  'field-type': {
    place: 'form',
    class: 'binding',
    shows: (value) => types[String(value)] ?? String(value),
    say: alters((name) => `jenis isian ${name}`),
  },
  'field-required': {
    place: 'form',
    class: ({ to }) => additiveIf(to === false),
    say: toggles(
      (name) => `isian ${name} kini wajib.`,
      (name) => `isian ${name} kini boleh dikosongkan.`,
    ),
  },
  'field-class': {
    place: 'form',
    class: 'binding',
    shows: (value) => classWords[String(value)] ?? String(value),
    say: alters((name) => `golongan data isian ${name}`),
  },
  'field-condition': { place: 'form', class: 'binding', ...show('Isian') },
  'field-min': {
    place: 'form',
    class: leastOrNone,
    shows: number,
    say: alters((name) => `nilai terkecil isian ${name}`),
  },
  'field-max': {
    place: 'form',
    class: mostOrNone,
    shows: number,
    say: alters((name) => `nilai terbesar isian ${name}`),
  },
  'field-min-length': {
    place: 'form',
    class: leastOrNone,
    shows: length,
    say: alters((name) => `panjang terkecil isian ${name}`),
  },
  'field-max-length': {
    place: 'form',
    class: most,
    shows: length,
    say: alters((name) => `panjang terbesar isian ${name}`),
  },
  'field-earliest': {
    place: 'form',
    class: least,
    shows: plain,
    say: alters((name) => `tanggal paling awal isian ${name}`),
  },
  'field-latest': {
    place: 'form',
    class: most,
    shows: plain,
    say: alters((name) => `tanggal paling akhir isian ${name}`),
  },
  'field-accepts': {
    place: 'form',
    class: ({ change }) => additiveIf(change === 'added'),
    shows: plain,
    say: listed((name) => `jenis berkas untuk isian ${name}`),
  },
  'field-max-bytes': {
    place: 'form',
    class: most,
    shows: bytes,
    say: alters((name) => `ukuran berkas terbesar isian ${name}`),
  },
  /** People agree to the words as they stand. */
  'field-statement': { place: 'form', class: 'binding', say: alters((name) => `bunyi pernyataan ${name}`) },
  'field-option': {
    place: 'form',
    class: ({ change }) => additiveIf(change === 'added'),
    shows: labelOf,
    say: listed((name) => `pilihan isian ${name}`),
  },
  'field-option-label': { place: 'form', class: 'cosmetic', say: alters((name) => `label pilihan ${name}`) },
  'field-option-hint': { place: 'form', class: 'cosmetic', say: alters((name) => `petunjuk pilihan ${name}`) },
  'field-option-order': {
    place: 'form',
    class: 'cosmetic',
    say: ({ name }) => `Urutan pilihan isian ${name} berubah.`,
  },
  'task-form': { place: 'form', class: 'binding', say: comes((name) => `formulir tugas ${name}`) },
  'task-title': { place: 'form', class: 'cosmetic', say: alters('judul tugas') },
  'task-help': { place: 'form', class: 'cosmetic', say: alters((name) => `petunjuk tugas ${name}`) },
  'task-action': { place: 'form', class: 'cosmetic', say: alters((name) => `tombol tugas ${name}`) },
} as const satisfies Record<string, Kind>;
