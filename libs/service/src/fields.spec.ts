import { dataClassOf, fieldsSeenBy } from './fields.js';
import { availableLetterNames } from './letter/letter-names.js';
import { readBundle } from './read/read-bundle.js';
import { sampleDrawings, sampleFiles } from './sample/sample-bundle.js';
import { sampleCity } from './sample/sample-city.js';

const { bundle } = readBundle(sampleFiles, sampleDrawings, sampleCity);
if (!bundle) throw new Error('Expected the sample bundle to be sound');

it('a participant sees the fields it is named and those it fills in itself', () => {
  expect([...fieldsSeenBy(bundle, 'officer')]).toEqual([
    'name',
    'village',
    'verdict',
    'refusal_ground',
    'refusal_reason',
  ]);
});

it('a participant that sees all sees the task fields of others too', () => {
  expect([...fieldsSeenBy(bundle, 'head')]).toEqual([
    'name',
    'photo',
    'village',
    'rw',
    'kind',
    'income',
    'verdict',
    'refusal_ground',
    'refusal_reason',
  ]);
});

it('a stranger sees nothing', () => {
  expect(fieldsSeenBy(bundle, 'constructor').size).toBe(0);
});

it('every field has its class', () => {
  expect(['income', 'verdict', 'nobody'].map((id) => dataClassOf(bundle, id))).toEqual(['specific', 'none', undefined]);
});

it('a letter may name every answer but photos, and what the case knows', () => {
  const names = availableLetterNames(bundle);
  expect(names).toEqual(expect.arrayContaining(['name', 'income', 'refusal_reason', 'letter_number', 'valid_until']));
  expect(names).not.toContain('photo');
});
