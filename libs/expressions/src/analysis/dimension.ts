// One input of a table as a handful of values that stand for all: within each stretch every cell says the same.
import type { Json } from '@alur/kernel';
import { compileCell } from '../compilation.js';
import type { DecisionTable } from '../contract.js';
import { startScope } from '../evaluation.js';
import type { FeelType } from '../types/feel-type.js';
import { lift } from '../types/lift.js';
import type { Value } from '../values/value.js';
import type { Holding } from './contract.js';
import type { Bound } from './literal-cell.js';
import { boundsOf, nowhere } from './literal-cell.js';
import { lineOf, placesOn } from './lines.js';
import { anotherText, samplesOf } from './samples.js';

export interface Dimension {
  readonly expression: string;
  /** Values that stand for all allowed ones. */
  readonly values: readonly Value[];
  /** For each rule and value, whether the rule's cells let it pass; undefined where a cell cannot be analysed. */
  readonly passes: readonly (readonly (boolean | undefined)[])[];
}

export interface Column {
  readonly index: number;
  readonly input: DecisionTable['inputs'][number];
}

interface Request {
  readonly table: DecisionTable;
  /** All columns of one input expression. */
  readonly columns: readonly Column[];
  readonly type: FeelType;
  readonly isWhole: boolean;
  /** What the input can hold, where that is known. */
  readonly holding?: Holding;
  /** It may have no value. */
  readonly mayBeNull?: boolean;
}

/** Without values when there is nothing to tell them apart by, and so nothing to analyse. */
export function dimensionOf({ table, columns, holding, mayBeNull = false, ...kind }: Request): Dimension {
  const [column] = columns;
  const allowed = columns.flatMap(({ input }) => input.values ?? []);
  const plain = new Map<string, PlainCell>();
  const read = (source: string): PlainCell => {
    const known = plain.get(source) ?? plainCell(source);
    plain.set(source, known);
    return known;
  };
  const cells = table.rules.map((rule) => columns.map(({ index }) => read(rule.when[index] ?? '')));
  const limits = allowed.map(read);
  const bounds = [...cells.flat(), ...limits]
    .flatMap((cell) => cell.bounds ?? [])
    .filter(({ value }) => value !== null);
  const isAllowed = (value: Value): boolean => value === null || limits.every(({ holds }) => holds(value));
  const told = holding && samplesOf({ ...holding, mayBeNull: false }, bounds);
  // A value that the input can hold and the column does not allow makes the table fail: no rule answers it.
  const some = told ? told.map((value) => lift(fromJson(value), kind.type)) : standing(bounds, kind).filter(isAllowed);
  const isTold = cells.flat().some(({ isEmpty }) => !isEmpty) || allowed.length > 0;
  const values = mayBeNull && isTold && (some.length > 0 || bounds.length === 0) ? [...some, null] : some;
  return {
    expression: column?.input.expression.trim() ?? '',
    values: isTold ? values : [],
    passes: cells.map((row) =>
      values.map((value) =>
        row.map(({ bounds: known, holds }) => (known ? holds(value) : undefined)).reduce(bothPass, isAllowed(value)),
      ),
    ),
  };
}

/** Samples are text, numbers, yes or no. */
const fromJson = (value: Json): Value => (typeof value === 'object' ? null : value);

interface PlainCell {
  /** Undefined for a cell that is more than literals and bounds. */
  readonly bounds: readonly Bound[] | undefined;
  readonly holds: (value: Value) => boolean;
  /** It lets everything pass. */
  readonly isEmpty: boolean;
}

function plainCell(source: string): PlainCell {
  const compiled = compileCell(source, { known: {} });
  return {
    bounds: boundsOf(source),
    isEmpty: source.trim() === '' || source.trim() === '-',
    holds: (value) => compiled.ok && compiled.value.run(value, startScope(nowhere)) === true,
  };
}

const bothPass = (a: boolean | undefined, b: boolean | undefined): boolean | undefined =>
  a === false || b === false ? false : a === undefined || b === undefined ? undefined : true;

function standing(bounds: readonly Bound[], { type, isWhole }: { type: FeelType; isWhole: boolean }): readonly Value[] {
  if (type === 'boolean' || bounds.some(({ value }) => typeof value === 'boolean')) return [true, false];
  const [first] = bounds;
  if (!first) return [];
  const line = lineOf(first.value, isWhole);
  if (line) {
    const places = bounds.map(({ value }) => line.at(value));
    const known = places.flatMap((place) => place ?? []);
    return known.length < places.length
      ? []
      : placesOn(line, known)
          .map((at) => line.value(at))
          .filter((value) => value !== null);
  }
  const texts = bounds.map(({ value }) => value);
  const isTold = bounds.every(({ value, isOrdered }) => typeof value === 'string' && !isOrdered);
  return isTold ? [...new Set(texts), anotherText] : [];
}
