// How a fault is put to a person: it names the question and says what to do.
import type { Field } from '../contract/form.js';

/** `NIK` and `RT` keep their capitals in the middle of a sentence, `Nama lengkap` does not. */
export const inSentence = (label: string): string =>
  /^\p{Lu}(?:\p{Lu}|\d|$|\s)/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

const asked: Partial<Readonly<Record<Field['type'], (label: string) => string>>> = {
  choice: (label) => `Pilih ${label}.`,
  village: (label) => `Pilih ${label}.`,
  file: (label) => `Kirim ${label}.`,
};

/** For a required question without an answer. */
export const missing = (field: Field): string =>
  field.type === 'declaration'
    ? 'Beri tanda centang pada pernyataan untuk melanjutkan.'
    : (asked[field.type] ?? ((label) => `Isi ${label}.`))(inSentence(field.label));
