import { canonicalJson } from '@alur/kernel';

/** Words for a list: `a, b`, or that there is nothing. */
export const listed = (ids: readonly string[]): string => (ids.length === 0 ? 'tidak ada' : ids.join(', '));

/** Nothing when both hold the same, as often, in any order; else both as a sentence. */
export function sameItems(what: string, found: readonly string[], expected: readonly string[]): string | undefined {
  if (canonicalJson([...found].sort()) === canonicalJson([...expected].sort())) return undefined;
  return differs(what, listed(found), listed(expected));
}

export const differs = (what: string, found: string, expected: string): string =>
  `${what}: ${found}. Seharusnya: ${expected}.`;
