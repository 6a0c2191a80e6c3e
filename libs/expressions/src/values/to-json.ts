// What leaves an evaluation is plain JSON: dates and durations as ISO 8601 text, ranges as FEEL text, no functions.
import type { Json } from '@alur/kernel';
import type { Run } from '../run.js';
import { FeelFunction } from './function.js';
import { FeelRange } from './range.js';
import { rangeText, specialText } from './to-text.js';
import type { Value } from './value.js';
import { isContext, isList } from './value.js';

/** Costs a step per inner value: one list may stand at many places of the result. */
export function jsonOf(value: Value, run: Run): Json {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    run.fuel.carry(value.length);
    return value;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  run.fuel.spend(1);
  if (isList(value)) {
    run.fuel.items(value.length);
    return value.map((item) => jsonOf(item, run));
  }
  if (value instanceof FeelFunction) return null;
  if (value instanceof FeelRange) return rangeText(value, run);
  if (!isContext(value)) return specialText(value);
  const entries = Object.entries(value);
  run.fuel.items(entries.length);
  return Object.fromEntries(entries.map(([name, item]) => [name, jsonOf(item, run)]));
}
