// The two durations of FEEL: months (and years) have no fixed length, days (and hours) have.
import { Special } from './special.js';

export class MonthsDuration extends Special {
  readonly kind = 'years and months duration';

  constructor(readonly months: number) {
    super();
  }
}

export class DaysDuration extends Special {
  readonly kind = 'days and time duration';

  constructor(readonly nanos: bigint) {
    super();
  }
}

export const nanosPerSecond = 1_000_000_000;
export const nanosPerDay = 86_400 * nanosPerSecond;

/** Months beyond this are no calendar any more. */
const mostMonths = 12 * 1_000_000_000;

export const monthsDuration = (months: number): MonthsDuration | null => {
  const whole = Math.trunc(months);
  return Math.abs(whole) < mostMonths ? new MonthsDuration(whole === 0 ? 0 : whole) : null;
};

/** A day count of the same reach as the calendar's. */
const mostNanos = BigInt(nanosPerDay) * 366_000_000_000n;

export const daysDuration = (nanos: bigint): DaysDuration | null =>
  nanos < mostNanos && nanos > -mostNanos ? new DaysDuration(nanos) : null;

/** A number as `digits * 10^exponent`, so that durations scale by decimals and not by binary fractions. */
function decimal(value: number): { readonly digits: bigint; readonly exponent: number } {
  const [mantissa = '0', power = '0'] = value.toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

/** Powers of ten beyond this leave the calendar or vanish. */
const furthest = 40;

/** Rounded toward zero to the nanosecond; null beyond the calendar. */
export function timesNumber(nanos: bigint, factor: number): DaysDuration | null {
  const { digits, exponent } = decimal(factor);
  if (exponent < -furthest) return new DaysDuration(0n);
  if (exponent > furthest) return null;
  return daysDuration(
    exponent >= 0 ? nanos * digits * 10n ** BigInt(exponent) : (nanos * digits) / 10n ** BigInt(-exponent),
  );
}

/** The divisor is not zero. */
export function dividedBy(nanos: bigint, divisor: number): DaysDuration | null {
  const { digits, exponent } = decimal(divisor);
  if (exponent > furthest) return new DaysDuration(0n);
  if (exponent < -furthest) return null;
  return daysDuration(
    exponent >= 0 ? nanos / (digits * 10n ** BigInt(exponent)) : (nanos * 10n ** BigInt(-exponent)) / digits,
  );
}

const monthsPattern = /^(-?)P(?:(\d{1,10})Y)?(?:(\d{1,10})M)?$/;
const daysPattern = /^(-?)P(?:(\d{1,12})D)?(?:T(?:(\d{1,12})H)?(?:(\d{1,12})M)?(?:(\d{1,12})(?:\.(\d{0,9})\d*)?S)?)?$/;

/** ISO 8601 durations as XML Schema splits them: `P1Y2M` or `P1DT2H3M4.5S`, never both in one. */
export function readDuration(text: string): MonthsDuration | DaysDuration | null {
  const months = monthsPattern.exec(text);
  if (months && (months[2] ?? months[3]) !== undefined) {
    const total = Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0);
    return monthsDuration(months[1] === '-' ? -total : total);
  }
  const days = daysPattern.exec(text);
  if (!days || text.endsWith('T') || text.endsWith('P')) return null;
  const [, sign, day = '0', hour = '0', minute = '0', second = '0', fraction = ''] = days;
  const seconds = BigInt(day) * 86_400n + BigInt(hour) * 3_600n + BigInt(minute) * 60n + BigInt(second);
  const nanos = seconds * BigInt(nanosPerSecond) + BigInt(fraction.padEnd(9, '0'));
  return daysDuration(sign === '-' ? -nanos : nanos);
}

export function durationText(duration: MonthsDuration | DaysDuration): string {
  if (duration instanceof MonthsDuration) return monthsText(duration.months);
  const { days, hours, minutes, seconds, nanos } = durationParts(duration);
  const sign = duration.nanos < 0n ? '-' : '';
  const fraction = nanos === 0 ? '' : `.${String(Math.abs(nanos)).padStart(9, '0').replace(/0+$/, '')}`;
  const clock = `${part(hours, 'H')}${part(minutes, 'M')}${seconds !== 0 || nanos !== 0 ? `${String(Math.abs(seconds))}${fraction}S` : ''}`;
  const text = `${part(days, 'D')}${clock === '' ? '' : `T${clock}`}`;
  return text === '' ? 'PT0S' : `${sign}P${text}`;
}

function monthsText(months: number): string {
  if (months === 0) return 'P0M';
  const size = Math.abs(months);
  return `${months < 0 ? '-' : ''}P${part(Math.floor(size / 12), 'Y')}${part(size % 12, 'M')}`;
}

const part = (amount: number, unit: string): string => (amount === 0 ? '' : `${String(Math.abs(amount))}${unit}`);

/** The fields of a duration of days; all carry its sign. */
export function durationParts({ nanos }: DaysDuration): {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
  nanos: number;
} {
  const seconds = nanos / BigInt(nanosPerSecond);
  return {
    days: Number(seconds / 86_400n),
    hours: Number((seconds / 3_600n) % 24n),
    minutes: Number((seconds / 60n) % 60n),
    seconds: Number(seconds % 60n),
    nanos: Number(nanos % BigInt(nanosPerSecond)),
  };
}
