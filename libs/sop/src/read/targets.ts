// Where the words of a cell lead: `5`, `kembali ke no. 2`, `lanjut ke langkah berikutnya`, `selesai`.
import type { SopTarget } from '../table/sop-table.js';

export const stepNumber = String.raw`\d+(?:[.,]\d+)*[a-z]?`;

const goOn = ['lanjut', 'lanjutkan', 'dilanjutkan', 'melanjutkan', 'teruskan', 'diteruskan', 'terus'];
const jumps = [...goOn, 'kembali', 'dikembalikan', 'kembalikan', 'balik', 'langsung', 'ulang', 'ulangi', 'diulang'];
const fillers = new Set([
  ...jumps,
  ...['ke', 'menuju', 'pada', 'dari', 'lagi', 'pergi', 'mulai', 'dan', 'maka', 'proses', 'sop'],
  ...[
    'langkah',
    'kegiatan',
    'tahap',
    'tahapan',
    'aktivitas',
    'no',
    'nomor',
    'nomer',
    'poin',
    'point',
    'butir',
    'baris',
  ],
]);
const ends = new Set(['selesai', 'berakhir', 'akhir', 'diakhiri', 'dihentikan', 'berhenti', 'stop', 'end']);
const following = new Set(['berikutnya', 'selanjutnya', 'seterusnya', 'berikut']);
const beginnings = new Set(['awal', 'pertama', 'semula']);

/** Undefined where there are words that say something else. */
export function targetIn(text: string): SopTarget | undefined {
  const words = wordsOf(text);
  const rest = words.filter((word) => !fillers.has(word));
  if (rest.length === 0) return words.some((word) => goOn.includes(word)) ? { kind: 'next' } : undefined;
  const [only = ''] = rest;
  if (rest.every((word) => ends.has(word))) return { kind: 'end' };
  if (rest.length > 1) return undefined;
  if (following.has(only)) return { kind: 'next' };
  if (beginnings.has(only)) return { kind: 'first' };
  return new RegExp(`^${stepNumber}$`).test(only) ? { kind: 'step', number: numberIn(only) } : undefined;
}

/** A jump that says so, not a number that may mean anything. */
export const jumpIn = (text: string): SopTarget | undefined =>
  wordsOf(text).some((word) => jumps.includes(word) || ends.has(word)) ? targetIn(text) : undefined;

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/(\d)[.,](?=\d)/g, '$1_')
    .replace(/[^\p{L}\d_]+/gu, ' ')
    .replaceAll('_', '.')
    .trim()
    .split(' ')
    .filter((word) => word !== '');

/** `01.` and `1)` are `1`. */
export const numberIn = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^[([]|[.)\]]+$/g, '')
    .replaceAll(',', '.')
    .replace(/^0+(?=\d)/, '');

export const isStepNumber = (text: string): boolean => new RegExp(`^${stepNumber}$`).test(numberIn(text));
