import { askedBefore, copyOfPage } from './written-pages.js';

const page = {
  id: 'usaha',
  title: 'Apa usaha Anda?',
  fields: [
    { id: 'kind', label: 'Jenis' },
    {
      id: 'other',
      label: 'Lainnya',
      showWhen: {
        any: [
          { field: 'kind', op: 'equals', value: 'kind' },
          { field: 'before', op: 'answered' },
        ],
      },
    },
  ],
};

describe('a page that is copied', () => {
  const copy = copyOfPage(page, { pages: new Set(['usaha']), fields: new Set(['kind', 'other', 'jenis']) });

  it('has ids of its own, and its conditions look at its own questions', () => {
    expect(copy.id).toBe('usaha-2');
    expect(copy.fields).toEqual([
      { id: 'jenis_2', label: 'Jenis' },
      {
        id: 'lainnya',
        label: 'Lainnya',
        showWhen: {
          any: [
            { field: 'jenis_2', op: 'equals', value: 'kind' },
            { field: 'before', op: 'answered' },
          ],
        },
      },
    ]);
  });
});

it('a page knows what is asked before it, and nothing that comes later', () => {
  expect(askedBefore([page, { title: 'kosong' }, { fields: [{ id: 'last' }] }], 2).map(({ id }) => id)).toEqual([
    'kind',
    'other',
  ]);
});
