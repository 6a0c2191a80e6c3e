// Forms by chance, for the specs of this library: every kind of field, hanging on each other in every way.
import type { Json, JsonObject } from '@alur/kernel';
import type { Condition, Field, GroupField, ItemField, Page, SimpleField } from './contract/form.js';
import { fields } from './sample-form.js';

/** The same form for the same number. */
export class Dice {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (Math.imul(this.state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (this.state >>> 8) % limit;
  }

  oneOf<T>(some: readonly [T, ...T[]]): T {
    return some[this.below(some.length)] ?? some[0];
  }
}

function randomField(dice: Dice, id: string, before: readonly Field[]): Field {
  if (dice.below(8) > 0) return randomSimple(dice, id, before);
  return randomGroup(dice, id, before);
}

/** Its first question is asked of every item; later ones may hang on it, on each other, and on what stands before the group. */
function randomGroup(dice: Dice, id: string, before: readonly Field[]): GroupField {
  const own: ItemField[] = [];
  const size = 1 + dice.below(4);
  for (let at = 0; at < size; at += 1) {
    const field = randomSimple(dice, `${id}_${String(at)}`, at === 0 ? [] : [...own, ...before.slice(-2)]);
    if (field.type === 'file') own.push({ ...field, type: 'rt', required: true });
    else own.push(at === 0 ? { ...field, required: true } : field);
  }
  const asked = before.length > 0 && dice.below(4) === 0 ? { showWhen: randomCondition(dice, before) } : {};
  const base = { id, label: id, class: 'general' as const, required: dice.below(3) > 0, ...asked };
  const min = 1 + dice.below(3);
  const bounds = dice.oneOf<Pick<GroupField, 'min' | 'max'>>([
    {},
    { min },
    { max: 1 + min },
    { min, max: min + dice.below(3) },
  ]);
  return { ...base, type: 'group', itemLabel: 'anggota', fields: own, ...bounds };
}

function randomSimple(dice: Dice, id: string, before: readonly Field[]): SimpleField {
  const asked = before.length > 0 && dice.below(3) === 0 ? { showWhen: randomCondition(dice, before) } : {};
  const base = { id, label: id, class: 'none' as const, required: dice.below(3) > 0, ...asked };
  const low = dice.below(400) - 200;
  const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
  return dice.oneOf<() => SimpleField>([
    () => ({ ...base, type: dice.oneOf(['text', 'textarea', 'name']) }),
    () => {
      const minLength = 1 + dice.below(60);
      return { ...base, type: dice.oneOf(['text', 'name']), minLength, maxLength: minLength + dice.below(3) };
    },
    () => ({ ...base, type: dice.oneOf(['nik', 'family-card', 'rt', 'rw', 'phone']) }),
    () => ({ ...base, type: 'date', ...(dice.below(2) ? { latest: 'today' } : { earliest: '2030-01-01' }) }),
    () => ({ ...base, type: 'number', min: low, max: low + dice.below(3) }),
    () => ({ ...base, type: 'rupiah', ...(dice.below(2) ? { max: 5000 } : { min: 90_000_000 }) }),
    () => ({ ...base, type: 'choice', options }),
    () => ({ ...base, type: 'several', options, ...(dice.below(2) ? { min: 2 } : {}) }),
    () => ({ ...base, type: 'several', options, ...(dice.below(2) ? { max: 2 } : {}) }),
    () => ({ ...base, type: 'village' }),
    () => ({ ...base, type: 'file', accept: ['image/png'], maxBytes: 10 }),
    () => ({ ...base, type: 'declaration', statement: 'Benar.' }),
  ])();
}

function randomCondition(dice: Dice, before: readonly Field[], depth = 0): Condition {
  if (depth < 2 && dice.below(4) === 0) {
    const parts = [randomCondition(dice, before, depth + 1), randomCondition(dice, before, depth + 1)];
    return dice.below(2) ? { all: parts } : { any: parts };
  }
  const [first = fields.name, ...rest] = before;
  const field = dice.oneOf([first, ...rest]);
  const value = dice.oneOf<Json>(['a', 'b', true, 0, 2, '35.79.02.2001']);
  return {
    field: field.id,
    op: dice.oneOf(['equals', 'notEquals', 'in', 'atLeast', 'atMost', 'answered']),
    value: dice.below(4) === 0 ? [value, 'c'] : value,
  };
}

export function randomPages(dice: Dice): readonly Page[] {
  const known: Field[] = [];
  return Array.from({ length: 1 + dice.below(4) }, (_page, at) => {
    const before = [...known];
    const own = Array.from({ length: 1 + dice.below(4) }, () => {
      const field = randomField(dice, `f${String(known.length)}`, known);
      known.push(field);
      return field;
    });
    const showWhen = before.length > 0 && dice.below(3) === 0 ? { showWhen: randomCondition(dice, before) } : {};
    return { id: `p${String(at)}`, title: 'Apa?', fields: own, ...showWhen };
  });
}

const values: readonly [Json, ...Json[]] = [
  ...(['a', 'b', 'c', true, 0, 5000, null, '2031-02-03', '35.79.02.2001', '017'] as const),
  ['a', 'b'],
  ['c'],
];

/** Raw answers by chance; many of them are none that the form takes. */
export function randomWishes(dice: Dice, asked: readonly Field[]): JsonObject {
  return Object.fromEntries(
    asked.flatMap((field) => (dice.below(2) ? [[field.id, randomWish(dice, field)] as const] : [])),
  );
}

function randomWish(dice: Dice, field: Field): Json {
  if (field.type !== 'group' || dice.below(8) === 0) return dice.oneOf(values);
  return Array.from({ length: dice.below(4) }, () => randomWishes(dice, field.fields));
}
