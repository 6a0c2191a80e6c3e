// From what an HTML form or a JSON body sends to the one value we keep.
import type { Json, Result } from '@alur/kernel';
import { assertNever, err, ok } from '@alur/kernel';
import type { DeclarationField, FormContext, NumberField, SeveralField, SimpleField } from '../contract/form.js';
import { parseCode } from './codes.js';
import { joinParts, parseDate } from './dates.js';
import { parseNumber } from './numbers.js';
import { inSentence, missing } from './sentences.js';
import { parseSeveral } from './several.js';
import { parseText } from './text.js';

/**
 * The normalised value; undefined for an optional question left empty. The error is an Indonesian sentence that names the
 * question and says what to do. Dates also come as `{ day, month, year }`.
 */
export function parseField(field: SimpleField, raw: unknown, context: FormContext): Result<Json | undefined, string> {
  const given = field.type === 'date' ? joinParts(raw) : raw;
  if (isEmpty(given) || (field.type === 'declaration' && isNo(given))) return unanswered(field);
  const parsed = parseGiven(field, given, context);
  return parsed.ok && parsed.value === undefined ? unanswered(field) : parsed;
}

const isEmpty = (raw: unknown): boolean =>
  raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');

const unanswered = (field: SimpleField): Result<undefined, string> =>
  field.required ? err(missing(field)) : ok(undefined);

function parseGiven(field: SimpleField, raw: unknown, context: FormContext): Result<Json | undefined, string> {
  switch (field.type) {
    case 'number':
    case 'rupiah':
      return parseNumber(field, raw);
    case 'declaration':
      return isYes(raw) ? ok(true) : err(missing(field));
    case 'several':
      return parseSeveral(field, raw);
    default:
      return parseWritten(field, raw, context);
  }
}

type WrittenField = Exclude<SimpleField, NumberField | DeclarationField | SeveralField>;

function parseWritten(field: WrittenField, raw: unknown, context: FormContext): Result<Json | undefined, string> {
  const text = typeof raw === 'number' ? String(raw) : raw;
  if (typeof text !== 'string') return err(`Isi ${inSentence(field.label)} satu kali saja, berupa tulisan.`);
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'name':
      return parseText(field, text);
    case 'nik':
    case 'family-card':
    case 'rt':
    case 'rw':
    case 'phone':
      return parseCode[field.type](field.label, text);
    case 'date':
      return parseDate(field, text, context.today);
    case 'choice':
      return field.options.some((option) => option.value === text)
        ? ok(text)
        : err(`Pilih ${inSentence(field.label)} dari daftar.`);
    case 'village':
      return Object.hasOwn(context.villages, text) ? ok(text) : err(`Pilih ${inSentence(field.label)} dari daftar.`);
    case 'file':
      return /^[\w-]{1,100}$/.test(text) ? ok(text) : err(`Kirim lagi ${inSentence(field.label)}.`);
    default:
      return assertNever(field);
  }
}

const isYes = (raw: unknown): boolean =>
  raw === true || (typeof raw === 'string' && ['on', 'true', 'yes', 'ya', '1'].includes(raw.trim().toLowerCase()));
const isNo = (raw: unknown): boolean =>
  raw === false || (typeof raw === 'string' && ['off', 'false', 'no', 'tidak', '0'].includes(raw.trim().toLowerCase()));
