import type { Field, FormContext, GroupField } from '@alur/forms';
import { exampleFields, mostOfItems, readAnswer, severalWays } from '@alur/forms';
import type { Json, JsonObject } from '@alur/kernel';
import { canonicalJson } from '@alur/kernel';

interface Worth {
  readonly context: FormContext;
  /** Raw values that may matter. */
  readonly values: readonly Json[];
}

/** What a question takes of all that may matter, the usual answer first; of what nobody is asked, everything. */
export function candidatesFor(field: Field | undefined, { context, values }: Worth): readonly Json[] {
  if (!field) return distinct([...values.filter((value) => value !== null), true, false, null]);
  const { showWhen: _shown, ...asked } = field;
  const example = exampleFields([asked], {}, context)[field.id];
  const taken = [...(example === undefined ? [] : [example]), ...values, ...listed(field, context)].flatMap((raw) => {
    const parsed = readAnswer(field, raw, { before: {}, context });
    return parsed.ok && parsed.value !== undefined ? [parsed.value] : [];
  });
  // A question that must be answered may still not be asked.
  return distinct([...taken, null]);
}

function listed(field: Field, context: FormContext): readonly Json[] {
  switch (field.type) {
    case 'choice':
      return field.options.map(({ value }) => value);
    case 'several':
      return severalWays(field);
    case 'group':
      return listsOf(field, context);
    case 'village':
      return Object.keys(context.villages);
    case 'number':
    case 'rupiah':
      return [field.min ?? 0, field.max ?? 1_000_000_000];
    case 'date':
      return [field.earliest, field.latest, context.today].flatMap((day) => day ?? []);
    default:
      return [];
  }
}

/** More than these make no other way through a process that anybody drew. */
const mostTried = 6;

/** Lists of every size, as conditions count them, and with every option of an item once: `count(children) > 2`. */
function listsOf(group: GroupField, context: FormContext): readonly Json[] {
  const { showWhen: _shown, ...asked } = group;
  const most = mostOfItems(group);
  const sizes = [...Array.from({ length: Math.min(most, mostTried) }, (_size, at) => at + 1), most];
  const alike = sizes.map((size): readonly JsonObject[] => Array.from({ length: size }, () => ({})));
  const chosen = group.fields.flatMap((field) =>
    field.type === 'choice' ? field.options.map(({ value }): readonly JsonObject[] => [{ [field.id]: value }]) : [],
  );
  return [...alike, ...chosen].flatMap((items) => {
    const list = exampleFields([asked], { [group.id]: items }, context)[group.id];
    return list === undefined ? [] : [list];
  });
}

const distinct = (all: readonly Json[]): readonly Json[] => [
  ...new Map(all.map((value) => [canonicalJson(value), value])).values(),
];
