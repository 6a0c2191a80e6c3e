import type { FeelFunction } from '../values/function.js';
import type { Builtins } from './define.js';
import { contextBuiltins } from './contexts.js';
import { listTotals } from './list-totals.js';
import { listBuiltins } from './lists.js';
import { momentBuiltins } from './moments.js';
import { numberBuiltins } from './numbers.js';
import { rangeBuiltins } from './ranges.js';
import { textBuiltins } from './texts.js';
import { valueBuiltins } from './values.js';

const families: readonly Builtins[] = [
  valueBuiltins,
  textBuiltins,
  numberBuiltins,
  listBuiltins,
  listTotals,
  contextBuiltins,
  momentBuiltins,
  rangeBuiltins,
];

/** Every function FEEL brings along, by name. A map, so that no inherited property is a function. */
const table: ReadonlyMap<string, FeelFunction> = new Map(families.flatMap((family) => Object.entries(family)));

export const findBuiltin = (name: string): FeelFunction | undefined => table.get(name);
