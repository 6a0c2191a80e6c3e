// Judges answers as a whole: the same rules when a page is saved, when the request is sent and when an officer completes a task.
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Answers, Field, FieldErrors, FormContext, Page } from './contract/form.js';
import { judge } from './judge.js';
import type { Question } from './questions.js';
import { question, questionsOf } from './questions.js';
import type { Form } from './visibility.js';
import { visiblePages } from './visibility.js';

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
    { before, context },
  );
  return hasNone(judged.errors) ? ok(judged.answers) : err(judged.errors);
}

function validateAll(
  questions: readonly Question[],
  raw: Readonly<Record<string, unknown>>,
  context: FormContext,
): Result<Answers, FieldErrors> {
  const judged = judge(questions, raw, { before: {}, context });
  const errors: FieldErrors = { ...judged.errors, ...judged.excess };
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
