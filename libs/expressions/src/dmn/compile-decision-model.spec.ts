import type { JsonObject } from '@alur/kernel';
import { compileDecisionModel } from './compile-decision-model.js';
import type { Boxed, DecisionModel } from './model.js';

const literal = (text: string): Boxed => ({ kind: 'literal', text });

const empty: DecisionModel = {
  name: 'Tarif',
  namespace: 'urn:tarif',
  imports: [],
  types: [],
  inputs: [],
  decisions: [],
  functions: [],
  services: [],
};
const model = (parts: Partial<DecisionModel>): DecisionModel => ({ ...empty, ...parts });
const one = (logic: Boxed, parts: Partial<DecisionModel> = {}): DecisionModel =>
  model({ ...parts, decisions: [{ id: 'd', name: 'd', requires: [], logic }, ...(parts.decisions ?? [])] });

function answer(
  of: DecisionModel,
  id = 'd',
  values: JsonObject = {},
  imported: readonly DecisionModel[] = [],
): unknown {
  const compiled = compileDecisionModel(of, imported);
  const result = compiled.find(id)?.evaluate({ values, at: '2026-11-24T03:00:00.000Z', zone: 'Asia/Jakarta' });
  return result?.ok ? result.value : result?.error.code;
}

const fee = model({
  inputs: [{ id: 'luas', name: 'luas tanah', type: 'number' }],
  functions: [
    { id: 'f', name: 'tarif', requires: [], parameters: [{ name: 'luas', type: 'number' }], body: literal('luas * 2') },
  ],
  decisions: [
    {
      id: 'dasar',
      name: 'tarif dasar',
      type: 'number',
      requires: ['#luas', '#f'],
      logic: literal('tarif(luas tanah)'),
    },
    { id: 'total', name: 'total', requires: ['#dasar'], logic: literal('tarif dasar + 100') },
  ],
  services: [{ id: 's', name: 'hitung', inputs: ['#luas'], inputDecisions: [], outputs: ['#total'] }],
});

describe('a decision model', () => {
  it('a decision is worked out with what it requires', () =>
    expect(answer(fee, 'total', { 'luas tanah': 5 })).toBe(110));

  it('a decision names the input data it needs, over all it requires', () => {
    expect(compileDecisionModel(fee).find('total')?.names).toEqual(['luas tanah']);
  });

  it('is asked by id or by name, and knows nothing else', () => {
    expect(answer(fee, 'tarif dasar', { 'luas tanah': 5 })).toBe(10);
    expect(compileDecisionModel(fee).find('luas')).toBeUndefined();
    expect(compileDecisionModel(fee).decisions).toEqual(['dasar', 'total', 's']);
  });

  it('a service takes its parameters by name from the data', () =>
    expect(answer(fee, 's', { 'luas tanah': 1 })).toBe(102));

  it('data of another type than declared is null', () =>
    expect(answer(fee, 'dasar', { 'luas tanah': 'x' })).toBeNull());

  it('a decision required twice is worked out once', () => {
    const logic = literal('count(for i in 1..3000 return i)');
    const decisions = ['a', 'b', 'c'].map((id) => ({
      id,
      name: id,
      requires: ['#mahal'],
      logic: literal('mahal + 1'),
    }));
    const all = model({
      decisions: [
        { id: 'mahal', name: 'mahal', requires: [], logic },
        ...decisions,
        { id: 'd', name: 'd', requires: ['#a', '#b', '#c'], logic: literal('a + b + c') },
      ],
    });
    expect(answer(all)).toBe(9003);
  });

  it('a decision that nobody wrote down comes in with the data', () => {
    const people = model({
      decisions: [
        { id: 'p', name: 'pendapat', requires: [] },
        { id: 'd', name: 'd', requires: ['#p'], logic: literal('pendapat + "!"') },
      ],
    });
    expect(answer(people, 'd', { pendapat: 'setuju' })).toBe('setuju!');
  });

  it('an imported model is behind its name', () => {
    const own = model({
      namespace: 'urn:own',
      imports: [{ name: 'lib', namespace: 'urn:tarif' }],
      decisions: [
        {
          id: 'd',
          name: 'd',
          requires: ['urn:tarif#f', 'urn:tarif#dasar'],
          logic: literal('lib.tarif(3) + lib.tarif dasar'),
        },
      ],
    });
    expect(answer(own, 'd', { 'luas tanah': 1 }, [fee])).toBe(8);
  });
});

describe('boxed expressions', () => {
  it.each<[string, Boxed, unknown]>([
    ['a list', { kind: 'list', items: [literal('1'), literal('"a"')] }, [1, 'a']],
    [
      'a context whose entries see those before them',
      {
        kind: 'context',
        entries: [
          { variable: { name: 'x' }, value: literal('2') },
          { variable: { name: 'y z' }, value: literal('x + 1') },
          { value: literal('y z * 10') },
        ],
      },
      30,
    ],
    ['a relation', { kind: 'relation', columns: ['a', 'b'], rows: [[literal('1'), literal('2')]] }, [{ a: 1, b: 2 }]],
    [
      'a conditional',
      { kind: 'conditional', if: literal('1 > 2'), then: literal('"ya"'), else: literal('"tidak"') },
      'tidak',
    ],
    ['a filter', { kind: 'filter', in: literal('[1, 2, 3]'), match: literal('item > 1') }, [2, 3]],
    ['for', { kind: 'for', variable: 'x', in: literal('[1, 2]'), return: literal('x * 2') }, [2, 4]],
    ['some', { kind: 'some', variable: 'x', in: literal('[1, 2]'), satisfies: literal('x = 2') }, true],
    ['every', { kind: 'every', variable: 'x', in: literal('[1, 2]'), satisfies: literal('x = 2') }, false],
    [
      'an invocation of a function in a context',
      {
        kind: 'context',
        entries: [
          {
            variable: { name: 'f' },
            value: { kind: 'function', parameters: [{ name: 'n', type: 'number' }], body: literal('n + 1') },
          },
          { value: { kind: 'invocation', called: 'f', bindings: [{ parameter: 'n', value: literal('4') }] } },
        ],
      },
      5,
    ],
    ['a condition in a box that is no boolean', { kind: 'filter', in: literal('[1]'), match: literal('"x"') }, null],
  ])('%s', (_what, boxed, expected) => expect(answer(one(boxed))).toEqual(expected));

  it('an output without values of its own takes their order from its type', () => {
    const logic: Boxed = {
      kind: 'table',
      table: {
        id: 't',
        name: 'd',
        hitPolicy: 'PRIORITY',
        inputs: [{ label: 'x', expression: '1' }],
        outputs: [{ name: 'd', type: 'tRisiko' }],
        rules: [
          { id: 'a', when: ['-'], then: ['"rendah"'] },
          { id: 'b', when: ['-'], then: ['"tinggi"'] },
        ],
      },
    };
    const types = [{ name: 'tRisiko', base: 'string', isList: false, allowed: '"tinggi", "rendah"' }];
    expect(answer(one(logic, { types }))).toBe('tinggi');
  });
});

describe('item definitions', () => {
  const types: DecisionModel['types'] = [
    { name: 'tOrang', isList: false, parts: [{ name: 'nama lengkap', base: 'string', isList: false }] },
    { name: 'tWarga', base: 'tOrang', isList: true },
    { name: 'tJenis', base: 'string', isList: false, allowed: '"baru", "ulang"' },
  ];
  const typed = (type: string, text: string): DecisionModel =>
    model({ types, decisions: [{ id: 'd', name: 'd', type, requires: [], logic: literal(text) }] });

  it('an answer outside the type is null', () => {
    expect(answer(typed('tJenis', '"baru"'))).toBe('baru');
    expect(answer(typed('tJenis', '"lain"'))).toBeNull();
    expect(answer(typed('tOrang', '{nama: 1}'))).toBeNull();
  });

  it('one item becomes a list where a list is declared', () => {
    expect(answer(typed('tWarga', '{"nama lengkap": "Siti"}'))).toEqual([{ 'nama lengkap': 'Siti' }]);
  });

  it('names with blanks are read through the declared type', () => {
    const inputs = [{ id: 'w', name: 'warga', type: 'tWarga' }];
    const decisions = [{ id: 'd', name: 'd', requires: ['#w'], logic: literal('warga.nama lengkap') }];
    expect(answer(model({ types, inputs, decisions }), 'd', { warga: [{ 'nama lengkap': 'Siti' }] })).toEqual(['Siti']);
  });
});

describe('faults of a model', () => {
  const faultsOf = (of: DecisionModel) =>
    compileDecisionModel(of).faults.map(({ element, message }) => [element, message]);

  it('belong to their element, and the others still answer', () => {
    const broken = one(literal('1 +'), {
      decisions: [{ id: 'sehat', name: 'sehat', requires: [], logic: literal('1') }],
    });
    expect(faultsOf(broken)).toEqual([['d', 'Ungkapan belum selesai']]);
    expect(answer(broken)).toBe('EXPRESSION_FAILED');
    expect(answer(broken, 'sehat')).toBe(1);
  });

  it('a circle is one', () => {
    const circle = model({
      decisions: [
        { id: 'a', name: 'a', requires: ['#b'], logic: literal('b') },
        { id: 'b', name: 'b', requires: ['#a'], logic: literal('a') },
      ],
    });
    expect(faultsOf(circle)).toEqual([['a', 'Bergantung pada dirinya sendiri']]);
    expect(answer(circle, 'b')).toBe('EXPRESSION_FAILED');
  });

  it('a chain nobody can follow is one, however long', () => {
    const decisions = Array.from({ length: 5_000 }, (_, index) => ({
      id: `d${String(index)}`,
      name: `d${String(index)}`,
      requires: index === 4_999 ? [] : [`#d${String(index + 1)}`],
      logic: literal(index === 4_999 ? '1' : `d${String(index + 1)} + 1`),
    }));
    const chain = model({ decisions });
    expect(faultsOf(chain)[0]).toEqual(['d64', 'Rantai kebutuhan terlalu panjang']);
    expect(answer(chain, 'd0')).toBe('EXPRESSION_FAILED');
  });

  it('a reference to nothing, an unknown type and what is not run are', () => {
    const parts = { decisions: [{ id: 'x', name: 'x', type: 'tAneh', requires: ['#hilang'] }] };
    expect(faultsOf(one({ kind: 'unsupported', why: 'Java' }, parts))).toEqual([
      ['d', 'Java'],
      ['x', 'Jenis "tAneh" tidak dikenal'],
      ['x', 'Menunjuk ke "#hilang", tetapi elemen itu tidak ada'],
    ]);
  });

  it('fuel is one for the whole evaluation', () => {
    expect(answer(one(literal('count(for i in 1..50000000 return i)')))).toBe('EXPRESSION_TOO_COSTLY');
    const recursive = model({
      functions: [{ id: 'f', name: 'f', requires: ['#f'], parameters: [{ name: 'n' }], body: literal('f(n + 1)') }],
    });
    expect(faultsOf(recursive)).toEqual([['f', 'Bergantung pada dirinya sendiri']]);
  });
});
