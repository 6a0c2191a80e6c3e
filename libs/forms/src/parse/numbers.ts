import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { NumberField } from '../contract/form.js';
import { formatRupiah } from '../display/format-rupiah.js';

const grouped = /^-?\d{1,3}(?:\.\d{3})+$/;
const groupedByComma = /^-?\d{1,3}(?:,\d{3})+$/;
const plain = /^-?\d{1,15}$/;

/** Whole number from `12`, `1.250.000`, and for money also `Rp 1.250.000,00` or `1,250,000`; undefined when it is none. */
function readWhole(raw: unknown, money: boolean): number | undefined {
  if (typeof raw === 'number') return Number.isSafeInteger(raw) ? raw : undefined;
  if (typeof raw !== 'string' || raw.length > 40) return undefined;
  const bare = raw.replace(/\s/gu, '');
  const digits = money ? bare.replace(/^Rp\.?/iu, '').replace(/,(?:00?|-)$/u, '') : bare;
  const isNumber = plain.test(digits) || grouped.test(digits) || (money && groupedByComma.test(digits));
  return isNumber ? Number(digits.replace(/[.,]/gu, '')) + 0 : undefined;
}

export function parseNumber(field: NumberField, raw: unknown): Result<number, string> {
  const money = field.type === 'rupiah';
  const value = readWhole(raw, money);
  if (value === undefined)
    return err(`${field.label} harus ditulis dengan angka tanpa koma, misalnya ${money ? '1250000' : '3'}.`);
  const write = money ? formatRupiah : String;
  const min = field.min ?? (money ? 0 : Number.MIN_SAFE_INTEGER);
  if (value < min) return err(`${field.label} paling sedikit ${write(min)}. Periksa angkanya.`);
  if (field.max !== undefined && value > field.max)
    return err(`${field.label} paling banyak ${write(field.max)}. Periksa angkanya.`);
  return ok(value);
}
