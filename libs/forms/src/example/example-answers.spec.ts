import type { FormVillage } from '../contract/form.js';
import { Dice, randomPages, randomWishes } from '../random-form.js';
import { context, fields, listPages, pages } from '../sample-form.js';
import { validateAnswers, validateFields } from '../validate.js';
import { exampleAnswers, exampleFields } from './example-answers.js';

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

describe('a wished list', () => {
  const wished = (value: readonly object[] | null) =>
    exampleAnswers(listPages, { alone: 'no', aid: ['kis', 'pkh'], children: value as never }, context);

  it('is as long as it is wished, and each item says only what it must beside its wish', () => {
    expect(wished([{ relation: 'other', relation_other: 'Bibi' }, {}])).toEqual({
      alone: 'no',
      aid: ['pkh', 'kis'],
      children: [
        { child_name: 'Warga Contoh', relation: 'other', relation_other: 'Bibi' },
        { child_name: 'Warga Contoh', relation: 'child', school: 'Contoh isian' },
      ],
    });
  });

  it('is never longer or shorter than the question takes', () => {
    expect(wished([{}, {}, {}, {}, {}])['children']).toHaveLength(3);
    expect(wished([])['children']).toHaveLength(1);
  });
});
