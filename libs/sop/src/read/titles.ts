// The words that agencies write above the columns.
import { plainWords } from '../table/sheet.js';

export type ColumnKind = 'number' | 'activity' | 'requirements' | 'time' | 'output' | 'note' | 'yes' | 'no' | 'code';

export type GroupKind = 'performers' | 'quality';

const around = 'uraian|urutan|rincian|nama|jenis|deskripsi|alur|dan|atau|kerja|proses';
const doing = 'kegiatan|aktivitas|aktifitas|prosedur|langkah|tahapan|tahap|pekerjaan';

const columns: readonly (readonly [ColumnKind, RegExp])[] = [
  ['number', /^(no|nomor|no urut|nomor urut|nr)$/],
  ['activity', new RegExp(`^(?:uraian|(?:(?:${around}) )*(?:${doing})(?: (?:${around}|${doing}))*)$`)],
  ['requirements', /^(kelengkapan|persyaratan|perlengkapan|syarat|input|masukan)\b/],
  ['time', /^((norma|standar|lama|jangka|alokasi) )?(waktu|durasi|lama)\b/],
  ['output', /^(output|keluaran|hasil|produk)\b/],
  ['note', /^(keterangan|ket|catatan)\b/],
  ['yes', /^((jika|bila|kalau) )?(ya|yes)( ke| ke no| ke langkah)?$/],
  ['no', /^((jika|bila|kalau) )?(tidak|tdk)( ke| ke no| ke langkah)?$/],
  ['code', /^kode( alur)?$/],
];

const groups: readonly (readonly [GroupKind, RegExp])[] = [
  ['performers', /^(unit )?(pelaksana|aktor|pelaku|penanggung jawab)\b/],
  ['quality', /^(mutu|baku mutu|standar mutu)\b/],
];

export const columnKind = (title: string): ColumnKind | undefined => find(columns, title);
export const groupKind = (title: string): GroupKind | undefined => find(groups, title);

const find = <K>(known: readonly (readonly [K, RegExp])[], title: string): K | undefined => {
  const words = plainWords(title);
  return known.find(([, pattern]) => pattern.test(words))?.[0];
};

/** `Waktu (menit)` says what a bare number below it counts. */
export const unitIn = (title: string): string | undefined => /\b(menit|jam|hari)\b/.exec(plainWords(title))?.[1];
