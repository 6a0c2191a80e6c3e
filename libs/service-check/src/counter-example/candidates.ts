import type { Field, FormContext } from '@alur/forms';
import { exampleFields, parseField } from '@alur/forms';
import type { Json } from '@alur/kernel';
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
    const parsed = parseField(field, raw, context);
    return parsed.ok && parsed.value !== undefined ? [parsed.value] : [];
  });
  // A question that must be answered may still not be asked.
  return distinct([...taken, null]);
}

function listed(field: Field, context: FormContext): readonly Json[] {
  switch (field.type) {
    case 'choice':
      return field.options.map(({ value }) => value);
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

const distinct = (all: readonly Json[]): readonly Json[] => [
  ...new Map(all.map((value) => [canonicalJson(value), value])).values(),
];
