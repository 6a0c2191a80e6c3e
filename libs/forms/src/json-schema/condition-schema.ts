import type { Json, JsonObject } from '@alur/kernel';
import type { Condition, Field } from '../contract/form.js';
import { textFrom, textUntil } from './text-order.js';

export type Comparison = Extract<Condition, { op: unknown }>;

/** A schema that answers fit exactly when the condition holds of them. */
export function conditionSchema(condition: Condition, schemaOf: (one: Comparison) => JsonObject): JsonObject {
  if ('all' in condition) return { allOf: condition.all.map((part) => conditionSchema(part, schemaOf)) };
  if ('any' in condition) return { anyOf: condition.any.map((part) => conditionSchema(part, schemaOf)) };
  return schemaOf(condition);
}

export function comparisonSchema(comparison: Comparison, fields: readonly Field[]): JsonObject {
  const { field: id, op, value = null } = comparison;
  const field = fields.find((one) => one.id === id);
  const isList = field?.type === 'several' || field?.type === 'group';
  const fits = op === 'answered' ? {} : isList ? ofList(op, value) : ofOne(op, value);
  return { properties: { [id]: fits }, required: [id] };
}

type Operator = Exclude<Comparison['op'], 'answered'>;

const nothing: JsonObject = { not: {} };

function ofOne(op: Operator, value: Json): JsonObject {
  switch (op) {
    case 'equals':
      return { const: value };
    case 'notEquals':
      return { not: { const: value } };
    case 'in':
      return Array.isArray(value) ? { enum: value } : nothing;
    case 'atLeast':
      if (typeof value === 'number') return { type: 'number', minimum: value };
      return typeof value === 'string' ? textFrom(value) : nothing;
    case 'atMost':
      if (typeof value === 'number') return { type: 'number', maximum: value };
      return typeof value === 'string' ? textUntil(value) : nothing;
  }
}

/** A list has what is asked for among its members, or so many of them. */
function ofList(op: Operator, value: Json): JsonObject {
  switch (op) {
    case 'equals':
      return { contains: { const: value } };
    case 'notEquals':
      return { not: { contains: { const: value } } };
    case 'in':
      return Array.isArray(value) ? { contains: { enum: value } } : nothing;
    case 'atLeast':
      return typeof value === 'number' ? { minItems: Math.max(0, Math.ceil(value)) } : nothing;
    case 'atMost':
      return typeof value === 'number' && value >= 0 ? { maxItems: Math.floor(value) } : nothing;
  }
}
