// How a fault is put to a person: it names the question and says what to do.
import type { Field, GroupField } from '../contract/form.js';
import { mostItems } from '../contract/form.js';

/** `NIK` and `RT` keep their capitals in the middle of a sentence, `Nama lengkap` does not. */
export const inSentence = (label: string): string =>
  /^\p{Lu}(?:\p{Lu}|\d|$|\s)/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

const asked: Partial<Readonly<Record<Field['type'], (label: string) => string>>> = {
  choice: (label) => `Pilih ${label}.`,
  several: (label) => `Pilih ${label}, boleh lebih dari satu.`,
  village: (label) => `Pilih ${label}.`,
  file: (label) => `Kirim ${label}.`,
};

/** For a required question without an answer. */
export function missing(field: Field): string {
  if (field.type === 'declaration') return 'Beri tanda centang pada pernyataan untuk melanjutkan.';
  if (field.type === 'group') return tooFewItems(field);
  if (field.type === 'several' && (field.min ?? 1) > 1) return tooFewChosen(field.label, field.min ?? 1);
  return (asked[field.type] ?? ((label) => `Isi ${label}.`))(inSentence(field.label));
}

export const tooFewChosen = (label: string, least: number): string =>
  `Pilih paling sedikit ${String(least)} untuk ${inSentence(label)}.`;

/** The least a group has once it has any. */
export const leastItems = ({ min = 1 }: GroupField): number => Math.max(1, min);

export const mostOfItems = ({ max = mostItems }: GroupField): number => Math.min(max, mostItems);

export const tooManyItems = (group: GroupField): string =>
  `Paling banyak ${String(mostOfItems(group))} ${group.itemLabel}. Hapus yang tidak perlu.`;

export const tooFewItems = (field: GroupField): string => {
  const least = leastItems(field);
  return least === 1
    ? `Tambahkan ${field.itemLabel}.`
    : `Tambahkan ${field.itemLabel} sampai paling sedikit ada ${String(least)}.`;
};
