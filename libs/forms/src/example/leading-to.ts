// A wished answer can be given only where its question is shown: what has to be answered before for that.
import type { Json, JsonObject } from '@alur/kernel';
import { holds } from '../conditions.js';
import type { Condition, FormContext, SeveralField, SimpleField } from '../contract/form.js';
import { parseField } from '../parse/parse-field.js';
import { mostOfItems } from '../parse/sentences.js';
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
  // Items are filled in where they are asked; how many there are is all that a condition looks at.
  if (field.type === 'group') return sizes(mostOfItems(field)).map((size) => Array.from({ length: size }, () => ({})));
  const example = exampleValue(field, context);
  const named: readonly Json[] = value === undefined ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];
  const beside = named.flatMap((one) => (typeof one === 'number' ? [one + 1, one - 1] : []));
  const all = [...(example === undefined ? [] : [example]), ...named, ...beside, ...listed(field, context)];
  return all.flatMap((one) => {
    const parsed = parseField(field, one, context);
    return parsed.ok && parsed.value !== undefined ? [parsed.value] : [];
  });
}

function listed(field: SimpleField, { villages }: FormContext): readonly Json[] {
  switch (field.type) {
    case 'choice':
      return field.options.map((option) => option.value);
    case 'several':
      return severalWays(field);
    case 'village':
      return Object.keys(villages);
    default:
      return [];
  }
}

const sizes = (most: number): readonly number[] => Array.from({ length: most }, (_size, at) => at + 1);

/** Every option with as few others as may be, then one more each time. */
export function severalWays({ options, min = 1, max = options.length }: SeveralField): readonly Json[] {
  const values = options.map(({ value }) => value);
  const withOthers = (value: string, size: number): readonly string[] => [
    value,
    ...values.filter((other) => other !== value).slice(0, size - 1),
  ];
  return [
    ...values.map((value) => withOthers(value, min)),
    ...sizes(max).flatMap((size) => (size > min ? [values.slice(0, size)] : [])),
  ];
}
