// The form as JSON Schema 2020-12, for the API's documentation and for programs that file requests.
import type { JsonObject } from '@alur/kernel';
import type { Condition, Field, Page } from './contract/form.js';

/** Questions under a condition stand inside `then`, so that answers to questions not asked are refused by `unevaluatedProperties`. */
export function jsonSchema(parts: readonly Page[] | readonly Field[]): JsonObject {
  const asked = parts.flatMap((part) =>
    'fields' in part
      ? part.fields.map((field) => ({ field, conditions: conditionsOf(part, field) }))
      : [{ field: part, conditions: conditionsOf(part) }],
  );
  const always = asked.filter(({ conditions }) => conditions.length === 0).map(({ field }) => field);
  const sometimes = asked.filter(({ conditions }) => conditions.length > 0);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    ...members(always),
    ...(sometimes.length > 0
      ? {
          allOf: sometimes.map(({ field, conditions }) => ({
            if: schemaOfCondition({ all: conditions }),
            then: members([field]),
          })),
        }
      : {}),
    unevaluatedProperties: false,
  };
}

const conditionsOf = (...parts: readonly { readonly showWhen?: Condition }[]): readonly Condition[] =>
  parts.flatMap(({ showWhen }) => (showWhen ? [showWhen] : []));

const members = (fields: readonly Field[]): JsonObject => ({
  properties: Object.fromEntries(fields.map((field) => [field.id, schemaOfField(field)])),
  required: fields.filter((field) => field.required).map((field) => field.id),
});

function schemaOfCondition(condition: Condition): JsonObject {
  if ('all' in condition) return { allOf: condition.all.map(schemaOfCondition) };
  if ('any' in condition) return { anyOf: condition.any.map(schemaOfCondition) };
  return { properties: { [condition.field]: comparison(condition) }, required: [condition.field] };
}

function comparison({ op, value = null }: Extract<Condition, { op: unknown }>): JsonObject {
  switch (op) {
    case 'equals':
      return { const: value };
    case 'notEquals':
      return { not: { const: value } };
    case 'in':
      return { enum: value };
    case 'atLeast':
      return typeof value === 'number' ? { minimum: value } : {};
    case 'atMost':
      return typeof value === 'number' ? { maximum: value } : {};
    case 'answered':
      return {};
  }
}

const defined = (object: Readonly<Record<string, JsonObject[string] | undefined>>): JsonObject =>
  Object.fromEntries(
    Object.entries(object).filter((entry): entry is [string, JsonObject[string]] => entry[1] !== undefined),
  );

const schemaOfField = (field: Field): JsonObject => ({
  title: field.label,
  ...(field.hint === undefined ? {} : { description: field.hint }),
  ...valueSchema(field),
});

function valueSchema(field: Field): JsonObject {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'name':
      return {
        type: 'string',
        minLength: field.minLength ?? 1,
        maxLength: field.maxLength ?? (field.type === 'textarea' ? 2000 : field.type === 'name' ? 100 : 200),
      };
    case 'nik':
    case 'family-card':
      return { type: 'string', pattern: '^[0-9]{16}$' };
    case 'rt':
    case 'rw':
      return { type: 'string', pattern: '^[0-9]{3}$' };
    case 'phone':
      return { type: 'string', pattern: '^\\+628[1-9][0-9]{7,10}$' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'number':
    case 'rupiah':
      return defined({
        type: 'integer',
        minimum: field.min ?? (field.type === 'rupiah' ? 0 : undefined),
        maximum: field.max,
      });
    case 'choice':
      return { type: 'string', enum: field.options.map((option) => option.value) };
    case 'village':
      return { type: 'string', pattern: '^[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}$' };
    case 'file':
      return { type: 'string', pattern: '^[A-Za-z0-9_-]{1,100}$' };
    case 'declaration':
      return { const: true };
  }
}
