import type { Json, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { SeveralField } from '../contract/form.js';
import { inSentence, tooFewChosen } from './sentences.js';

/** One ticked box comes as its value, more as a list; undefined when there is none. */
export function parseSeveral(field: SeveralField, raw: unknown): Result<Json | undefined, string> {
  const given: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const chosen = new Set(given.map((one) => (typeof one === 'number' ? String(one) : one)).filter((one) => one !== ''));
  const values = field.options.map(({ value }) => value).filter((value) => chosen.has(value));
  const known = new Set<unknown>(values);
  if ([...chosen].some((one) => !known.has(one))) return err(`Pilih ${inSentence(field.label)} dari daftar.`);
  if (values.length === 0) return ok(undefined);
  if (values.length < (field.min ?? 1)) return err(tooFewChosen(field.label, field.min ?? 1));
  if (field.max !== undefined && values.length > field.max)
    return err(`Pilih paling banyak ${String(field.max)} untuk ${inSentence(field.label)}.`);
  return ok(values);
}
