import type { Instant, Result } from '@alur/kernel';
import { err, fromMillis, ok, toMillis } from '@alur/kernel';
import { Temporal } from 'temporal-polyfill';

/**
 * An instant plus an ISO 8601 duration, as elapsed calendar time in a zone: months clamp to the month's last day.
 * The error is a sentence about a text that is no duration, or too large a one.
 */
export function addIsoDuration(
  instant: Instant,
  iso: string,
  zone: string,
): Result<Instant, { readonly message: string }> {
  try {
    const duration = Temporal.Duration.from(iso);
    const start = Temporal.Instant.fromEpochMilliseconds(toMillis(instant)).toZonedDateTimeISO(zone);
    return ok(fromMillis(start.add(duration).epochMilliseconds));
  } catch {
    return err({ message: `Expected an ISO 8601 duration such as P3D or PT4H, but got "${iso.slice(0, 60)}".` });
  }
}
