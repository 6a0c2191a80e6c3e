// Numbers that are names: kept as text, written with or without spaces by people.
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { CodeField } from '../contract/form.js';
import { isRealDate } from './calendar-date.js';

type ParseCode = (label: string, raw: string) => Result<string, string>;

const withoutSpacing = (raw: string): string => raw.replace(/[\s.\-–()/]/gu, '');

const sixteenDigits: (card: string) => ParseCode = (card) => (label, raw) => {
  const digits = withoutSpacing(raw);
  return /^\d{16}$/.test(digits) ? ok(digits) : err(`${label} harus 16 angka. Coba lihat lagi di ${card} Anda.`);
};

/**
 * NIK: district (6 digits), birth date DDMMYY with 40 added to the day for women, serial (4), Permendagri 95/2019.
 * The district is not checked: it is where the person was first registered, perhaps under a code that is gone.
 */
const nik: ParseCode = (label, raw) => {
  const digits = sixteenDigits('KTP')(label, raw);
  if (!digits.ok) return digits;
  const [day, month, year] = [6, 8, 10].map((at) => Number(digits.value.slice(at, at + 2))) as [number, number, number];
  const born = day > 40 ? day - 40 : day;
  const isDate = [1900, 2000].some((century) => isRealDate(century + year, month, born));
  if (!isDate || digits.value.endsWith('0000'))
    return err(`${label} ini belum tepat. Samakan setiap angka dengan yang ada di KTP Anda.`);
  return digits;
};

const neighbourhood: (word: 'RT' | 'RW') => ParseCode = (word) => (label, raw) => {
  const digits = raw.replace(new RegExp(`^\\s*${word}[\\s.:]*`, 'iu'), '').trim();
  if (!/^\d{1,3}$/.test(digits) || Number(digits) === 0)
    return err(`${label} harus angka dari 1 sampai 999, misalnya 003.`);
  return ok(digits.padStart(3, '0'));
};

const phone: ParseCode = (label, raw) => {
  const local = /^(?:\+?62|0)?(8[1-9]\d{7,10})$/.exec(withoutSpacing(raw))?.[1];
  return local === undefined ? err(`${label} harus diawali 08, misalnya 0812-3456-7890.`) : ok(`+62${local}`);
};

export const parseCode: Readonly<Record<CodeField['type'], ParseCode>> = {
  nik,
  'family-card': sixteenDigits('Kartu Keluarga'),
  rt: neighbourhood('RT'),
  rw: neighbourhood('RW'),
  phone,
};
