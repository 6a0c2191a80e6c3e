import type { Json } from '@alur/kernel';
import { canonicalJson } from '@alur/kernel';
import type { Answers, Condition } from './contract/form.js';

/** The answer a person gave, never something an object inherits; an empty answer is none, and neither is an empty list. */
export const answerOf = (answers: Readonly<Record<string, unknown>>, id: string): unknown => {
  const value = Object.hasOwn(answers, id) ? answers[id] : undefined;
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? undefined : value;
};

/** Whether a condition is true of the answers. No comparison holds for an unanswered question, `notEquals` included. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  const answer = answerOf(answers, condition.field);
  return answer !== undefined && compares[condition.op](answer as Json, condition.value);
}

type Operator = Extract<Condition, { op: unknown }>['op'];

const same = (a: Json, b: Json | undefined): boolean => canonicalJson(a) === canonicalJson(b);

const compares: Readonly<Record<Operator, (answer: Json, value: Json | undefined) => boolean>> = {
  equals: isOrHas,
  notEquals: (answer, value) => !isOrHas(answer, value),
  in: (answer, value) => Array.isArray(value) && value.some((one: Json) => isOrHas(answer, one)),
  atLeast: (answer, value) => order(sizeOf(answer), value) >= 0,
  atMost: (answer, value) => order(sizeOf(answer), value) <= 0,
  answered: () => true,
};

/** Of several options, the one asked for is among those chosen. */
function isOrHas(answer: Json, value: Json | undefined): boolean {
  return Array.isArray(answer) ? answer.some((one: Json) => same(one, value)) : same(answer, value);
}

/** A list is as much as it has members. */
const sizeOf = (answer: Json): Json => (Array.isArray(answer) ? answer.length : answer);

/** Numbers compare as numbers, ISO dates as text; anything else has no order: NaN. */
function order(answer: Json, value: Json | undefined): number {
  if (typeof answer === 'number' && typeof value === 'number') return answer - value;
  if (typeof answer === 'string' && typeof value === 'string') return answer < value ? -1 : answer > value ? 1 : 0;
  return Number.NaN;
}

/** Ids of the fields a condition looks at. */
export function fieldsOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOf);
  if ('any' in condition) return condition.any.flatMap(fieldsOf);
  return [condition.field];
}
