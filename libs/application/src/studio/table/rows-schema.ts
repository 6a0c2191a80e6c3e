// The shape of the rows that an editor may send. What they mean is judged row by row; a fault of shape is a fault of a program.
import type { StudioRows } from '@alur/contracts';
import { checkShape } from '@alur/yaml-files';

const closed = (properties: object, required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const words = { type: 'string', maxLength: 2_000 };
const id = { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_.-]{0,99}$' };
const idText = { type: 'string', maxLength: 500 };
const target = { type: 'string', pattern: '^(next|end|row:[A-Za-z_][A-Za-z0-9_.-]{0,99})$' };
const time = { amount: { type: 'number' }, unit: { enum: ['m', 'h', 'd'] } };
const kind = (name: string, properties: object = {}) =>
  closed({ kind: { const: name }, ...properties }, ['kind', ...Object.keys(properties)]);

const work = {
  anyOf: [
    kind('person'),
    kind('none'),
    kind('letter', { letter: words }),
    kind('rule', { decision: words, result: words }),
    kind('job', { type: words, parameters: { type: 'object', maxProperties: 50, additionalProperties: words } }),
    kind('drawn', { type: words }),
  ],
};

const row = closed(
  {
    id,
    activity: words,
    work,
    performers: { type: 'array', maxItems: 20, uniqueItems: true, items: idText },
    requirements: words,
    time: closed(time, ['amount', 'unit']),
    output: words,
    note: words,
    answers: {
      type: 'array',
      maxItems: 20,
      items: closed({ label: words, to: target, value: idText, when: words }, ['label', 'to']),
    },
    next: target,
    together: { enum: ['begins', 'beside', 'continues'] },
    timers: { type: 'array', maxItems: 10, items: closed({ ...time, to: target, ids: idText }, ['amount', 'unit']) },
    outcome: idText,
    correction: { const: false },
    ids: { type: 'object', maxProperties: 10, additionalProperties: idText },
  },
  ['id', 'activity', 'work', 'performers'],
);

const schema = closed(
  { kind: { const: 'rows' }, rows: { type: 'array', maxItems: 300, items: row }, unfinished: { type: 'array' } },
  ['kind', 'rows'],
);

/** Undefined for what is no table, or has a row twice. */
export function rowsIn(value: unknown): StudioRows | undefined {
  const data = value as StudioRows;
  const faults = checkShape({ file: '', data, placeOf: () => ({ line: 1, column: 1 }) }, schema, {
    patterns: {},
    guide: '',
  });
  // What rows were asked comes back with them, and is asked anew.
  if (faults.length > 0) return undefined;
  const { rows } = data;
  return new Set(rows.map((one) => one.id)).size === rows.length ? { kind: 'rows', rows } : undefined;
}
