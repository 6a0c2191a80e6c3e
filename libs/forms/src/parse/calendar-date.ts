import { months } from '../display/month-names.js';

/** Whether the day exists in the Gregorian calendar. */
export function isRealDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const dayFirst = /^(\d{1,2})[\s./-]+(\d{1,2}|\p{L}{3,})[\s./-]+(\d{4})$/u;

/** An ISO date from `1990-08-17`, `17-8-1990`, `17/08/1990` or `17 Agustus 1990`; undefined when it is none. */
export function readDate(text: string): string | undefined {
  const [, isoYear, isoMonth, isoDay] = iso.exec(text) ?? [];
  if (isoYear !== undefined) return dateOf(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, day, month = '', year] = dayFirst.exec(text) ?? [];
  return day === undefined ? undefined : dateOf(Number(year), monthNumber(month), Number(day));
}

function monthNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const asked = text.toLowerCase();
  return months.findIndex((month) => month.toLowerCase().startsWith(asked)) + 1;
}

function dateOf(year: number, month: number, day: number): string | undefined {
  if (!isRealDate(year, month, day)) return undefined;
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
