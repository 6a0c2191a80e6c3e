// Text as people type it: cleaned of what they cannot see, counted as they count it.
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { TextField } from '../contract/form.js';
import { inSentence } from './sentences.js';

const defaultLimit = { text: 200, textarea: 2000, name: 100 } as const;

/** Control characters, lone surrogates, non-characters, and marks that turn the direction of the text around (Trojan Source, CVE-2021-42574). */
const unsafe = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/u;

/** More than anybody types; refused before any work is spent on it. */
const rawLimit = 50_000;

const oneLine = (raw: string): string =>
  raw
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .trim()
    .normalize('NFC');

const manyLines = (raw: string): string =>
  raw
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
    .normalize('NFC');

/** NUL and other characters nobody types on purpose. */
const hasUnsafe = (text: string): boolean => unsafe.test(text.replace(/[\n\r\t]/gu, ' '));

export function parseText(field: TextField, raw: string): Result<string | undefined, string> {
  const limit = field.maxLength ?? defaultLimit[field.type];
  if (raw.length > rawLimit) return err(tooLong(field.label, limit));
  if (hasUnsafe(raw))
    return err(`${field.label} berisi tanda yang tidak bisa kami simpan. Ketik ulang ${inSentence(field.label)}.`);
  const text = field.type === 'textarea' ? manyLines(raw) : oneLine(raw);
  if (text === '') return ok(undefined);
  const length = [...text].length;
  if (length > limit) return err(`${tooLong(field.label, limit)} Sekarang ${String(length)} huruf.`);
  if (length < (field.minLength ?? 1))
    return err(`${field.label} paling sedikit ${String(field.minLength)} huruf. Tulis lebih lengkap.`);
  return field.type === 'name' ? parseName(field, text) : ok(text);
}

const tooLong = (label: string, limit: number): string =>
  `${label} paling banyak ${String(limit)} huruf. Tulis lebih singkat.`;

/** Single-word names are normal; titles are not part of the name in the population register. */
function parseName(field: TextField, text: string): Result<string, string> {
  const name = text.replace(/[\u2018\u2019\u02BC`]/gu, "'");
  return /^[\p{L}\p{M}][\p{L}\p{M} .'-]*$/u.test(name)
    ? ok(name)
    : err(`${field.label} hanya boleh berisi huruf, spasi, titik, petik, dan tanda hubung. Tulis seperti di KTP.`);
}
