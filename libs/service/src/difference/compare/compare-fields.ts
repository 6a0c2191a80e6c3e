// Fields of the citizen's pages or of one task: the id of a field says that it is the same.
import type { ChoiceField, Field, GroupField, SeveralField } from '@alur/forms';
import { quoted } from '../names.js';
import type { Found } from '../difference.js';
import type { DifferenceKind } from '../kinds/kinds.js';
import { compareOrder, compareValue, fromTo, isSame, keyed, pair } from './compare-values.js';
import type { Where } from './compare-values.js';

type KeysOf<T> = T extends unknown ? keyof T : never;

/** Members that only some types have are compared where both have them or the type is the same. */
const ofEveryField = {
  id: 'elsewhere',
  label: 'field-label',
  hint: 'field-hint',
  class: 'field-class',
  required: 'field-required',
  showWhen: 'field-condition',
  autocomplete: 'field-autocomplete',
  type: 'field-type',
} as const;
const ofSomeFields = {
  minLength: 'field-min-length',
  maxLength: 'field-max-length',
  earliest: 'field-earliest',
  latest: 'field-latest',
  min: 'field-min',
  max: 'field-max',
  options: 'elsewhere',
  accept: 'elsewhere',
  maxBytes: 'field-max-bytes',
  statement: 'field-statement',
  itemLabel: 'field-item-label',
  fields: 'elsewhere',
} as const;
({ ...ofEveryField, ...ofSomeFields }) satisfies Record<KeysOf<Field>, DifferenceKind | 'elsewhere'>;

/** Where a field is asked: `form` or `tasks/<element>`, and how its place is said. */
export interface FieldPlace {
  readonly subject: string;
  readonly nameOf: (field: Field) => string;
}

export function compareFields(
  place: FieldPlace,
  [before, after]: readonly [readonly Field[], readonly Field[]],
): readonly Found[] {
  const byId = (fields: readonly Field[]) => keyed(fields, ({ id }) => id);
  const { both, added, removed } = pair(byId(before), byId(after));
  const where = (field: Field): Where => ({ subject: `${place.subject}/${field.id}`, name: place.nameOf(field) });
  const come = added.map((one) => one.after);
  const gone = removed.map((one) => one.before);
  return [
    ...both.flatMap((one) => compareField(where(one.after), one.before, one.after)),
    ...come.map((to): Found => ({ kind: 'field', change: 'added', ...where(to), ...fromTo(undefined, to) })),
    ...gone.map((from): Found => ({ kind: 'field', change: 'removed', ...where(from), ...fromTo(from, undefined) })),
    ...gone.flatMap((from) => perhapsRenamed(from, { gone, come }, where)),
  ];
}

/** Only where nothing else can be meant: one is gone and one has come, and they differ in nothing but the id. */
function perhapsRenamed(
  from: Field,
  { gone, come }: { readonly gone: readonly Field[]; readonly come: readonly Field[] },
  where: (field: Field) => Where,
): readonly Found[] {
  const isTwin = (field: Field): boolean => isSame({ ...field, id: '' }, { ...from, id: '' });
  const [to, ...more] = come.filter(isTwin);
  if (!to || more.length > 0 || gone.filter(isTwin).length > 1) return [];
  return [{ kind: 'field-perhaps-renamed', change: 'changed', ...where(to), from: from.id, to: to.id }];
}

function compareField(where: Where, before: Field, after: Field): readonly Found[] {
  const [old, fresh] = [values(before), values(after)];
  const isComparable = (member: string): boolean => before.type === after.type || (member in old && member in fresh);
  return [
    ...Object.entries(ofEveryField).flatMap(([member, kind]) =>
      kind === 'elsewhere' ? [] : compareValue(kind, where, [old[member], fresh[member]]),
    ),
    ...Object.entries(ofSomeFields).flatMap(([member, kind]) =>
      kind === 'elsewhere' || !isComparable(member) ? [] : compareValue(kind, where, [old[member], fresh[member]]),
    ),
    ...(hasOptions(before) && hasOptions(after) ? compareOptions(where, before, after) : []),
    ...(before.type === 'group' && after.type === 'group' ? compareItems(where, before, after) : []),
    ...(before.type === 'file' && after.type === 'file' ? compareAccepted(where, before.accept, after.accept) : []),
  ];
}

const values = (field: Field): Readonly<Record<string, unknown>> => ({ ...field });

type Optioned = ChoiceField | SeveralField;
const hasOptions = (field: Field): field is Optioned => field.type === 'choice' || field.type === 'several';

/** What is asked of each item. */
const compareItems = (where: Where, before: GroupField, after: GroupField): readonly Found[] => [
  ...compareFields({ subject: where.subject, nameOf: ({ label }) => `${quoted(label)} di dalam ${where.name}` }, [
    before.fields,
    after.fields,
  ]),
  ...compareOrder('field-order', { ...where, name: `kelompok ${where.name}` }, [
    before.fields.map(({ id }) => id),
    after.fields.map(({ id }) => id),
  ]),
];

function compareOptions(where: Where, before: Optioned, after: Optioned): readonly Found[] {
  const byValue = (field: Optioned) => keyed(field.options, ({ value }) => value);
  const [old, fresh] = [byValue(before), byValue(after)];
  const { both, added, removed } = pair(old, fresh);
  return [
    ...both.flatMap(({ before: from, after: to }) => {
      const option = { subject: where.subject, name: `"${to.label}" di isian ${where.name}` };
      return [
        ...compareValue('field-option-label', { ...option, name: `di isian ${where.name}` }, [from.label, to.label]),
        ...compareValue('field-option-hint', option, [from.hint, to.hint]),
      ];
    }),
    ...added.map(({ after: to }): Found => ({
      kind: 'field-option',
      change: 'added',
      ...where,
      ...fromTo(undefined, to),
    })),
    ...removed.map(({ before: from }): Found => ({
      kind: 'field-option',
      change: 'removed',
      ...where,
      ...fromTo(from, undefined),
    })),
    ...compareOrder('field-option-order', where, [[...old.keys()], [...fresh.keys()]]),
  ];
}

/** The order in which kinds of files are listed says nothing. */
const compareAccepted = (where: Where, before: readonly string[], after: readonly string[]): readonly Found[] => [
  ...after
    .filter((type) => !before.includes(type))
    .map((to): Found => ({ kind: 'field-accepts', change: 'added', ...where, to })),
  ...before
    .filter((type) => !after.includes(type))
    .map((from): Found => ({ kind: 'field-accepts', change: 'removed', ...where, from })),
];
