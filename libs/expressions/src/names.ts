// How names compare: blanks count once, and around `-`, `/`, `.`, `'`, `+`, `*` they do not count (DMN 1.5 §10.3.1.4).
import type { FeelContext, Value } from './values/value.js';
import { entry } from './values/value.js';

export const tidyName = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const nameKey = (name: string): string => tidyName(name).replace(/ ?([./\-'+*]) ?/g, '$1');

const isWord = (name: string): boolean => /^[^\s./\-'+*]*$/.test(name);

/** The entry a written name means, undefined without one. */
export function entryNamed(context: FeelContext, name: string): Value | undefined {
  const exact = entry(context, name);
  if (exact !== undefined || isWord(name)) return exact;
  const key = nameKey(name);
  const found = Object.keys(context).find((candidate) => nameKey(candidate) === key);
  return found === undefined ? undefined : entry(context, found);
}
