import type { Instant } from '@alur/kernel';
import { toMillis } from '@alur/kernel';
import { compareDates, dateOfEpochDay, dateText, FeelDate, readDate } from './date.js';
import { nanosPerDay, nanosPerSecond } from './duration.js';
import { Special } from './special.js';
import { clockText, readClock } from './time.js';
import type { Zone } from './zone.js';
import { offsetAt, offsetOn, readZone, zoneText } from './zone.js';

/** A date and time of day, with or without a zone. */
export class FeelDateTime extends Special {
  readonly kind = 'date and time';

  constructor(
    readonly date: FeelDate,
    /** Nanoseconds since midnight, below a day. */
    readonly nanos: number,
    readonly zone: Zone | null,
  ) {
    super();
  }
}

const utc: Zone = { seconds: 0 };
const day = BigInt(nanosPerDay);

/** A date stands for its midnight in UTC (DMN 1.5 §10.3.2.3.5). */
export const asDateTime = (value: FeelDate | FeelDateTime): FeelDateTime =>
  value instanceof FeelDate ? new FeelDateTime(value, 0, utc) : value;

/** Nanoseconds since 1970 as the clock on the wall shows it. */
const localNanos = ({ date, nanos }: FeelDateTime): bigint => BigInt(date.epochDay) * day + BigInt(nanos);

/** Seconds east of UTC; null without a zone. */
export function offsetSeconds({ date: { year, month, day: ofMonth }, nanos, zone }: FeelDateTime): number | null {
  return zone === null
    ? null
    : offsetOn(zone, { year, month, day: ofMonth, second: Math.floor(nanos / nanosPerSecond) });
}

/** Nanoseconds since 1970 in UTC; on the wall's own line without a zone. */
export const lineNanos = (value: FeelDateTime): bigint =>
  localNanos(value) - BigInt((offsetSeconds(value) ?? 0) * nanosPerSecond);

/** Null when one has a zone and the other has none: nobody knows which came first. */
export function compareDateTimes(a: FeelDateTime, b: FeelDateTime): number | null {
  if ((a.zone === null) !== (b.zone === null)) return null;
  if (a.zone === null) return compareDates(a.date, b.date) || a.nanos - b.nanos;
  const [left, right] = [lineNanos(a), lineNanos(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** After that long, by the clock on the wall. */
export function shiftDateTime(value: FeelDateTime, nanos: bigint): FeelDateTime | null {
  return ofLocalNanos(localNanos(value) + nanos, value.zone);
}

function ofLocalNanos(total: bigint, zone: Zone | null): FeelDateTime | null {
  const rest = ((total % day) + day) % day;
  const date = dateOfEpochDay(Number((total - rest) / day));
  return date && new FeelDateTime(date, Number(rest), zone);
}

/** What the clocks of a zone (an IANA name, or an offset such as `+07:00`) show at an instant; null for an unknown zone. */
export function dateTimeAt(instant: Instant, id: string): FeelDateTime | null {
  const nanos = BigInt(toMillis(instant)) * 1_000_000n;
  const offset = offsetAt(nanos, id);
  return offset === null ? null : ofLocalNanos(nanos + BigInt(offset * nanosPerSecond), readZone(id) ?? { id });
}

/** `2026-11-23T10:30:00`, with a zone or none; a bare date is its midnight. */
export function readDateTime(text: string): FeelDateTime | null {
  const split = text.indexOf('T');
  const date = readDate(split < 0 ? text : text.slice(0, split));
  if (date === null || split < 0) return date && new FeelDateTime(date, 0, null);
  const clock = readClock(text.slice(split + 1));
  if (clock === null) return null;
  const first = new FeelDateTime(date, 0, clock.zone);
  return shiftDateTime(first, BigInt(clock.nanos));
}

export const dateTimeText = ({ date, nanos, zone }: FeelDateTime): string =>
  `${dateText(date)}T${clockText(nanos)}${zone === null ? '' : zoneText(zone)}`;
