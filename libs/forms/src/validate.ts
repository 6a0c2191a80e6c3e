// Judges answers as a whole: the same rules when a page is saved, when the request is sent and when an officer completes a task.
import type { Json, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { answerOf, holds } from './conditions.js';
import type { Answers, Field, FieldErrors, FormContext, Page } from './contract/form.js';
import { parseField } from './parse/parse-field.js';
import type { Question } from './questions.js';
import { question, questionsOf } from './questions.js';
import type { Form } from './visibility.js';
import { visiblePages } from './visibility.js';

interface Judged {
  readonly answers: Record<string, Json>;
  readonly errors: Record<string, string>;
  readonly hidden: readonly Field[];
}

/** Goes through the questions in order, so that each condition sees the normalised answers before it. */
function judge(
  questions: readonly Question[],
  raw: Readonly<Record<string, unknown>>,
  before: Answers,
  context: FormContext,
): Judged {
  const known: Record<string, Json> = { ...before };
  const judged = { answers: {} as Record<string, Json>, errors: {} as Record<string, string>, hidden: [] as Field[] };
  for (const { field, conditions } of questions) {
    if (!conditions.every((condition) => holds(condition, known))) {
      judged.hidden.push(field);
      continue;
    }
    const parsed = parseField(field, rawOf(field, raw), context);
    if (!parsed.ok) judged.errors[field.id] = parsed.error;
    else if (parsed.value !== undefined) known[field.id] = judged.answers[field.id] = parsed.value;
  }
  return judged;
}

/** A date may come as three boxes `<id>-day`, `<id>-month`, `<id>-year`. */
function rawOf(field: Field, raw: Readonly<Record<string, unknown>>): unknown {
  const whole = answerOf(raw, field.id);
  if (whole !== undefined || field.type !== 'date') return whole;
  const [day, month, year] = datePartNames(field.id).map((name) => answerOf(raw, name));
  return { day, month, year };
}

const datePartNames = (id: string): readonly string[] => ['day', 'month', 'year'].map((part) => `${id}-${part}`);

const hasNone = (errors: FieldErrors): boolean => Object.keys(errors).length === 0;

/**
 * One page as a browser posts it; `answers` are those of the pages before. What belongs to no shown question of the page is
 * ignored: a browser sends its buttons and the questions it hid too. Gives the page's normalised answers.
 */
export function validatePage(
  page: Page,
  raw: Readonly<Record<string, unknown>>,
  answers: Answers,
  context: FormContext,
): Result<Answers, FieldErrors> {
  const own = new Set(page.fields.map((field) => field.id));
  const before = Object.fromEntries(Object.entries(answers).filter(([id]) => !own.has(id)));
  const judged = judge(
    page.fields.map((field) => question(field)),
    raw,
    before,
    context,
  );
  return hasNone(judged.errors) ? ok(judged.answers) : err(judged.errors);
}

function validateAll(
  questions: readonly Question[],
  raw: Readonly<Record<string, unknown>>,
  context: FormContext,
): Result<Answers, FieldErrors> {
  const judged = judge(questions, raw, {}, context);
  const errors: Record<string, string> = { ...judged.errors };
  for (const field of judged.hidden) {
    if (answerOf(raw, field.id) !== undefined)
      errors[field.id] = `${field.label} tidak ditanyakan untuk jawaban Anda. Kosongkan isian ini.`;
  }
  const known = new Set(
    questions.flatMap(({ field }) => (field.type === 'date' ? [field.id, ...datePartNames(field.id)] : [field.id])),
  );
  for (const name of Object.keys(raw)) {
    if (!known.has(name)) errors[name] = `Isian "${name}" tidak ada di formulir ini. Hapus isian ini.`;
  }
  return hasNone(errors) ? ok(judged.answers) : err(errors);
}

/** All answers of a form. Answers to questions that are not shown, and names the form does not have, are errors: nothing is dropped in silence. */
export const validateAnswers = (
  pages: readonly Page[],
  answers: Readonly<Record<string, unknown>>,
  context: FormContext,
): Result<Answers, FieldErrors> => validateAll(questionsOf(pages), answers, context);

/** The fields of a task, as strictly as `validateAnswers`. */
export const validateFields = (
  fields: readonly Field[],
  raw: Readonly<Record<string, unknown>>,
  context: FormContext,
): Result<Answers, FieldErrors> =>
  validateAll(
    fields.map((field) => question(field)),
    raw,
    context,
  );

/** The first page that still needs the citizen; none when the form can be sent. */
export const firstUnanswered = (form: Form, answers: Answers, context: FormContext): Page | undefined =>
  visiblePages(form, answers).find((page) => !validatePage(page, answers, answers, context).ok);
