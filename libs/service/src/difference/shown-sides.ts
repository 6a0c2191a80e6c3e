// The old and the new of a difference side by side, whole: a sentence shortens what is long.
import type { Json } from '@alur/kernel';
import type { ServiceBundle } from '../contract/service.js';
import type { Difference } from './difference.js';
import { differenceKinds } from './kinds/kinds.js';
import type { Names } from './names.js';
import { namesOf } from './names.js';
import type { Kind } from './say.js';
import { plainWords } from './say.js';

export interface ShownSides {
  /** Absent where there was, or is, nothing. */
  readonly from?: string;
  readonly to?: string;
}

export function shownSides({ kind, from, to }: Difference, before: ServiceBundle, after: ServiceBundle): ShownSides {
  const { shows }: Kind = differenceKinds[kind];
  const words = (value: Json, names: Names): string => (shows ? shows(value, names) : wholeWords(value));
  return {
    ...(from === undefined ? {} : { from: words(from, namesOf(before)) }),
    ...(to === undefined ? {} : { to: words(to, namesOf(after)) }),
  };
}

function wholeWords(value: Json): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? (value as readonly Json[]).map(wholeWords).join('\n') : plainWords(value);
}
