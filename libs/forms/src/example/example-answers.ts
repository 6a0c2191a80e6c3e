/**
 * Answers that a form accepts, as somebody might give them: for previews, and for scenarios that nobody wrote. They are judged
 * by the rules that judge a person's answers, so what is given here can be sent.
 */
import type { Json, JsonObject } from '@alur/kernel';
import { holds } from '../conditions.js';
import type { Answers, Field, FormContext, GroupField, Page, SimpleField } from '../contract/form.js';
import { readAnswer } from '../judge.js';
import { parseField } from '../parse/parse-field.js';
import { leastItems, mostOfItems } from '../parse/sentences.js';
import type { Question } from '../questions.js';
import { itemQuestions, question, questionsOf } from '../questions.js';
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
  const world = { before: {}, context };
  const asked = page.fields.flatMap((field): [string, Json][] => {
    const value = exampleOf(field, undefined, world);
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
  return answersTo(questions, leadingTo(wished, questions, context), { before: {}, context });
}

interface World {
  readonly before: Answers;
  readonly context: FormContext;
}

function answersTo(questions: readonly Question[], wanted: JsonObject, { before, context }: World): Answers {
  const answers: Record<string, Json> = {};
  for (const { field, conditions } of questions) {
    const known = { ...before, ...answers };
    if (!conditions.every((condition) => holds(condition, known))) continue;
    const wish = Object.hasOwn(wanted, field.id) ? wanted[field.id] : undefined;
    const world = { before: known, context };
    const value = exampleOf(field, wish, world);
    if (value !== undefined) answers[field.id] = value;
  }
  return answers;
}

const exampleOf = (field: Field, wish: Json | undefined, world: World): Json | undefined =>
  field.type === 'group' ? itemsFor(field, wish, world) : answerTo(field, wish, world);

function answerTo(field: SimpleField, wish: Json | undefined, { context }: World): Json | undefined {
  if (wish !== undefined) {
    const parsed = parseField(field, wish, context);
    if (parsed.ok && (parsed.value !== undefined || !field.required)) return parsed.value;
  }
  return exampleValue(field, context);
}

/** As many items as are wished, and may be; each as it is wished, with what must be answered beside. */
function itemsFor(group: GroupField, wish: Json | undefined, world: World): Json | undefined {
  // A draft may hold what the gate refuses: lists within lists would multiply.
  if (group.fields.some(({ type }) => (type as string) === 'group')) return undefined;
  const wished: readonly unknown[] = Array.isArray(wish) ? wish : [];
  if (wish !== undefined && wished.length === 0 && !group.required) return undefined;
  const size = Math.min(Math.max(wished.length, leastItems(group)), mostOfItems(group));
  const questions = itemQuestions(group);
  const left = Object.fromEntries(group.fields.map(({ id }) => [id, null]));
  const items = Array.from({ length: size }, (_item, at) => {
    const one = wished[at];
    if (typeof one !== 'object' || one === null) return answersTo(questions, {}, world);
    return answersTo(questions, { ...left, ...leadingTo(one as JsonObject, questions, world.context) }, world);
  });
  const read = readAnswer(group, items, world);
  return read.ok ? read.value : undefined;
}
