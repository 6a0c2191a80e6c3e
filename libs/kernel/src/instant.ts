/**
 * A point in time as ISO 8601 in UTC with milliseconds, `2026-11-23T02:00:00.000Z`.
 * Always this one shape, so that two instants compare as text.
 */
export type Instant = string;

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const toMillis = (instant: Instant): number => Date.parse(instant);

export const fromMillis = (millis: number): Instant => new Date(millis).toISOString();

/** Any ISO 8601 date-time with an offset, in the one shape of `Instant`. Throws a RangeError on text that is no date-time. */
export const toInstant = (iso: string): Instant => fromMillis(Date.parse(iso));

export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
