// Goes through questions in order, so that each condition sees the normalised answers before it; a group asks its own once for each item.
import type { Json, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { answerOf, holds } from './conditions.js';
import type { Answers, Field, FieldErrors, FormContext, GroupField } from './contract/form.js';
import { parseField } from './parse/parse-field.js';
import { leastItems, missing, mostOfItems, tooFewItems, tooManyItems } from './parse/sentences.js';
import type { Question } from './questions.js';
import { itemQuestions } from './questions.js';

export interface Judged {
  readonly answers: Record<string, Json>;
  readonly errors: Record<string, string>;
  /** What was sent and is not asked: a browser's is ignored, a program's is a fault. */
  readonly excess: Record<string, string>;
}

interface World {
  /** Answers that stand before these. */
  readonly before: Answers;
  readonly context: FormContext;
}

type Raw = Readonly<Record<string, unknown>>;

export function judge(questions: readonly Question[], raw: Raw, { before, context }: World): Judged {
  const known: Record<string, Json> = { ...before };
  const judged: Judged = { answers: {}, errors: {}, excess: {} };
  for (const { field, conditions } of questions) {
    if (!conditions.every((condition) => holds(condition, known))) {
      if (answerOf(raw, field.id) !== undefined)
        judged.excess[field.id] = `${field.label} tidak ditanyakan untuk jawaban Anda. Kosongkan isian ini.`;
      continue;
    }
    const one = judgeAnswer(field, rawOf(field, raw), { before: known, context });
    Object.assign(judged.errors, one.errors);
    Object.assign(judged.excess, one.excess);
    const answer = one.answers[field.id];
    if (answer !== undefined && Object.keys(one.errors).length === 0)
      known[field.id] = judged.answers[field.id] = answer;
  }
  const asked = new Set(questions.flatMap(({ field }) => [field.id, ...(field.type === 'date' ? boxesOf(field) : [])]));
  for (const name of Object.keys(raw))
    if (!asked.has(name)) judged.excess[name] = `Isian "${name}" tidak ada di formulir ini. Hapus isian ini.`;
  return judged;
}

/** One answer, whatever else was sent: as people or programs give it, to what is kept. Its conditions are not looked at. */
export function readAnswer(field: Field, raw: unknown, world: World): Result<Json | undefined, FieldErrors> {
  const { answers, errors } = judgeAnswer(field, raw, world);
  return Object.keys(errors).length > 0 ? err(errors) : ok(answers[field.id]);
}

/** One item of a group as a browser posts it; `before` are the answers of the form. */
export function validateItem(group: GroupField, raw: Raw, world: World): Result<Answers, FieldErrors> {
  const { answers, errors } = judge(itemQuestions(group), raw, world);
  return Object.keys(errors).length > 0 ? err(errors) : ok(answers);
}

function judgeAnswer(field: Field, raw: unknown, world: World): Judged {
  if (field.type === 'group') return judgeItems(field, raw, world);
  const parsed = parseField(field, raw, world.context);
  if (!parsed.ok) return only(field, parsed.error);
  return { answers: parsed.value === undefined ? {} : { [field.id]: parsed.value }, errors: {}, excess: {} };
}

const only = ({ id }: Field, error: string): Judged => ({ answers: {}, errors: { [id]: error }, excess: {} });

function judgeItems(group: GroupField, raw: unknown, world: World): Judged {
  if (raw === undefined || raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0))
    return group.required ? only(group, missing(group)) : { answers: {}, errors: {}, excess: {} };
  if (!Array.isArray(raw)) return only(group, `${group.label} harus berupa daftar.`);
  if (raw.length > mostOfItems(group)) return only(group, tooManyItems(group));
  const items: Json[] = [];
  const judged: Judged = { answers: { [group.id]: items }, errors: {}, excess: {} };
  raw.forEach((item: unknown, index) => {
    const path = `${group.id}.${String(index)}`;
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      judged.errors[path] = `Tulis isian untuk setiap ${group.itemLabel}.`;
      return;
    }
    const one = judge(itemQuestions(group), item as Raw, world);
    items.push(one.answers);
    Object.assign(judged.errors, under(path, one.errors));
    Object.assign(judged.excess, under(path, one.excess));
  });
  if (raw.length < leastItems(group)) judged.errors[group.id] = tooFewItems(group);
  return judged;
}

const under = (path: string, faults: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(faults).map(([id, sentence]) => [`${path}.${id}`, sentence]));

/** A date may come as three boxes `<id>-day`, `<id>-month`, `<id>-year`. */
function rawOf(field: Field, raw: Raw): unknown {
  const whole = answerOf(raw, field.id);
  if (whole !== undefined || field.type !== 'date') return whole;
  const [day, month, year] = boxesOf(field).map((name) => answerOf(raw, name));
  return { day, month, year };
}

const boxesOf = ({ id }: Field): readonly string[] => ['day', 'month', 'year'].map((part) => `${id}-${part}`);
