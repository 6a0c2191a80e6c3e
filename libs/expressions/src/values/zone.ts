// Time zones of times: a fixed offset, or an IANA name whose offset depends on the moment.
import { create as createLocal, toZonedDateTime } from 'temporal-polyfill/fns/PlainDateTime';
import { create, offsetNanoseconds } from 'temporal-polyfill/fns/ZonedDateTime';
import { twoDigits } from './date.js';
import { nanosPerSecond } from './duration.js';

export type Zone = { readonly seconds: number } | { readonly id: string };

/** The widest offset XML Schema knows, in seconds. */
const widest = 14 * 3_600;

export const offsetZone = (seconds: number): Zone | null =>
  Number.isInteger(seconds) && Math.abs(seconds) <= widest ? { seconds } : null;

/** `Z`, `+07:00`, `@Asia/Jakarta`; null for a zone nobody knows. */
export function readZone(text: string): Zone | null {
  if (text === 'Z' || text === 'z') return { seconds: 0 };
  const offset = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (offset) {
    const [, sign, hours, minutes, seconds = '0'] = offset;
    if (Number(minutes) > 59 || Number(seconds) > 59) return null;
    const size = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
    return offsetZone(sign === '-' ? -size : size);
  }
  const id = /^@([A-Za-z][\w+-]*(?:\/[\w+-]+)*)$/.exec(text)?.[1];
  return id !== undefined && offsetAt(0n, id) !== null ? { id } : null;
}

export function zoneText(zone: Zone): string {
  if ('id' in zone) return `@${zone.id}`;
  if (zone.seconds === 0) return 'Z';
  const size = Math.abs(zone.seconds);
  const rest = size % 60;
  const clock = `${twoDigits(Math.floor(size / 3_600))}:${twoDigits(Math.floor(size / 60) % 60)}`;
  return `${zone.seconds < 0 ? '-' : '+'}${clock}${rest === 0 ? '' : `:${twoDigits(rest)}`}`;
}

/** Seconds east of UTC at a moment; null for an unknown zone. */
export function offsetAt(epochNanos: bigint, id: string): number | null {
  try {
    return offsetNanoseconds(create(epochNanos, id)) / nanosPerSecond;
  } catch {
    return null;
  }
}

export interface LocalMoment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Seconds since midnight. */
  readonly second: number;
}

/** Seconds east of UTC when a clock there shows this; the earlier one when it does so twice. */
export function offsetOn(zone: Zone, { year, month, day, second }: LocalMoment): number {
  if ('seconds' in zone) return zone.seconds;
  try {
    const local = createLocal(year, month, day, Math.floor(second / 3_600), Math.floor(second / 60) % 60, second % 60);
    return offsetNanoseconds(toZonedDateTime(local, zone.id)) / nanosPerSecond;
  } catch {
    return 0;
  }
}
