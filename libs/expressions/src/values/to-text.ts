import { numberText } from '../number.js';
import type { Run } from '../run.js';
import { dateText, FeelDate } from './date.js';
import { dateTimeText, FeelDateTime } from './date-time.js';
import { DaysDuration, durationText, MonthsDuration } from './duration.js';
import { FeelFunction } from './function.js';
import { FeelRange } from './range.js';
import { FeelTime, timeText } from './time.js';
import type { Value } from './value.js';
import { isList } from './value.js';

/** What `string(value)` shows (DMN 1.5 §10.3.4.1): plain text as it is, inner text quoted. */
export function textOf(value: Value, run: Run): string {
  if (typeof value === 'string') return value;
  return inner(value, run);
}

function inner(value: Value, run: Run): string {
  run.fuel.spend(1);
  if (value === null) return 'null';
  if (typeof value === 'string') return quoted(value, run);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof FeelRange) return rangeText(value, run);
  const special = specialText(value);
  if (special !== null) return special;
  const parts = isList(value)
    ? value.map((item) => inner(item, run))
    : Object.entries(value).map(([name, item]) => `${nameText(name, run)}: ${inner(item, run)}`);
  run.fuel.text(parts.reduce((units, part) => units + part.length + 2, 2));
  const all = parts.join(', ');
  return isList(value) ? `[${all}]` : `{${all}}`;
}

/** ISO 8601 for what has a time or a length; null for other values. */
export function specialText(value: Value): string | null {
  if (value instanceof FeelDate) return dateText(value);
  if (value instanceof FeelDateTime) return dateTimeText(value);
  if (value instanceof FeelTime) return timeText(value);
  if (value instanceof DaysDuration || value instanceof MonthsDuration) return durationText(value);
  if (value instanceof FeelFunction) return `function(${value.parameters.join(', ')})`;
  return null;
}

export function rangeText({ start, startIncluded, end, endIncluded, operator }: FeelRange, run: Run): string {
  if (operator !== undefined) return `${operator} ${boundText(operator.startsWith('<') ? end : start, run)}`;
  return `${startIncluded ? '[' : '('}${boundText(start, run)}..${boundText(end, run)}${endIncluded ? ']' : ')'}`;
}

const boundText = (value: Value, run: Run): string => {
  const text = specialText(value);
  return text === null ? inner(value, run) : `@"${text}"`;
};

function quoted(text: string, run: Run): string {
  run.fuel.text(text.length);
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

const nameText = (name: string, run: Run): string =>
  /^[\p{L}_?][\p{L}\p{N}_ ]*$/u.test(name) ? name : quoted(name, run);
