/**
 * Answers that a form accepts, as somebody might give them: for previews, and for scenarios that nobody wrote. They are judged
 * by the rules that judge a person's answers, so what is given here can be sent.
 */
import type { Json, JsonObject } from '@alur/kernel';
import { holds } from '../conditions.js';
import type { Answers, Field, FormContext, Page } from '../contract/form.js';
import { parseField } from '../parse/parse-field.js';
import type { Question } from '../questions.js';
import { question, questionsOf } from '../questions.js';
import { exampleValue } from './example-value.js';
import { leadingTo } from './leading-to.js';

/**
 * Every question that is shown has an answer. A wished one is kept where the question takes it, and what its question is
 * shown for is answered accordingly; `null` leaves a question out where that is allowed.
 */
export const exampleAnswers = (pages: readonly Page[], wished: JsonObject, context: FormContext): Answers =>
  answered(questionsOf(pages), wished, context);

/** The same, with this page among those that are shown, unless a wished answer hides it. */
export function exampleAnswersAt(
  { pages, page }: { readonly pages: readonly Page[]; readonly page: Page },
  wished: JsonObject,
  context: FormContext,
): Answers {
  const asked = page.fields.flatMap((field): [string, Json][] => {
    const value = exampleValue(field, context);
    return value === undefined ? [] : [[field.id, value]];
  });
  return exampleAnswers(pages, { ...Object.fromEntries(asked.slice(0, 1)), ...wished }, context);
}

/** The same for the fields of a task. */
export const exampleFields = (fields: readonly Field[], wished: JsonObject, context: FormContext): Answers =>
  answered(
    fields.map((field) => question(field)),
    wished,
    context,
  );

function answered(questions: readonly Question[], wished: JsonObject, context: FormContext): Answers {
  const wanted = leadingTo(wished, questions, context);
  const answers: Record<string, Json> = {};
  for (const { field, conditions } of questions) {
    if (!conditions.every((condition) => holds(condition, answers))) continue;
    const value = answerTo(field, wanted, context);
    if (value !== undefined) answers[field.id] = value;
  }
  return answers;
}

function answerTo(field: Field, wanted: JsonObject, context: FormContext): Json | undefined {
  const wish = Object.hasOwn(wanted, field.id) ? wanted[field.id] : undefined;
  if (wish !== undefined) {
    const parsed = parseField(field, wish, context);
    if (parsed.ok && (parsed.value !== undefined || !field.required)) return parsed.value;
  }
  return exampleValue(field, context);
}
