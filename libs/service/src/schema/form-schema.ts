import { closed, kebabId, optionValue, snakeId, text } from './vocabulary.js';

const day = { type: 'string', pattern: '^(today|[0-9]{4}-[0-9]{2}-[0-9]{2})$' } as const;
const length = { type: 'integer', minimum: 1, maximum: 10_000 } as const;
const bound = { type: 'integer', minimum: -1_000_000_000_000, maximum: 1_000_000_000_000 } as const;

const options = {
  type: 'array',
  minItems: 1,
  maxItems: 100,
  items: closed({ value: optionValue, label: text, hint: text }, ['value', 'label']),
} as const;
const chosen = { type: 'integer', minimum: 1, maximum: 100 } as const;
const items = { type: 'integer', minimum: 1, maximum: 20 } as const;

/** Arms of the field union: the members each type adds to those of every field. */
const arms = [
  { types: ['text', 'textarea', 'name'], adds: { minLength: length, maxLength: length } },
  { types: ['nik', 'family-card', 'rt', 'rw', 'phone'], adds: {} },
  { types: ['date'], adds: { earliest: day, latest: day } },
  { types: ['number', 'rupiah'], adds: { min: bound, max: bound } },
  { types: ['choice'], adds: { options }, needs: ['options'] },
  { types: ['several'], adds: { options, min: chosen, max: chosen }, needs: ['options'] },
  {
    types: ['group'],
    adds: {
      itemLabel: { ...text, maxLength: 60 },
      fields: { type: 'array', minItems: 1, maxItems: 20, items: { $ref: '#/$defs/field' } },
      min: items,
      max: items,
    },
    needs: ['itemLabel', 'fields'],
  },
  { types: ['village'], adds: {} },
  {
    types: ['file'],
    adds: {
      accept: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { enum: ['image/jpeg', 'image/png', 'application/pdf'] },
      },
      maxBytes: { type: 'integer', minimum: 1, maximum: 10_485_760 },
    },
  },
  { types: ['declaration'], adds: { statement: text }, needs: ['statement'] },
] as const;

const ofEveryField = {
  id: snakeId,
  label: text,
  hint: text,
  class: { enum: ['none', 'general', 'specific'] },
  required: { type: 'boolean' },
  showWhen: { $ref: '#/$defs/condition' },
  autocomplete: text,
} as const;

const field = {
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: arms.map((arm) =>
    closed({ type: { enum: arm.types }, ...ofEveryField, ...arm.adds }, [
      'id',
      'label',
      'class',
      ...('needs' in arm ? arm.needs : []),
    ] as never),
  ),
} as const;

/** `all` or `any` of several, else one comparison. */
const condition = {
  type: 'object',
  if: { required: ['all'] },
  then: closed({ all: { $ref: '#/$defs/conditions' } }, ['all']),
  else: {
    if: { required: ['any'] },
    then: closed({ any: { $ref: '#/$defs/conditions' } }, ['any']),
    else: closed(
      { field: snakeId, op: { enum: ['equals', 'notEquals', 'in', 'atLeast', 'atMost', 'answered'] }, value: {} },
      ['field', 'op'],
    ),
  },
} as const;

const page = closed(
  {
    id: kebabId,
    title: text,
    help: text,
    showWhen: { $ref: '#/$defs/condition' },
    fields: { type: 'array', minItems: 1, items: { $ref: '#/$defs/field' } },
  },
  ['id', 'title', 'fields'],
);

const task = closed(
  { title: text, help: text, action: text, fields: { type: 'array', items: { $ref: '#/$defs/field' } } },
  ['title', 'action', 'fields'],
);

/** `form.yaml`: the citizen's pages and, by the id of the user task, what officers fill in. */
export const formSchema = {
  ...closed(
    { pages: { type: 'array', minItems: 1, items: page }, tasks: { type: 'object', additionalProperties: task } },
    ['pages', 'tasks'],
  ),
  $defs: { field, condition, conditions: { type: 'array', minItems: 1, items: { $ref: '#/$defs/condition' } } },
} as const;
