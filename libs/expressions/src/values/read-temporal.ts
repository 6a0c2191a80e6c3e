import { readDate } from './date.js';
import { readDateTime } from './date-time.js';
import { readDuration } from './duration.js';
import { readTime } from './time.js';
import type { Duration, Temporal } from './value.js';

/** What `@"…"` says: a duration, a date and time, a time or a date. */
export function readTemporal(text: string): Temporal | Duration | null {
  if (/^-?P/.test(text)) return readDuration(text);
  if (/^-?\d+-\d\d-\d\dT/.test(text)) return readDateTime(text);
  return readDate(text) ?? readTime(text);
}
