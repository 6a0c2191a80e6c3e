import type { Json, JsonObject } from '@alur/kernel';
import { answerOf } from './conditions.js';
import type { Answers, Field, FormContext, FormVillage, GroupField } from './contract/form.js';
import { itemsOf } from './visibility.js';

/** What a village answer tells beside its code, by the end of the fact's name. */
const villageFacts = {
  office: (village) => village.office,
  kind: (village) => village.kind,
  name: (village) => village.name,
  district_office: (village) => village.districtOffice,
} as const satisfies Record<string, (village: FormVillage) => string>;

/** Names of the facts a field gives: its id and, for a village, `<id>_office`, `<id>_kind`, `<id>_name`, `<id>_district_office`. */
export const factNames = (field: Field): readonly string[] =>
  field.type === 'village' ? [field.id, ...Object.keys(villageFacts).map((end) => `${field.id}_${end}`)] : [field.id];

/** FEEL's word for what a field's answer is as a fact; dates are text until `date()` makes them dates. */
export type FactType =
  | 'number'
  | 'string'
  | 'boolean'
  | { readonly list: FactType }
  | { readonly context: Readonly<Record<string, FactType>> };

/** The facts a field gives, by name. */
export function factTypes(field: Field): Readonly<Record<string, FactType>> {
  return Object.fromEntries(factNames(field).map((name) => [name, typeOf(field)]));
}

function typeOf(field: Field): FactType {
  switch (field.type) {
    case 'number':
    case 'rupiah':
      return 'number';
    case 'declaration':
      return 'boolean';
    case 'several':
      return { list: 'string' };
    case 'group':
      return { list: { context: Object.assign({}, ...field.fields.map(factTypes)) as Record<string, FactType> } };
    default:
      return 'string';
  }
}

/** What expressions may read: the answers and what follows from them. */
export function factsOf(fields: readonly Field[], answers: Answers, context: FormContext): JsonObject {
  const facts: Record<string, Json> = {};
  for (const field of fields) {
    const answer = answerOf(answers, field.id) as Json | undefined;
    if (answer === undefined) continue;
    facts[field.id] =
      field.type === 'group'
        ? itemsOf(field, answers).map((item) => wholeItem(field, factsOf(field.fields, item, context)))
        : answer;
    const village =
      field.type === 'village' && typeof answer === 'string' && Object.hasOwn(context.villages, answer)
        ? context.villages[answer]
        : undefined;
    if (village) for (const [end, read] of Object.entries(villageFacts)) facts[`${field.id}_${end}`] = read(village);
  }
  return facts;
}

/** An expression may name every question of an item: one without an answer is null there, as it is outside. */
const wholeItem = (group: GroupField, facts: JsonObject): JsonObject => ({
  ...Object.fromEntries(group.fields.flatMap(factNames).map((name) => [name, null])),
  ...facts,
});

/** Only the answers that are not personal: what process state and events may hold. */
export function publicValues(fields: readonly Field[], answers: Answers): Answers {
  const open = fields.flatMap((field): [string, Json][] => {
    const answer = field.class === 'none' ? (answerOf(answers, field.id) as Json | undefined) : undefined;
    return answer === undefined ? [] : [[field.id, answer]];
  });
  return Object.fromEntries(open);
}
