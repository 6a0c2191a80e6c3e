// What the built-in functions take and give, as far as a check needs to know.
import type { FeelType } from '../types/feel-type.js';

/** One type, or several of which one is enough. */
type Taken = FeelType | readonly FeelType[];
/** A type; `same` as the first argument; `item` of it. */
type Given = FeelType | 'same' | 'item';

export interface BuiltinType {
  readonly takes: readonly Taken[];
  /** How many of the last may be left out. */
  readonly optional: number;
  /** Any number of further arguments like the last. */
  readonly more: boolean;
  readonly gives: Given;
}

const is = (takes: readonly Taken[], gives: Given, optional = 0): BuiltinType => ({
  takes,
  gives,
  optional,
  more: false,
});
const many = (takes: readonly Taken[], gives: Given): BuiltinType => ({ takes, gives, optional: 0, more: true });

const list: FeelType = { list: 'any' };
const numbers: FeelType = { list: 'number' };
const texts: FeelType = { list: 'string' };
const days: readonly FeelType[] = ['date', 'date and time'];
const truth = is(['any', 'any'], 'boolean');
const rounding = is(['number', 'number'], 'number');
const ofNumber = is(['number'], 'number');
const twoTexts = is(['string', 'string'], 'boolean');
const partOfText = is(['string', 'string'], 'string');

const table: Readonly<Record<string, BuiltinType>> = {
  not: is(['boolean'], 'boolean'),
  'is defined': is(['any'], 'boolean'),
  is: truth,
  string: is(['any'], 'string'),
  number: is(['string', 'string', 'string'], 'number', 2),
  'string length': is(['string'], 'number'),
  'upper case': is(['string'], 'string'),
  'lower case': is(['string'], 'string'),
  trim: is(['string'], 'string'),
  contains: twoTexts,
  'starts with': twoTexts,
  'ends with': twoTexts,
  'substring before': partOfText,
  'substring after': partOfText,
  substring: is(['string', 'number', 'number'], 'string', 1),
  matches: is(['string', 'string', 'string'], 'boolean', 1),
  replace: is(['string', 'string', 'string', 'string'], 'string', 1),
  split: is(['string', 'string'], texts),
  'string join': is([texts, 'string'], 'string', 1),
  decimal: rounding,
  floor: is(['number', 'number'], 'number', 1),
  ceiling: is(['number', 'number'], 'number', 1),
  'round up': rounding,
  'round down': rounding,
  'round half up': rounding,
  'round half down': rounding,
  abs: is([['number', 'duration']], 'same'),
  sqrt: ofNumber,
  log: ofNumber,
  exp: ofNumber,
  even: is(['number'], 'boolean'),
  odd: is(['number'], 'boolean'),
  modulo: rounding,
  count: is([list], 'number'),
  sum: many([numbers], 'number'),
  mean: many([numbers], 'number'),
  product: many([numbers], 'number'),
  median: many([numbers], 'number'),
  stddev: many([numbers], 'number'),
  mode: many([numbers], numbers),
  min: many(['any'], 'item'),
  max: many(['any'], 'item'),
  all: many([{ list: 'boolean' }], 'boolean'),
  any: many([{ list: 'boolean' }], 'boolean'),
  'list contains': is([list, 'any'], 'boolean'),
  append: many([list, 'any'], list),
  concatenate: many([list], list),
  union: many([list], list),
  'distinct values': is([list], 'same'),
  'duplicate values': is([list], 'same'),
  flatten: is([list], list),
  reverse: is([list], 'same'),
  'index of': is([list, 'any'], numbers),
  sublist: is([list, 'number', 'number'], 'same', 1),
  remove: is([list, 'number'], 'same'),
  'insert before': is([list, 'number', 'any'], list),
  'list replace': is([list, ['number', 'function'], 'any'], list),
  partition: is([list, 'number'], { list }),
  sort: is([list, 'function'], 'same', 1),
  'get value': is(['context', ['string', list]], 'any'),
  'get entries': is(['context'], { list: { context: { key: 'string', value: 'any' } } }),
  context: is([list], 'context'),
  'context put': is(['context', ['string', list], 'any'], 'context'),
  'context merge': is([list], 'context'),
  duration: is([['string', 'duration']], 'duration'),
  'years and months duration': is([days, days], 'years and months duration'),
  now: is([], 'date and time'),
  today: is([], 'date'),
  'day of week': is([days], 'string'),
  'day of year': is([days], 'number'),
  'month of year': is([days], 'string'),
  'week of year': is([days], 'number'),
  ...Object.fromEntries(
    [
      ...['before', 'after', 'meets', 'met by', 'overlaps', 'overlaps before', 'overlaps after', 'finishes'],
      ...['finished by', 'includes', 'during', 'starts', 'started by', 'coincides'],
    ].map((name) => [name, truth]),
  ),
};

/** Undefined where a function has several forms, or is none of FEEL's. */
export const findBuiltinType = (name: string): BuiltinType | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Functions told apart by their forms; only their result is known. */
const severalForms: Readonly<Record<string, FeelType>> = {
  date: 'date',
  time: 'time',
  'date and time': 'date and time',
  range: { range: 'any' },
};

export const resultOfForms = (name: string): FeelType | undefined =>
  Object.hasOwn(severalForms, name) ? severalForms[name] : undefined;
