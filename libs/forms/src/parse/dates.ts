import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { DateField } from '../contract/form.js';
import { formatDate } from '../display/format-date.js';
import { readDate } from './calendar-date.js';
import { inSentence } from './sentences.js';

/** Nobody alive was born, and nothing asked for happens, outside these. */
const [defaultEarliest, defaultLatest] = ['1900-01-01', '2199-12-31'];

/** Three boxes of an HTML form, `{ day, month, year }`, as the text a person would write. */
export function joinParts(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  const parts = ['day', 'month', 'year'].map((name) => (raw as Record<string, unknown>)[name]);
  if (!parts.every((part) => part === undefined || typeof part === 'string' || typeof part === 'number')) return raw;
  const words = parts.map((part) => String(part ?? '').trim());
  return words.every((word) => word === '') ? '' : words.join('-');
}

export function parseDate(field: DateField, text: string, today: string): Result<string, string> {
  const date = readDate(text.trim());
  if (date === undefined)
    return err(`${field.label} harus tanggal yang ada di kalender. Tulis hari, bulan, dan tahun, misalnya 17 8 1990.`);
  const [earliest, latest] = [
    bound(field.earliest, today) ?? defaultEarliest,
    bound(field.latest, today) ?? defaultLatest,
  ];
  if (date < earliest)
    return err(`${field.label} tidak boleh sebelum ${formatDate(earliest)}. Periksa ${inSentence(field.label)}.`);
  if (date > latest)
    return err(
      `${field.label} tidak boleh sesudah ${latest === today ? 'hari ini' : formatDate(latest)}. Periksa ${inSentence(field.label)}.`,
    );
  return ok(date);
}

const bound = (written: string | undefined, today: string): string | undefined =>
  written === 'today' ? today : written;
