import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { context, fields, pages } from './sample-form.js';
import { jsonSchema } from './json-schema.js';
import { validateAnswers } from './validate.js';

const accepts = new Ajv2020({ strict: false, validateFormats: false }).compile(jsonSchema(pages));
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
