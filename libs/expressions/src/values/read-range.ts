// `range("[1..3]")` (DMN 1.5 §10.3.4.1): a range of literals as text.
import { order } from '../compare/order.js';
import { readTemporal } from './read-temporal.js';
import { FeelRange } from './range.js';
import type { Value } from './value.js';
import { isContext, isList, kindOf } from './value.js';

/** Null for anything else, for ends of two kinds, and for an end that comes before the start. */
export function readRange(text: string): FeelRange | null {
  const written = text.trim();
  const [opening, closing] = [written.charAt(0), written.charAt(written.length - 1)];
  const inner = written.slice(1, -1);
  const dots = dotsOf(inner);
  if (!'[(]'.includes(opening) || !'])['.includes(closing) || dots < 0) return null;
  const [first, second] = [inner.slice(0, dots).trim(), inner.slice(dots + 2).trim()];
  const [start, end] = [readEnd(first), readEnd(second)];
  if (start === undefined || end === undefined) return null;
  const [startIncluded, endIncluded] = [opening === '[', closing === ']'];
  if (start === null && end === null) return null;
  if (start === null || end === null) {
    // An end that is open can not be included.
    return (start === null && startIncluded) || (end === null && endIncluded)
      ? null
      : new FeelRange(start, startIncluded, end, endIncluded);
  }
  if ((order(start, end) ?? 1) > 0) return null;
  return kindOf(start) === kindOf(end) ? new FeelRange(start, startIncluded, end, endIncluded) : null;
}

/** Where the two dots stand, outside quotes; below 0 without any. */
function dotsOf(inner: string): number {
  let quoted = false;
  for (let at = 0; at < inner.length; at += 1) {
    const letter = inner.charAt(at);
    if (quoted && letter === '\\') at += 1;
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === '.' && inner.charAt(at + 1) === '.') return at;
  }
  return -1;
}

const call = /^(?:@|(?:date|time|date and time|duration)\s*\(\s*)"([^"\\]*)"\s*\)?$/;

/** Null for an open end, undefined for what is no literal. */
function readEnd(text: string): Value | undefined {
  if (text === '' || text === 'null') return null;
  if (/^-?(\d+(\.\d+)?|\.\d+)$/.test(text)) return Number(text);
  if (/^"(?:[^"\\]|\\.)*"$/s.test(text)) return text.slice(1, -1).replace(/\\(["\\])/g, '$1');
  const temporal = call.exec(text)?.[1];
  const value = temporal === undefined ? null : readTemporal(temporal);
  return value === null || isList(value) || isContext(value) ? undefined : value;
}
