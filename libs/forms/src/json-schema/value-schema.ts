import type { JsonObject } from '@alur/kernel';
import type { SimpleField } from '../contract/form.js';

const defined = (object: Readonly<Record<string, JsonObject[string] | undefined>>): JsonObject =>
  Object.fromEntries(
    Object.entries(object).filter((entry): entry is [string, JsonObject[string]] => entry[1] !== undefined),
  );

/** What an answer is once it is kept. */
export function valueSchema(field: SimpleField): JsonObject {
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
    case 'several':
      return {
        type: 'array',
        items: { enum: field.options.map((option) => option.value) },
        uniqueItems: true,
        minItems: field.min ?? 1,
        maxItems: field.max ?? field.options.length,
      };
    case 'village':
      return { type: 'string', pattern: '^[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}$' };
    case 'file':
      return { type: 'string', pattern: '^[A-Za-z0-9_-]{1,100}$' };
    case 'declaration':
      return { const: true };
  }
}
