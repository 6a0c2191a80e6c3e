import { sees, sensitiveSeen, sightGroups, sightOf, withTick } from './sight-rows.js';

const pages = [
  {
    fields: [
      { id: 'name', label: 'Nama', class: 'general' },
      { id: 'income', label: 'Penghasilan', class: 'specific' },
    ],
  },
];
const tasks = {
  sign: { fields: [{ id: 'note', label: 'Catatan' }] },
  check: { fields: [{ id: 'result', class: 'specific' }, { id: 'note' }] },
};
const drawn = [
  { id: 'check', name: 'Periksa', participant: 'front', before: [] },
  { id: 'sign', name: 'Tanda tangan', participant: 'head', before: ['check'] },
];
const groups = sightGroups(pages, tasks, drawn);
const every = groups.flatMap(({ rows }) => rows.map(({ id }) => id));

describe('what there is to see', () => {
  it('is what the applicant answers, then what each task fills in, each field once', () => {
    expect(groups.map(({ title, by, rows }) => [title, by, rows.map(({ id }) => id)])).toEqual([
      ['Isian pemohon', undefined, ['name', 'income']],
      ['Periksa', 'front', ['result', 'note']],
    ]);
    expect(every).toEqual(['name', 'income', 'result', 'note']);
  });

  it('is warned of where it is sensitive and not the work of who sees it', () => {
    expect(sensitiveSeen(groups, 'head', 'all').map(({ id }) => id)).toEqual(['income', 'result']);
    expect(sensitiveSeen(groups, 'front', 'all').map(({ id }) => id)).toEqual(['income']);
    expect(sensitiveSeen(groups, 'head', ['name'])).toEqual([]);
  });
});

describe('a tick', () => {
  it('gives and takes one answer, in the order of the forms', () => {
    expect(withTick(['note'], 'name', { every, ticked: true })).toEqual(['name', 'note']);
    expect(withTick(['name', 'note', 'gone'], 'note', { every, ticked: false })).toEqual(['name']);
  });

  it('taken from who saw everything leaves the rest', () => {
    expect(withTick('all', 'income', { every, ticked: false })).toEqual(['name', 'result', 'note']);
  });

  it('begins with nothing where nothing fit is written', () => {
    expect([sightOf('all'), sightOf(undefined), sightOf(['a', 3]), sightOf('some')]).toEqual(['all', [], ['a'], []]);
    expect(sees(sightOf(undefined), 'name')).toBe(false);
  });
});
