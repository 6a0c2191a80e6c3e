// Where the words of a cell lead: `5`, `kembali ke no. 2`, `lanjut ke langkah berikutnya`, `selesai`.
import type { SopTarget } from '../table/sop-table.js';

export const stepNumber = String.raw`\d+(?:[.,]\d+)*\.?[a-z]?`;

const goOn = ['lanjut', 'lanjutkan', 'dilanjutkan', 'melanjutkan', 'teruskan', 'diteruskan', 'terus'];
const goBack = ['kembali', 'dikembalikan', 'kembalikan', 'balik', 'ulang', 'ulangi', 'diulang', 'diulangi'];
const jumps = new Set([...goOn, ...goBack, 'langsung']);
/** What stands before the number of a step. */
const nouns = new Set([
  ...['langkah', 'kegiatan', 'tahap', 'tahapan', 'aktivitas', 'prosedur', 'uraian', 'angka', 'huruf', 'urut', 'urutan'],
  ...['no', 'nomor', 'nomer', 'nmr', 'poin', 'point', 'butir', 'baris'],
]);
const ways = new Set(['ke', 'menuju', 'kepada', 'pada', 'di']);
const fillers = new Set([
  ...[...jumps, ...nouns, ...ways],
  ...['dari', 'lagi', 'pergi', 'mulai', 'dan', 'maka', 'proses', 'sop', 'harus', 'wajib', 'akan', 'dapat', 'bisa'],
]);
const numerals = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'];
const ends = new Set(['selesai', 'berakhir', 'akhir', 'diakhiri', 'dihentikan', 'berhenti', 'stop', 'end']);
const following = new Set(['berikutnya', 'selanjutnya', 'seterusnya', 'berikut']);
const previous = new Set(['sebelumnya', 'sebelum', 'atasnya']);
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
  if (previous.has(only)) return { kind: 'previous' };
  if (beginnings.has(only)) return { kind: 'first' };
  return isStepNumber(only) || isLetterAfterNoun(only, words) ? { kind: 'step', number: numberIn(only) } : undefined;
}

/** `langkah a`, `ke III`: a letter alone would be any word. */
const isLetterAfterNoun = (only: string, words: readonly string[]): boolean => {
  const before = words[words.indexOf(only) - 1] ?? '';
  return isLetter(only) && (nouns.has(before) || ways.has(before));
};

/** A step called by a letter or a Roman number. */
export const isLetter = (text: string): boolean => /^([a-z]|[ivx]{1,5})$/.test(text);

/** A jump that says so, not a number that may mean anything. */
export function jumpIn(text: string): SopTarget | undefined {
  const words = wordsOf(text);
  const [first = ''] = words;
  const says = words.some((word) => jumps.has(word) || ends.has(word));
  return says || ways.has(first) || /^\s*(?:→|➔|⇒|->|=>)/.test(text) ? targetIn(text) : undefined;
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/(\d)[.,](?=\d)/g, '$1_')
    .replace(/(\d)\.(?=[a-z]\b)/g, '$1')
    .replace(/[^\p{L}\d_]+/gu, ' ')
    .replaceAll('_', '.')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
    .map((word, index, all) =>
      nouns.has(all[index - 1] ?? '') && numerals.includes(word) ? String(numerals.indexOf(word) + 1) : word,
    );

/** `01.` and `1)` are `1`, `3.a` is `3a`. */
export const numberIn = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^[([]|[.)\]]+$/g, '')
    .replaceAll(',', '.')
    .replace(/^0+(?=\d)/, '')
    .replace(/(\d)\.(?=[a-z]$)/, '$1');

const wholeNumber = new RegExp(`^${stepNumber}$`);
export const isStepNumber = (text: string): boolean => wholeNumber.test(numberIn(text));
