// Points and spans of time as a scenario writes them.
import type { Instant } from '@alur/kernel';
import { fromMillis } from '@alur/kernel';
import { Temporal } from 'temporal-polyfill';

/** A Monday. */
export const usualStart = '2026-01-05T08:00:00+07:00';
const usualOffset = '+07:00';

/** `+07:00`, as written at the end of a date-time; where none is written the usual one. */
export function offsetOf(written: string): string {
  const [, zulu, sign, hours, minutes = '00'] =
    /(?:(Z)|([+-])(\d{2}):?(\d{2})?)$/i.exec(written.slice('2026-01-05'.length)) ?? [];
  if (zulu !== undefined) return '+00:00';
  return sign === undefined || hours === undefined ? usualOffset : `${sign}${hours}:${minutes}`;
}

/** ISO 8601 with an offset, or a wall-clock time or date in the zone; `undefined` for anything else. */
export function findInstant(written: string, zone: string): Instant | undefined {
  try {
    const instant = /(Z|[+-]\d{2}(:?\d{2})?)$/i.test(written.slice('2026-01-05'.length))
      ? Temporal.Instant.from(written)
      : Temporal.PlainDateTime.from(written).toZonedDateTime(zone);
    return fromMillis(instant.epochMilliseconds);
  } catch {
    return undefined;
  }
}

/** Whether a text is an ISO 8601 duration that does not lead back. */
export function isDuration(written: string): boolean {
  try {
    return Temporal.Duration.from(written).sign >= 0;
  } catch {
    return false;
  }
}

export const isDate = (written: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(written);
