import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { Field, Page } from '../contract/form.js';
import { Dice, randomPages, randomWishes } from '../random-form.js';
import { context, fields, listPages, pages } from '../sample-form.js';
import { jsonSchema } from './json-schema.js';
import type { ItemField } from '../contract/form.js';
import { canonicalJson } from '@alur/kernel';
import type { JsonObject } from '@alur/kernel';
import { exampleAnswers } from '../example/example-answers.js';
import { validateAnswers } from '../validate.js';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const accepts = ajv.compile(jsonSchema(pages));
const whole = {
  name: 'Siti Aminah',
  nik: '3579025708909902',
  purpose: 'health',
  income: 750_000,
  village: '35.79.01.1004',
  rt: '003',
};

it('asks for what is always asked and refuses what is never asked', () => {
  expect(accepts(whole)).toBe(true);
  expect(accepts({ ...whole, admin: true })).toBe(false);
  expect(accepts({ ...whole, nik: '3579' })).toBe(false);
});

it('asks for a question only under its condition', () => {
  const { income: _income, ...other } = { ...whole, purpose: 'other', purpose_other: 'Beasiswa' };
  expect(accepts(other)).toBe(true);
  expect(accepts({ ...other, income: 1 })).toBe(false);
  expect(accepts({ ...whole, purpose_other: 'Beasiswa' })).toBe(false);
});

it('never refuses what the form itself gives as an answer', () => {
  const some = fc.record(
    {
      name: fc.constantFrom('Siti', 'M. Nur'),
      nik: fc.constantFrom('3579011708909901', '1'),
      purpose: fc.constantFrom('health', 'other'),
      purpose_other: fc.string({ maxLength: 210 }),
      income: fc.integer({ min: -10, max: 100_000_010 }),
      village: fc.constantFrom('35.79.01.1004', 'x'),
      rt: fc.constantFrom('3', '000'),
      note: fc.string({ unit: 'grapheme', maxLength: 25 }),
    },
    { requiredKeys: ['name', 'nik', 'purpose', 'village', 'rt'] },
  );
  fc.assert(
    fc.property(some, (answers) => {
      const valid = validateAnswers(pages, answers, context);
      return !valid.ok || accepts(valid.value);
    }),
    { numRuns: 300 },
  );
});

it('describes single fields as well', () => {
  expect(jsonSchema([fields.income])).toMatchObject({
    properties: { income: { title: 'Penghasilan sebulan', type: 'integer', minimum: 0, maximum: 99_999_999 } },
    required: ['income'],
  });
});

/** Kinds of which the schema says all there is to say: no calendar, no digits with a meaning, no list that is the city's. */
const isTold = ({ type }: Field): boolean =>
  ['choice', 'several', 'number', 'rupiah', 'declaration', 'rt', 'rw', 'group'].includes(type);

function toldIn(field: Field): Field {
  if (field.type === 'group') return { ...field, fields: field.fields.map((one) => toldIn(one) as ItemField) };
  return isTold(field) ? field : { ...field, type: 'rt' };
}

it('takes what the form takes and refuses what it refuses, however questions hang on each other', () => {
  const seen = { taken: 0, refused: 0, lists: 0 };
  for (let seed = 0; seed < 250; seed += 1) {
    const dice = new Dice(seed);
    const form: readonly Page[] = randomPages(dice).map((page) => ({ ...page, fields: page.fields.map(toldIn) }));
    const asked = form.flatMap((page) => page.fields);
    const schema = ajv.compile(jsonSchema(form));
    const tries = [...Array.from({ length: 12 }, () => randomWishes(dice, asked))];
    const whole = tries.map((raw) => exampleAnswers(form, raw, context));
    for (const raw of [...tries, ...whole, ...whole.map((good) => withoutOne(dice, good))]) {
      const valid = validateAnswers(form, raw, context);
      const isTaken = valid.ok && canonicalJson(valid.value) === canonicalJson(raw);
      if (schema(raw) !== isTaken)
        throw new Error(`Seed ${String(seed)}: ${JSON.stringify({ raw, valid, form, said: schema.errors })}`);
      seen[isTaken ? 'taken' : 'refused'] += 1;
      if (isTaken && Object.values(raw).some((one) => Array.isArray(one))) seen.lists += 1;
    }
  }
  expect(Math.min(seen.taken, seen.refused, seen.lists)).toBeGreaterThan(1_000);
});

/** One answer less, or one item that says less. */
function withoutOne(dice: Dice, answers: JsonObject): JsonObject {
  const ids = Object.keys(answers);
  const id = ids[dice.below(Math.max(1, ids.length))] ?? '';
  const { [id]: gone, ...rest } = answers;
  if (!Array.isArray(gone) || typeof gone[0] !== 'object') return rest;
  const [first, ...others] = gone as readonly JsonObject[];
  return { ...rest, [id]: [withoutOne(dice, first ?? {}), ...others] };
}

it('orders dates as the form does', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  const text = day.map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(text, text, fc.constantFrom('atLeast' as const, 'atMost' as const), (born, value, op) => {
      const showWhen = { field: 'birth_date', op, value } as const;
      const form = [fields.birthDate, { ...fields.rt, showWhen }] as const;
      const isShown = op === 'atLeast' ? born >= value : born <= value;
      const schema = jsonSchema(form);
      expect([born, value, op, ajv.validate(schema, { birth_date: born, rt: '001' })]).toEqual([
        born,
        value,
        op,
        isShown,
      ]);
      ajv.removeSchema(schema);
    }),
    { numRuns: 100 },
  );
});

it('asks of an item what stands outside its group decides', () => {
  const lists = ajv.compile(jsonSchema(listPages));
  const child = { child_name: 'Siti', relation: 'child' };
  expect(lists({ alone: 'no', aid: ['pkh'], children: [{ ...child, school: 'SDN 1' }] })).toBe(true);
  expect(lists({ alone: 'no', aid: ['pkh'], children: [child] })).toBe(false);
  expect(lists({ alone: 'no', aid: ['kis'], children: [child] })).toBe(true);
  expect(lists({ alone: 'no', aid: ['kis'], children: [{ ...child, school: 'SDN 1' }] })).toBe(false);
});
