import type { GroupField } from './contract/form.js';
import { context, fields, listFields } from './sample-form.js';
import { factNames, factsOf, factTypes, publicValues } from './facts.js';

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

describe('lists', () => {
  const home: GroupField = {
    ...listFields.children,
    id: 'homes',
    fields: [fields.village, { ...fields.note, id: 'remark' }],
  };

  it('are lists of words, or of contexts with every fact of an item', () => {
    expect(factTypes(listFields.aid)).toEqual({ aid: { list: 'string' } });
    expect(factTypes(home)).toEqual({
      homes: {
        list: {
          context: {
            village: 'string',
            village_office: 'string',
            village_kind: 'string',
            village_name: 'string',
            village_district_office: 'string',
            remark: 'string',
          },
        },
      },
    });
  });

  it('hold what follows from each item, and null for what was left out', () => {
    const facts = factsOf([home], { homes: [{ village: '35.79.02.2001' }, { remark: 'lama' }] }, context);
    expect(facts['homes']).toMatchObject([
      { village_office: 'desa-punten', village_kind: 'desa', remark: null },
      { village: null, village_office: null, remark: 'lama' },
    ]);
  });
});
