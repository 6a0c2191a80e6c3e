import type { Instant } from '@alur/kernel';
import { months, weekdays } from './month-names.js';

/** `23 November 2026` from an ISO date; text that is none comes back as it is. */
export function formatDate(date: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? date : `${String(Number(day))} ${name} ${year}`;
}

/** `Senin, 23 November 2026` */
export function formatDayDate(date: string): string {
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return weekday === undefined ? date : `${weekday}, ${formatDate(date)}`;
}

/** `Senin, 23 November 2026 pukul 14.05 WIB`; `zone` is an IANA name. */
export function formatDateTime(instant: Instant, zone: string): string {
  const { date, hour, minute } = inZone(instant, zone);
  return `${formatDayDate(date)} pukul ${hour}.${minute} ${zoneNames[zone] ?? zone}`;
}

/** The day of an instant in a zone: `Senin, 23 November 2026`. */
export const formatDayAt = (instant: Instant, zone: string): string => formatDayDate(inZone(instant, zone).date);

/** `14.05 WIB` */
export function formatTime(instant: Instant, zone: string): string {
  const { hour, minute } = inZone(instant, zone);
  return `${hour}.${minute} ${zoneNames[zone] ?? zone}`;
}

/** The three zones of Indonesia, Keppres 41/1987. */
const zoneNames: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** A formatter is costly to build; there are as many as zones in use. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  clocks.set(zone, clock);
  return clock;
}

function inZone(instant: Instant, zone: string): { date: string; hour: string; minute: string } {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of clockOf(zone).formatToParts(new Date(instant))) part[type] = value;
  return {
    date: `${part.year ?? ''}-${part.month ?? ''}-${part.day ?? ''}`,
    hour: part.hour ?? '',
    minute: part.minute ?? '',
  };
}
