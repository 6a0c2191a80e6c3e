// How a difference is said: few forms of sentence, filled with what people call things.
import type { Json } from '@alur/kernel';
import type { ChangeClass } from '@alur/process-model';
import type { Change, ChangedValue, Place } from './difference.js';
import type { Names } from './names.js';
import { quoted } from './names.js';

/** What a sentence is made of. */
export interface Told {
  readonly change: Change;
  readonly name: string;
  /** In words; absent where there was, or is, nothing. */
  readonly from?: string;
  readonly to?: string;
}

export interface Kind {
  readonly place: Place;
  /** A class that hangs on the values is asked for; every kind has one, and what nobody classified is `binding`. */
  readonly class: ChangeClass | ((changed: ChangedValue) => ChangeClass);
  /** Puts a value into words; without it a text is quoted. */
  readonly shows?: (value: Json, names: Names) => string;
  readonly say: (told: Told) => string;
}

const longest = 90;
const lineOf = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A text people wrote, short enough to be read in a list. */
export const shortText = (text: string): string => {
  const line = lineOf(text);
  // A text of FEEL has its own quotation marks.
  if (/^"[^"]*"$/.test(line) && line.length <= longest) return line;
  return quoted(line.length > longest ? `${line.slice(0, longest).trimEnd()} …` : line);
};

/** Two long texts that begin alike: from a little before the first word that differs. */
export function shortTexts(before: string, after: string): readonly [string, string] {
  const [from, to] = [lineOf(before), lineOf(after)];
  let same = 0;
  while (same < Math.min(from.length, to.length) && from[same] === to[same]) same += 1;
  const start = same < longest / 2 ? 0 : from.lastIndexOf(' ', from.lastIndexOf(' ', same) - 12) + 1;
  const lead = (text: string): string => shortText(`${start > 0 ? '… ' : ''}${text.slice(start)}`);
  return [lead(from), lead(to)];
}

/** `1000000` as `1.000.000`. */
export const grouped = (number: string): string => number.replace(/\B(?=(\d{3})+(?!\d))/g, '.');

export const plainWords = (value: Json): string => {
  if (typeof value === 'string') return shortText(value);
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (Array.isArray(value)) return (value as readonly Json[]).map(plainWords).join(', ');
  return value !== null && typeof value === 'object' ? shortText(JSON.stringify(value)) : String(value);
};

type Subject = string | ((name: string) => string);
const subjectOf = (subject: Subject, name: string): string => (typeof subject === 'string' ? subject : subject(name));
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Something that has a value, or none. */
export const alters =
  (subject: Subject) =>
  ({ name, from, to }: Told): string => {
    const what = subjectOf(subject, name);
    if (from === undefined) return capital(`${what} kini ditentukan: ${to ?? ''}.`);
    if (to === undefined) return capital(`${what} tidak lagi ditentukan; tadinya ${from}.`);
    return capital(`${what} berubah dari ${from} menjadi ${to}.`);
  };

/** Something that is there or not. */
export const comes =
  (subject: Subject) =>
  ({ change, name }: Told): string => {
    const what = subjectOf(subject, name);
    if (change === 'added') return capital(`${what} ditambahkan.`);
    return capital(change === 'removed' ? `${what} dihapus.` : `${what} berubah.`);
  };

/** One thing of a list: new, gone, written otherwise, or the list in another order. */
export const listed =
  (list: Subject) =>
  ({ change, name, from = '', to = '' }: Told): string => {
    const what = subjectOf(list, name);
    switch (change) {
      case 'added':
        return capital(`${what} bertambah: ${to}.`);
      case 'removed':
        return capital(`${what} berkurang: ${from}.`);
      case 'moved':
        return capital(`urutan ${what} berubah.`);
      case 'changed':
        return capital(`${what} berubah: ${from} menjadi ${to}.`);
    }
  };

/** Something that is so or not. */
export const toggles =
  (yes: (name: string) => string, no: (name: string) => string) =>
  ({ name, to }: Told): string =>
    capital(to === 'ya' ? yes(name) : no(name));
