// How a built-in is written down: parameter names, and a body that gives null for arguments that do not fit.
import type { Run } from '../run.js';
import { FeelFunction } from '../values/function.js';
import type { FeelList, Value } from '../values/value.js';
import { isList } from '../values/value.js';

export type Builtins = Readonly<Record<string, FeelFunction>>;

/** What was left out is undefined; an explicit null is null. */
type Body = (args: readonly (Value | undefined)[], run: Run) => Value;

/** One way to call a function: its parameters, of which the last `optional` may be left out and are then null. */
export interface Form {
  readonly parameters: readonly string[];
  readonly optional?: number;
  readonly body: Body;
}

/** Exactly these parameters; the last `optional` may be left out. */
export const builtin = (parameters: readonly string[], body: Body, optional = 0): FeelFunction =>
  overloaded({ parameters, body, optional });

/** Several forms, told apart by how many arguments there are, or by their names. */
export function overloaded(...forms: readonly Form[]): FeelFunction {
  const byCount = (count: number): Form | undefined =>
    forms.find((form) => count >= least(form) && count <= form.parameters.length);
  const byName = (given: ReadonlyMap<string, Value>): Form | undefined =>
    forms.find(
      (form) =>
        [...given.keys()].every((name) => form.parameters.includes(name)) &&
        form.parameters.slice(0, least(form)).every((name) => given.has(name)),
    );
  return new FeelFunction(forms[0]?.parameters ?? [], (args, run) => byCount(args.length)?.body(args, run) ?? null, {
    applyNamed: (given, run) => {
      const form = byName(given);
      const args = form?.parameters.map((name) => given.get(name));
      return form && args ? form.body(args, run) : null;
    },
  });
}

const least = ({ parameters, optional = 0 }: Form): number => parameters.length - optional;

/** One list, or its items as arguments: `sum([1, 2])` is `sum(1, 2)`. Without any argument it is null. */
export const overList = (body: (list: FeelList, run: Run) => Value): FeelFunction =>
  new FeelFunction(['list'], (args, run) => {
    const [only] = args;
    if (args.length === 0) return null;
    const list = args.length === 1 && only !== undefined && isList(only) ? only : args;
    run.fuel.items(list.length);
    return body(list, run);
  });

/** A list and more. What is no list counts as a list of one; null is none. */
export const ofList = (
  body: (list: FeelList, run: Run, rest: readonly (Value | undefined)[]) => Value,
  more: readonly string[] = [],
  optional = 0,
): FeelFunction =>
  builtin(
    ['list', ...more],
    ([given = null, ...rest], run) => {
      const list = asList(given);
      if (list === null) return null;
      run.fuel.items(list.length);
      return body(list, run, rest);
    },
    optional,
  );

export const asList = (value: Value): FeelList | null => (value === null ? null : isList(value) ? value : [value]);

/** Where one value is asked for, a list of one gives its item. */
export const single = (value: Value | undefined): Value =>
  value !== undefined && isList(value) && value.length === 1 ? (value[0] ?? null) : (value ?? null);

export function text(value: Value | undefined): string | null {
  const one = single(value);
  return typeof one === 'string' ? one : null;
}

export function number(value: Value | undefined): number | null {
  const one = single(value);
  return typeof one === 'number' ? one : null;
}

export function whole(value: Value | undefined): number | null {
  const one = number(value);
  return one !== null && Number.isInteger(one) ? one : null;
}

/** A position or count: a fraction is cut off. */
export function cut(value: Value | undefined): number | null {
  const one = number(value);
  return one !== null && Number.isFinite(one) ? Math.trunc(one) : null;
}
