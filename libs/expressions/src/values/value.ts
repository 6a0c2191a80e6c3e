// The values of FEEL (DMN 1.5 §10.3.2.2). Plain data is the JSON that came in; everything else is a class, so data can never pose as a date or a function.
import type { FeelDate } from './date.js';
import type { FeelDateTime } from './date-time.js';
import type { DaysDuration, MonthsDuration } from './duration.js';
import type { FeelFunction } from './function.js';
import type { FeelRange } from './range.js';
import { Special } from './special.js';
import type { FeelTime } from './time.js';

export type FeelList = readonly Value[];
/** Read with `entry` only: an inherited property is no entry. */
export type FeelContext = { readonly [name: string]: Value };
export type Duration = DaysDuration | MonthsDuration;
export type Temporal = FeelDate | FeelTime | FeelDateTime;
export type SpecialValue = Temporal | Duration | FeelRange | FeelFunction;
export type Value = null | boolean | number | string | FeelList | FeelContext | SpecialValue;

export type Kind = 'null' | 'boolean' | 'number' | 'string' | 'list' | 'context' | SpecialValue['kind'];

export const isList = (value: Value): value is FeelList => Array.isArray(value);

export const isContext = (value: Value): value is FeelContext =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Special);

const isSpecial = (value: Value): value is SpecialValue => value instanceof Special;

export function kindOf(value: Value): Kind {
  if (value === null) return 'null';
  if (isSpecial(value)) return value.kind;
  switch (typeof value) {
    case 'boolean':
      return 'boolean';
    case 'number':
      return 'number';
    case 'string':
      return 'string';
    default:
      return isList(value) ? 'list' : 'context';
  }
}

/** The entry of that name, undefined without one. */
export const entry = (context: FeelContext, name: string): Value | undefined =>
  Object.hasOwn(context, name) ? (context[name] ?? null) : undefined;

/** A context to be filled: without a prototype, so that no name is special. */
export const newContext = (): Record<string, Value> => Object.create(null) as Record<string, Value>;
