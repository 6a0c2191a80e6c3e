import { twoDigits } from './date.js';
import { nanosPerDay, nanosPerSecond } from './duration.js';
import { Special } from './special.js';
import type { Zone } from './zone.js';
import { offsetOn, readZone, zoneText } from './zone.js';

/** A time of day, `10:30:00`, with or without a zone. */
export class FeelTime extends Special {
  readonly kind = 'time';

  constructor(
    /** Nanoseconds since midnight, below a day. */
    readonly nanos: number,
    readonly zone: Zone | null,
  ) {
    super();
  }
}

/** Null outside a day. Fractions of a second count to the nanosecond. */
export function timeOf(hour: number, minute: number, second: number, zone: Zone | null): FeelTime | null {
  const inside =
    Number.isInteger(hour) &&
    hour >= 0 &&
    hour < 24 &&
    Number.isInteger(minute) &&
    minute >= 0 &&
    minute < 60 &&
    second >= 0 &&
    second < 60;
  return inside
    ? new FeelTime((hour * 3_600 + minute * 60) * nanosPerSecond + Math.round(second * nanosPerSecond), zone)
    : null;
}

const clock = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9})\d*)?(.*)$/s;

/** Nanoseconds since midnight and zone; exactly one day for `24:00:00`. */
export function readClock(text: string): { readonly nanos: number; readonly zone: Zone | null } | null {
  const match = clock.exec(text);
  if (!match) return null;
  const [, hour = '', minute = '', second = '', fraction = '', rest = ''] = match;
  const zone = rest === '' ? null : readZone(rest);
  if (rest !== '' && zone === null) return null;
  if (Number(minute) > 59 || Number(second) > 59) return null;
  const nanos =
    (Number(hour) * 3_600 + Number(minute) * 60 + Number(second)) * nanosPerSecond + Number(fraction.padEnd(9, '0'));
  return nanos <= nanosPerDay ? { nanos, zone } : null;
}

export function readTime(text: string): FeelTime | null {
  const read = readClock(text.startsWith('T') ? text.slice(1) : text);
  return read && new FeelTime(read.nanos % nanosPerDay, read.zone);
}

export const timeText = ({ nanos, zone }: FeelTime): string => clockText(nanos) + (zone === null ? '' : zoneText(zone));

export function clockText(nanos: number): string {
  const seconds = Math.floor(nanos / nanosPerSecond);
  const fraction = nanos % nanosPerSecond;
  const text = `${twoDigits(Math.floor(seconds / 3_600))}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
  return fraction === 0 ? text : `${text}.${String(fraction).padStart(9, '0').replace(/0+$/, '')}`;
}

/** Nanoseconds since midnight UTC on the first day of 1970, for comparing times that have a zone. */
export const utcNanosOfTime = ({ nanos, zone }: FeelTime): number =>
  zone === null
    ? nanos
    : nanos -
      offsetOn(zone, { year: 1970, month: 1, day: 1, second: Math.floor(nanos / nanosPerSecond) }) * nanosPerSecond;

/** Time of day after that long, around the clock. */
export const shiftTime = (time: FeelTime, nanos: bigint): FeelTime => {
  const day = BigInt(nanosPerDay);
  return new FeelTime(Number((((BigInt(time.nanos) + nanos) % day) + day) % day), time.zone);
};
