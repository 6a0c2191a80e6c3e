import { context, fields } from './sample-form.js';
import { factNames, factsOf, publicValues } from './facts.js';

const answers = { name: 'Siti Aminah', village: '35.79.02.2001', rt: '003', income: 750_000 };
const asked = [fields.name, fields.village, fields.rt, fields.income, fields.note];

it('a village answer tells its office, kind, name and district office', () => {
  expect(factsOf(asked, answers, context)).toEqual({
    ...answers,
    village_office: 'desa-punten',
    village_kind: 'desa',
    village_name: 'Punten',
    village_district_office: 'kec-bumiaji',
  });
});

it('the names of facts are known without answers', () => {
  expect(factNames(fields.village)).toEqual([
    'village',
    'village_office',
    'village_kind',
    'village_name',
    'village_district_office',
  ]);
  expect(factNames(fields.rt)).toEqual(['rt']);
});

it('only values that are not personal are public', () => {
  expect(publicValues(asked, answers)).toEqual({ village: '35.79.02.2001', rt: '003' });
});
