import type { Json, JsonObject } from '@alur/kernel';
import type { Condition, Field, FormVillage, Page } from '../contract/form.js';
import { context, fields, pages } from '../sample-form.js';
import { validateAnswers, validateFields } from '../validate.js';
import { exampleAnswers, exampleFields } from './example-answers.js';

/** The same form for the same number. */
class Dice {
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
  const asked = before.length > 0 && dice.below(3) === 0 ? { showWhen: randomCondition(dice, before) } : {};
  const base = { id, label: id, class: 'none' as const, required: dice.below(3) > 0, ...asked };
  const low = dice.below(400) - 200;
  return dice.oneOf<() => Field>([
    () => ({ ...base, type: dice.oneOf(['text', 'textarea', 'name']) }),
    () => {
      const minLength = 1 + dice.below(60);
      return { ...base, type: dice.oneOf(['text', 'name']), minLength, maxLength: minLength + dice.below(3) };
    },
    () => ({ ...base, type: dice.oneOf(['nik', 'family-card', 'rt', 'rw', 'phone']) }),
    () => ({ ...base, type: 'date', ...(dice.below(2) ? { latest: 'today' } : { earliest: '2030-01-01' }) }),
    () => ({ ...base, type: 'number', min: low, max: low + dice.below(3) }),
    () => ({ ...base, type: 'rupiah', ...(dice.below(2) ? { max: 5000 } : { min: 90_000_000 }) }),
    () => ({ ...base, type: 'choice', options: ['a', 'b', 'c'].map((value) => ({ value, label: value })) }),
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
  const value = dice.oneOf<Json>(['a', 'b', true, 0, '35.79.02.2001']);
  return {
    field: field.id,
    op: dice.oneOf(['equals', 'notEquals', 'in', 'atLeast', 'atMost', 'answered']),
    value: dice.below(4) === 0 ? [value, 'c'] : value,
  };
}

function randomPages(dice: Dice): readonly Page[] {
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

/** Raw answers by chance; many of them are none that the form takes. */
function randomWishes(dice: Dice, asked: readonly Field[]): JsonObject {
  const values: readonly [Json, ...Json[]] = ['a', 'b', 'c', true, 0, 5000, null, '2031-02-03', '35.79.02.2001', '017'];
  return Object.fromEntries(asked.flatMap(({ id }) => (dice.below(2) ? [[id, dice.oneOf(values)]] : [])));
}

const forms = Array.from({ length: 1_500 }, (_one, seed) => seed);

it('whatever the form asks and whatever is wished, the form takes the answers', () => {
  for (const seed of forms) {
    const dice = new Dice(seed);
    const form = randomPages(dice);
    const all = form.flatMap((page) => page.fields);
    const wished = randomWishes(dice, all);
    const answers = exampleAnswers(form, wished, context);
    expect([seed, validateAnswers(form, answers, context)]).toEqual([seed, { ok: true, value: answers }]);
    const task = exampleFields(all, wished, context);
    expect([seed, validateFields(all, task, context)]).toEqual([seed, { ok: true, value: task }]);
  }
});

it('what the form would take is kept as it was wished', () => {
  let kept = 0;
  for (const seed of forms) {
    const dice = new Dice(seed);
    const form = randomPages(dice);
    const asked = form.flatMap((page) => page.fields);
    const valid = exampleAnswers(form, randomWishes(dice, asked), context);
    // Wished again, from a whole that the form takes, everything stays; what was not answered is left out.
    const left = Object.fromEntries(asked.map(({ id }) => [id, valid[id] ?? null]));
    expect([seed, exampleAnswers(form, left, context)]).toEqual([seed, valid]);
    kept += Object.keys(valid).length;
  }
  expect(kept).toBeGreaterThan(forms.length);
});

describe('a wished answer', () => {
  it('opens its question', () => {
    expect(exampleAnswers(pages, { purpose_other: 'Sekolah' }, context)).toMatchObject({
      purpose: 'other',
      purpose_other: 'Sekolah',
    });
    expect(exampleAnswers(pages, { income: 5 }, context)).toMatchObject({ purpose: 'health', income: 5 });
  });

  it('that the question does not take becomes another one', () => {
    expect(exampleAnswers(pages, { rt: 'dua', village: 'Paris' }, context)).toMatchObject({
      rt: '001',
      village: '35.79.01.1004',
    });
  });

  it('that belongs to a question other wishes hide is left away', () => {
    expect(exampleAnswers(pages, { purpose: 'health', purpose_other: 'Sekolah' }, context)).not.toHaveProperty(
      'purpose_other',
    );
  });

  it('may be that an optional question stays empty, never that a required one does', () => {
    const answers = exampleAnswers(pages, { note: null, nik: null }, context);
    expect(answers).not.toHaveProperty('note');
    expect(answers).toMatchObject({ nik: '3579011708909901' });
  });
});

it('a city without villages has no answer to give', () => {
  const nowhere: Readonly<Record<string, FormVillage>> = {};
  expect(exampleFields([fields.village, fields.rt], {}, { ...context, villages: nowhere })).toEqual({ rt: '001' });
});
