import type { Lint } from './review.js';
import { findingIn } from './review.js';

/** A legal basis may leave out its day where nobody knows it; one that is written down is a day. */
export const legalDates: Lint = ({ bundle, service }) =>
  bundle.standard.legalBases.flatMap(({ title, since }, index) =>
    since === undefined || isDay(since)
      ? []
      : [
          findingIn(service, ['standard', 'legalBases', index, 'since'], {
            code: 'LEGAL_DATE_INVALID',
            message: `Tanggal "${since}" pada dasar hukum "${title}" bukan tanggal. Tulis seperti "2014-10-17", atau hapus jika belum diketahui.`,
          }),
        ],
  );

const isDay = (text: string): boolean => {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return last !== undefined && day >= 1 && day <= last;
};
