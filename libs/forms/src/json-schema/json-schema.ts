// The form as JSON Schema 2020-12, for the API's documentation and for programs that file requests.
import type { JsonObject } from '@alur/kernel';
import type { Field, GroupField, Page } from '../contract/form.js';
import type { Question } from '../questions.js';
import { itemQuestions, question, questionsOf } from '../questions.js';
import { leastItems, mostOfItems } from '../parse/sentences.js';
import { comparisonSchema, conditionSchema } from './condition-schema.js';
import { decidedOutside, outsideClauses } from './outer-conditions.js';
import { valueSchema } from './value-schema.js';

/** What may be asked is described; a clause for each question under a condition says when it is asked, and refuses it where it is not. */
export const jsonSchema = (parts: readonly Page[] | readonly Field[]): JsonObject => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...objectSchema(parts.flatMap((part) => ('title' in part ? questionsOf([part]) : [question(part)]))),
});

function objectSchema(questions: readonly Question[]): JsonObject {
  const fields = questions.map(({ field }) => field);
  const clauses = questions.flatMap((one) => clausesOf(one, fields));
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.id, schemaOfField(field)])),
    required: questions.filter((one) => one.field.required && !isSometimes(one)).map(({ field }) => field.id),
    additionalProperties: false,
    ...(clauses.length > 0 ? { allOf: clauses } : {}),
  };
}

const isSometimes = ({ conditions }: Question): boolean => conditions.length > 0;

function clausesOf({ field, conditions }: Question, fields: readonly Field[]): readonly JsonObject[] {
  const ofGroup = field.type === 'group' ? outsideClauses(field, fields) : [];
  if (conditions.length === 0 || decidedOutside(conditions, fields)) return ofGroup;
  const asked = conditionSchema({ all: conditions }, (one) => comparisonSchema(one, fields));
  return [
    {
      if: asked,
      ...(field.required ? { then: { required: [field.id] } } : {}),
      else: { properties: { [field.id]: false } },
    },
    ...ofGroup,
  ];
}

const schemaOfField = (field: Field): JsonObject => ({
  title: field.label,
  ...(field.hint === undefined ? {} : { description: field.hint }),
  ...(field.type === 'group' ? listSchema(field) : valueSchema(field)),
});

const listSchema = (group: GroupField): JsonObject => ({
  type: 'array',
  items: objectSchema(itemQuestions(group)),
  minItems: leastItems(group),
  maxItems: mostOfItems(group),
});
