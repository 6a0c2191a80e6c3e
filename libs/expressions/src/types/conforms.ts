// Whether a value is of a type, and whether one type fits where another is asked (DMN 1.5 §10.3.2.9.3).
import type { Run } from '../run.js';
import { FeelFunction } from '../values/function.js';
import { FeelRange } from '../values/range.js';
import type { Value } from '../values/value.js';
import { entry, isContext, isList, kindOf } from '../values/value.js';
import type { FeelType } from './feel-type.js';

/** `null` is of type Null only; inside lists and contexts it may stand for any value. */
export function conforms(value: Value, type: FeelType, run: Run): boolean {
  if (value === null) return type === 'null';
  if (typeof type === 'string') return isOfKind(value, type);
  run.fuel.spend(1);
  if ('list' in type) return isList(value) && allConform(value, type.list, run);
  if ('range' in type) return value instanceof FeelRange && allConform([value.start, value.end], type.range, run);
  if ('context' in type) return isContext(value) && entriesConform(value, type.context, run);
  return value instanceof FeelFunction && functionConforms(value, type.function);
}

function isOfKind(value: Value, type: FeelType & string): boolean {
  if (type === 'any') return true;
  const kind = kindOf(value);
  return type === 'duration' ? kind.endsWith('duration') : kind === type;
}

function allConform(values: readonly Value[], type: FeelType, run: Run): boolean {
  run.fuel.items(values.length);
  return values.every((item) => item === null || conforms(item, type, run));
}

const entriesConform = (value: Value, types: { readonly [name: string]: FeelType }, run: Run): boolean =>
  isContext(value) &&
  Object.entries(types).every(([name, type]) => {
    const found = entry(value, name);
    return found !== undefined && (found === null || conforms(found, type, run));
  });

function functionConforms(
  { parameters, extras: { signature } }: FeelFunction,
  asked: { readonly parameters: readonly FeelType[]; readonly result: FeelType },
): boolean {
  if (parameters.length !== asked.parameters.length) return false;
  return (
    asked.parameters.every((type, index) => fits(type, signature?.parameters[index] ?? 'any')) &&
    (signature === undefined || signature.result === 'any' || fits(signature.result, asked.result))
  );
}

/** Whether every value of the first type is one of the second. */
export function fits(given: FeelType, asked: FeelType): boolean {
  if (asked === 'any' || given === 'null') return true;
  if (typeof given === 'string' || typeof asked === 'string') return fitsByName(given, asked);
  if ('list' in asked) return 'list' in given && fits(given.list, asked.list);
  if ('range' in asked) return 'range' in given && fits(given.range, asked.range);
  if ('context' in asked) {
    if (!('context' in given)) return false;
    const have = given.context;
    return Object.entries(asked.context).every(
      ([name, type]) => Object.hasOwn(have, name) && fits(have[name] ?? 'any', type),
    );
  }
  return (
    'function' in given &&
    given.function.parameters.length === asked.function.parameters.length &&
    asked.function.parameters.every((type, index) => fits(type, given.function.parameters[index] ?? 'any')) &&
    fits(given.function.result, asked.function.result)
  );
}

function fitsByName(given: FeelType, asked: FeelType): boolean {
  if (given === asked) return true;
  if (asked === 'duration') return typeof given === 'string' && given.endsWith('duration');
  return (
    typeof given !== 'string' &&
    ((asked === 'context' && 'context' in given) || (asked === 'function' && 'function' in given))
  );
}
