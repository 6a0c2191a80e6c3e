// Whether two types can be compared at all.
import type { FeelType } from '../types/feel-type.js';
import { isDuration, kindOfType, mayMeet, wordOf } from './type-words.js';
import type { Kind } from './type-words.js';

export const isTemporal = (kind: Kind): boolean => kind === 'date' || kind === 'time' || kind === 'date and time';

const ordered = (kind: Kind): boolean => kind === 'number' || kind === 'string' || isTemporal(kind) || isDuration(kind);

/** Why the comparison never holds, undefined where it may. */
export function comparisonProblem(sign: string, a: FeelType, b: FeelType): string | undefined {
  if (!mayMeet(a, b)) return `${capital(wordOf(a))} dibandingkan dengan ${wordOf(b)}: hasilnya selalu kosong`;
  if (sign === '=' || sign === '!=') return undefined;
  const without = [a, b].find((type) => {
    const kind = kindOfType(type);
    return kind !== undefined && !ordered(kind);
  });
  return without === undefined ? undefined : `${capital(wordOf(without))} tidak punya urutan: "${sign}" selalu kosong`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
