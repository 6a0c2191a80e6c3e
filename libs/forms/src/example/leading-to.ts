// A wished answer can be given only where its question is shown: what has to be answered before for that.
import type { Json, JsonObject } from '@alur/kernel';
import { holds } from '../conditions.js';
import type { Condition, FormContext } from '../contract/form.js';
import { parseField } from '../parse/parse-field.js';
import type { Question } from '../questions.js';
import { exampleValue } from './example-value.js';

/** The wishes, and answers to the questions they depend on; what is wished itself is not changed. */
export function leadingTo(wished: JsonObject, questions: readonly Question[], context: FormContext): JsonObject {
  const byId = new Map(questions.map((one) => [one.field.id, one]));
  let wanted = wished;
  // From the last question to the first, since each depends on those before it.
  for (const { field, conditions } of [...questions].reverse()) {
    if (!Object.hasOwn(wanted, field.id) || wanted[field.id] === null) continue;
    wanted = conditions.reduce((known, condition) => madeTrue(condition, known, { byId, context }) ?? known, wanted);
  }
  return wanted;
}

interface Form {
  readonly byId: ReadonlyMap<string, Question>;
  readonly context: FormContext;
}

/** `undefined` where it cannot be made to hold beside what is known. */
function madeTrue(condition: Condition, known: JsonObject, form: Form): JsonObject | undefined {
  if (holds(condition, known)) return known;
  if ('all' in condition)
    return condition.all.reduce<JsonObject | undefined>((all, one) => all && madeTrue(one, all, form), known);
  if ('any' in condition) {
    for (const one of condition.any) {
      const found = madeTrue(one, known, form);
      if (found) return found;
    }
    return undefined;
  }
  if (Object.hasOwn(known, condition.field)) return undefined;
  const value = valuesFor(condition, form).find((one) => holds(condition, { [condition.field]: one }));
  return value === undefined ? undefined : { ...known, [condition.field]: value };
}

/** Answers to its question that the condition may hold for. */
function valuesFor(
  { field: id, value }: Extract<Condition, { field: string }>,
  { byId, context }: Form,
): readonly Json[] {
  const field = byId.get(id)?.field;
  if (!field) return [];
  const example = exampleValue(field, context);
  const named: readonly Json[] = value === undefined ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];
  const beside = named.flatMap((one) => (typeof one === 'number' ? [one + 1, one - 1] : []));
  const listed: readonly Json[] =
    field.type === 'choice'
      ? field.options.map((option) => option.value)
      : field.type === 'village'
        ? Object.keys(context.villages)
        : [];
  const all = [...(example === undefined ? [] : [example]), ...named, ...beside, ...listed];
  return all.flatMap((one) => {
    const parsed = parseField(field, one, context);
    return parsed.ok && parsed.value !== undefined ? [parsed.value] : [];
  });
}
