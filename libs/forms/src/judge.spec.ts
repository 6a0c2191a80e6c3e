import type { Condition } from './contract/form.js';
import { holds } from './conditions.js';
import { correctAnswers, correctionPage } from './correct.js';
import { validateItem } from './judge.js';
import { context, listFields, listPages } from './sample-form.js';
import { firstUnanswered, validateAnswers, validatePage } from './validate.js';
import { itemsOf, withoutHidden } from './visibility.js';

const child = { child_name: 'Siti', relation: 'child' };
const uncle = { child_name: 'Budi', relation: 'other', relation_other: 'Paman' };
const faultsOf = (children: unknown, aid: readonly string[] = []) => {
  const judged = validateAnswers(listPages, { alone: 'no', aid, children }, context);
  return judged.ok ? {} : judged.error;
};

describe('items of a group', () => {
  it('are normalised one by one', () => {
    const raw = [{ child_name: ' Siti ', child_nik: '3579 0117 0890 9901', relation: 'child' }];
    expect(validateAnswers(listPages, { alone: 'no', children: raw }, context)).toEqual({
      ok: true,
      value: { alone: 'no', children: [{ child_name: 'Siti', child_nik: '3579011708909901', relation: 'child' }] },
    });
  });

  it('are refused at the very question, counted from 0', () => {
    expect(faultsOf([child, { ...uncle, child_nik: '12', relation_other: '' }, 'Siti'])).toEqual({
      'children.1.child_nik': 'NIK harus 16 angka. Coba lihat lagi di KTP Anda.',
      'children.1.relation_other': 'Isi hubungan lain.',
      'children.2': 'Tulis isian untuk setiap anggota keluarga.',
    });
  });

  it.each<[string, unknown, string]>([
    ['none', [], 'Tambahkan anggota keluarga.'],
    ['nothing', null, 'Tambahkan anggota keluarga.'],
    ['words', 'Siti', 'Anggota keluarga harus berupa daftar.'],
    ['too many', [child, child, child, child], 'Paling banyak 3 anggota keluarga. Hapus yang tidak perlu.'],
  ])('are counted: %s', (_what, children, sentence) => {
    expect(faultsOf(children)).toEqual({ children: sentence });
  });

  it('too few are told beside what is wrong inside them', () => {
    const two = listPages.map((page) => ({
      ...page,
      fields: page.fields.map((field) => (field.type === 'group' ? { ...field, min: 2 } : field)),
    }));
    const judged = validateAnswers(two, { alone: 'no', children: [{ ...child, child_nik: '1' }] }, context);
    expect(judged).toMatchObject({
      error: {
        children: 'Tambahkan anggota keluarga sampai paling sedikit ada 2.',
        'children.0.child_nik': expect.any(String) as string,
      },
    });
  });

  it('ask by the answers of the same item and by those before the group, never by another item', () => {
    expect(faultsOf([child], ['pkh'])).toEqual({ 'children.0.school': 'Isi sekolah.' });
    expect(faultsOf([{ ...child, school: 'SDN 1' }], ['pkh'])).toEqual({});
    expect(faultsOf([uncle], ['pkh'])).toEqual({});
    expect(
      faultsOf(
        [
          { ...child, school: 'SDN 1' },
          { ...child, lain: 1 },
        ],
        ['kis'],
      ),
    ).toEqual({
      'children.0.school': 'Sekolah tidak ditanyakan untuk jawaban Anda. Kosongkan isian ini.',
      'children.1.lain': 'Isian "lain" tidak ada di formulir ini. Hapus isian ini.',
    });
  });

  it('from a browser may bring what is not asked; it is left out', () => {
    const world = { before: { aid: ['kis'] }, context };
    expect(validateItem(listFields.children, { ...child, school: 'SDN 1', _csrf: 'x' }, world)).toEqual({
      ok: true,
      value: child,
    });
    const page = listPages[1] ?? { id: '', title: '', fields: [] };
    expect(validatePage(page, { children: [{ ...child, school: 'x' }] }, { alone: 'no' }, context)).toEqual({
      ok: true,
      value: { children: [child] },
    });
  });

  it('lose what another answer hides, and come up again for what it asks', () => {
    const whole = { alone: 'no', aid: ['pkh'], children: [{ ...child, school: 'SDN 1' }, uncle] };
    expect(withoutHidden(listPages, { ...whole, aid: ['kis'] })['children']).toEqual([child, uncle]);
    expect(withoutHidden(listPages, { ...whole, alone: 'yes' })).toEqual({ alone: 'yes', aid: ['pkh'] });
    const now = { alone: 'no', aid: ['pkh'], children: [child] };
    expect(firstUnanswered({ pages: listPages }, now, context)?.id).toBe('children');
  });

  it('that are no list count as none', () => {
    expect(itemsOf(listFields.children, { children: ['x'] })).toEqual([]);
    expect(itemsOf(listFields.children, {})).toEqual([]);
  });
});

it.each<[string, Condition, boolean]>([
  ['equals: it is among them', { field: 'aid', op: 'equals', value: 'kis' }, true],
  ['notEquals: it is not', { field: 'aid', op: 'notEquals', value: 'kis' }, false],
  ['notEquals of nothing chosen', { field: 'none', op: 'notEquals', value: 'kis' }, false],
  ['in: one of them is', { field: 'aid', op: 'in', value: ['bpnt', 'pkh'] }, true],
  ['atLeast: so many', { field: 'aid', op: 'atLeast', value: 3 }, false],
  ['atMost: so many', { field: 'children', op: 'atMost', value: 1 }, true],
  ['answered', { field: 'children', op: 'answered' }, true],
])('a condition over a list, %s', (_what, condition, expected) => {
  expect(holds(condition, { aid: ['pkh', 'kis'], children: [child] })).toBe(expected);
});

describe('a correction', () => {
  const before = { alone: 'no', aid: ['kis'], children: [child] };

  it('of a group is of the whole list', () => {
    const corrected = correctAnswers(
      { pages: listPages, named: ['children'] },
      before,
      { children: [child, uncle] },
      context,
    );
    expect(corrected).toMatchObject({ value: { changed: ['children'], answers: { children: [child, uncle] } } });
  });

  it('of an answer that items hang on opens their group too', () => {
    expect(correctionPage(listPages, ['aid']).fields.map(({ id }) => id)).toEqual(['aid', 'children']);
  });
});
