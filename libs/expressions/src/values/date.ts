// Calendar dates, proleptic Gregorian, on the date functions of Temporal (years -271821 to 275760).
import { add, create, dayOfWeek, dayOfYear, diffDays, weekOfYear } from 'temporal-polyfill/fns/PlainDate';
import { create as createDuration } from 'temporal-polyfill/fns/Duration';
import { Special } from './special.js';

type Civil = ReturnType<typeof create>;

export class FeelDate extends Special {
  readonly kind = 'date';

  constructor(private readonly civil: Civil) {
    super();
  }

  get year(): number {
    return this.civil.year;
  }
  get month(): number {
    return this.civil.month;
  }
  get day(): number {
    return this.civil.day;
  }
  /** Monday is 1. */
  get weekday(): number {
    return dayOfWeek(this.civil);
  }
  get dayOfYear(): number {
    return dayOfYear(this.civil);
  }
  /** ISO 8601 week. */
  get week(): number {
    return weekOfYear(this.civil) ?? 0;
  }
  /** Days since 1970-01-01. */
  get epochDay(): number {
    return diffDays(epoch, this.civil);
  }

  plus(part: { readonly months?: number; readonly days?: number }): FeelDate | null {
    return dateOrNull(() => add(this.civil, createDuration(0, part.months ?? 0, 0, part.days ?? 0)));
  }
}

const epoch = create(1970, 1, 1);

/** Null for a day the calendar does not have. */
export const dateOf = (year: number, month: number, day: number): FeelDate | null =>
  [year, month, day].every(Number.isInteger) ? dateOrNull(() => create(year, month, day)) : null;

export const dateOfEpochDay = (day: number): FeelDate | null => new FeelDate(epoch).plus({ days: day });

/** Temporal says no with a RangeError; FEEL says null. */
function dateOrNull(make: () => Civil): FeelDate | null {
  try {
    return new FeelDate(make());
  } catch {
    return null;
  }
}

export const compareDates = (a: FeelDate, b: FeelDate): number => a.year - b.year || a.month - b.month || a.day - b.day;

/** Whole months from one date to the other, toward zero. */
export function monthsBetween(from: FeelDate, to: FeelDate): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  if (months > 0 && to.day < from.day) return months - 1;
  return months < 0 && to.day > from.day ? months + 1 : months;
}

const pattern = /^(-?(?:[1-9]\d{4,8}|\d{4}))-(\d{2})-(\d{2})$/;

/** `2026-11-23`; years beyond four digits without leading zeros. */
export function readDate(text: string): FeelDate | null {
  const match = pattern.exec(text);
  return match ? dateOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export const dateText = ({ year, month, day }: FeelDate): string =>
  `${yearText(year)}-${twoDigits(month)}-${twoDigits(day)}`;

const yearText = (year: number): string => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;

export const twoDigits = (amount: number): string => String(amount).padStart(2, '0');
