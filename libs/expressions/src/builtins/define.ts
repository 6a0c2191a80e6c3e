// How a built-in is written down: parameter names, and a body that gives null for arguments that do not fit.
import type { Run } from '../run.js';
import { FeelFunction } from '../values/function.js';
import type { FeelList, Value } from '../values/value.js';
import { isList } from '../values/value.js';

export type Builtins = Readonly<Record<string, FeelFunction>>;

type Body = (args: readonly Value[], run: Run) => Value;

/** Exactly these parameters; those after `optional` may be left out and are then null. */
export function builtin(parameters: readonly string[], body: Body, optional = 0): FeelFunction {
  const least = parameters.length - optional;
  const fits = (count: number): boolean => count >= least && count <= parameters.length;
  const byName = (given: ReadonlyMap<string, Value>, run: Run): Value => {
    const known = [...given.keys()].every((name) => parameters.includes(name));
    const complete = parameters.slice(0, least).every((name) => given.has(name));
    return known && complete
      ? body(
          parameters.map((name) => given.get(name) ?? null),
          run,
        )
      : null;
  };
  return new FeelFunction(parameters, (args, run) => (fits(args.length) ? body(args, run) : null), byName);
}

/** One list, or its items as arguments: `sum([1, 2])` is `sum(1, 2)`. */
export const overList = (body: (list: FeelList, run: Run) => Value): FeelFunction =>
  new FeelFunction(['list'], (args, run) => {
    const [only] = args;
    const list = args.length === 1 && only !== undefined && isList(only) ? only : args;
    run.fuel.items(list.length);
    return body(list, run);
  });

export const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);
export const number = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);
export const whole = (value: Value | undefined): number | null =>
  typeof value === 'number' && Number.isInteger(value) ? value : null;
