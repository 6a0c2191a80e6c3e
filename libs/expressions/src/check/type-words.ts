// Types in the designer's words, and how loosely two of them may meet.
import type { FeelType } from '../types/feel-type.js';
import type { NameShape } from '../known.js';

const words: Readonly<Record<FeelType & string, string>> = {
  any: 'apa saja',
  null: 'kosong',
  number: 'angka',
  string: 'teks',
  boolean: 'ya/tidak',
  date: 'tanggal',
  time: 'jam',
  'date and time': 'tanggal dan jam',
  'days and time duration': 'lama dalam hari dan jam',
  'years and months duration': 'lama dalam bulan',
  duration: 'lama waktu',
  context: 'kelompok isian',
  function: 'fungsi',
};

export function wordOf(type: FeelType): string {
  if (typeof type === 'string') return words[type];
  if ('list' in type) return type.list === 'any' ? 'daftar' : `daftar ${wordOf(type.list)}`;
  if ('range' in type) return 'rentang';
  return 'context' in type ? words.context : words.function;
}

export type Kind = Exclude<FeelType & string, 'any' | 'null'> | 'list' | 'range';

/** Undefined for what may be anything. */
export function kindOfType(type: FeelType): Kind | undefined {
  if (type === 'any' || type === 'null') return undefined;
  if (typeof type === 'string') return type;
  return 'list' in type ? 'list' : 'range' in type ? 'range' : 'context' in type ? 'context' : 'function';
}

export const isDuration = (kind: Kind | undefined): boolean => kind?.endsWith('duration') ?? false;

export function sameKind(a: Kind, b: Kind): boolean {
  return a === b || (isDuration(a) && isDuration(b) && (a === 'duration' || b === 'duration'));
}

/** Whether a value of one type can ever equal one of the other. */
export function mayMeet(a: FeelType, b: FeelType): boolean {
  const [first, second] = [kindOfType(a), kindOfType(b)];
  if (first === undefined || second === undefined) return true;
  if (!sameKind(first, second)) return false;
  return typeof a === 'object' && typeof b === 'object' && 'list' in a && 'list' in b ? mayMeet(a.list, b.list) : true;
}

/** What is one or the other. */
export function joined(a: FeelType, b: FeelType): FeelType {
  if (a === 'null') return b;
  if (b === 'null' || JSON.stringify(a) === JSON.stringify(b)) return a;
  return typeof a === 'object' && typeof b === 'object' && 'list' in a && 'list' in b
    ? { list: joined(a.list, b.list) }
    : 'any';
}

/** The items of a list; what is no list counts as its own item. */
export const itemOf = (type: FeelType): FeelType => (typeof type === 'object' && 'list' in type ? type.list : type);

/** The names inside, for the parser. */
export function shapeOf(type: FeelType): NameShape {
  if (typeof type === 'string') return 1;
  if ('list' in type) return shapeOf(type.list);
  if ('function' in type) return shapeOf(type.function.result);
  if (!('context' in type)) return 1;
  return Object.fromEntries(Object.entries(type.context).map(([name, part]) => [name, shapeOf(part)]));
}
