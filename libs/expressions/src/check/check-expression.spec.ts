import fc from 'fast-check';
import type { FeelType } from '../types/feel-type.js';
import { analyseDecision } from '../analysis/analyse-decision.js';
import { checkDecision } from './check-decision.js';
import { checkExpression, checkUnaryTests } from './check-expression.js';

const names: Readonly<Record<string, FeelType>> = {
  usia: 'number',
  nama: 'string',
  aktif: 'boolean',
  mulai: 'date',
  diterima: 'date and time',
  lama: 'days and time duration',
  bebas: 'any',
  angka: { list: 'number' },
  anggota: { list: { context: { nama: 'string', usia: 'number' } } },
  alamat: { context: { jalan: 'string', 'kode pos': 'string' } },
};

const codes = (source: string, expected?: FeelType) =>
  checkExpression(source, { names, ...(expected === undefined ? {} : { expected }) }).map(({ code }) => code);

describe('an expression before it runs', () => {
  it.each([
    'usia >= 17 and aktif',
    'nama = "Siti" or nama = null',
    'if aktif then usia + 1 else 0',
    'mulai + duration("P1D") > date("2026-01-01")',
    'diterima - date and time("2026-01-01T00:00:00Z") < lama',
    'lama * 2 + @"PT1H" >= @"P1D"',
    'bebas + 1 > 2 and bebas = "x"',
    'sum(angka) / count(angka)',
    'sum(anggota.usia) > 3',
    'anggota[usia > 17].nama',
    'anggota[1].nama = "x"',
    'anggota[item.usia > 3]',
    'for a in anggota return a.usia * 2',
    'for i in 1..3 return if i = 1 then 1 else partial[-1] * i',
    'some a in anggota satisfies a.nama = "x"',
    'alamat.kode pos = "40111"',
    'usia in [1..17]',
    'usia in (1, 2, > 10)',
    'nama in ("a", "b")',
    'usia between 1 and usia',
    'function(x: number) x + 1',
    '{a: 1, b: a + 1}.b + 1',
    'mulai.year = 2026',
    'upper case(nama) + string(usia)',
    'string join(split(nama, " "), "-")',
    'sort(anggota, function(x, y) x.usia < y.usia)[1].nama',
    'not(aktif)',
    'is defined(bebas)',
    'date(nama) < mulai',
    'max(usia, 3) + 1',
    'max(angka) > 1',
    '[1, "a", null][1]',
    'usia instance of number',
    'get value(alamat, "jalan")',
    'before(mulai, date("2026-01-01"))',
    '-usia < 0',
  ])('%s has no finding', (source) => expect(checkExpression(source, { names })).toEqual([]));

  it.each([
    ['umur > 3', 'EXPRESSION_UNKNOWN_NAME'],
    ['alamat.kota', 'EXPRESSION_UNKNOWN_NAME'],
    ['anggota.alamat', 'EXPRESSION_UNKNOWN_NAME'],
    ['usia > "17"', 'EXPRESSION_TYPE'],
    ['nama = 5', 'EXPRESSION_TYPE'],
    ['nama * 2', 'EXPRESSION_TYPE'],
    ['nama + 1', 'EXPRESSION_TYPE'],
    ['aktif > false', 'EXPRESSION_TYPE'],
    ['mulai > "2026-01-01"', 'EXPRESSION_TYPE'],
    ['mulai + 1', 'EXPRESSION_TYPE'],
    ['if usia then 1 else 2', 'EXPRESSION_TYPE'],
    ['aktif and nama', 'EXPRESSION_TYPE'],
    ['not(nama)', 'EXPRESSION_TYPE'],
    ['upper case(usia)', 'EXPRESSION_TYPE'],
    ['substring(nama)', 'EXPRESSION_TYPE'],
    ['sum("a")', 'EXPRESSION_TYPE'],
    ['every a in anggota satisfies a.nama', 'EXPRESSION_TYPE'],
    ['anggota[nama]', 'EXPRESSION_TYPE'],
    ['usia in ("a", "b")', 'EXPRESSION_TYPE'],
    ['nama in [1..3]', 'EXPRESSION_TYPE'],
    ['usia between "a" and "b"', 'EXPRESSION_TYPE'],
    ['usia >', 'EXPRESSION_INVALID'],
    ['hitung(usia)', 'EXPRESSION_INVALID'],
  ])('%s: %s', (source, code) => expect(new Set(codes(source))).toEqual(new Set([code])));

  it('a condition must say yes or no', () => {
    expect(codes('usia + 1', 'boolean')).toEqual(['EXPRESSION_TYPE']);
    expect(codes('usia > 1', 'boolean')).toEqual([]);
    expect(codes('bebas', 'boolean')).toEqual([]);
  });

  it('a finding says where', () => {
    expect(checkExpression('usia > 1 and umur < 3', { names })).toEqual([
      { code: 'EXPRESSION_UNKNOWN_NAME', message: 'Nama "umur" tidak dikenal', offset: 13, length: 4 },
    ]);
  });

  it('what is well typed never has a finding', () => {
    const number = fc.letrec<{ any: string; sum: string; choice: string }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('usia', '1', '2.5', 'angka[1]', 'bebas'),
        tie('sum'),
        tie('choice'),
      ),
      sum: fc
        .tuple(tie('any'), fc.constantFrom('+', '-', '*', '/'), tie('any'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      choice: fc.tuple(tie('any'), tie('any')).map(([a, b]) => `(if ${a} > ${b} and aktif then ${a} else ${b})`),
    })).any;
    fc.assert(
      fc.property(number, (source) => expect(codes(source, 'number')).toEqual([])),
      { numRuns: 150 },
    );
  });
});

describe('a cell before it runs', () => {
  const cell = (source: string, tested: FeelType) => checkUnaryTests(source, { names, tested }).map(({ code }) => code);

  it.each([
    ['> 17', 'number'],
    ['[1..5], 9', 'number'],
    ['"a", "b"', 'string'],
    ['not("a")', 'string'],
    ['contains(?, "x")', 'string'],
    ['true', 'boolean'],
    ['> usia', 'number'],
    ['-', 'number'],
    ['null', 'string'],
    ['angka', 'number'],
    ['usia > 5', 'string'],
  ] as const)('%s fits a column of %s', (source, tested) => expect(cell(source, tested)).toEqual([]));

  it.each([
    ['> "17"', 'number'],
    ['"a"', 'number'],
    ['[1..5]', 'string'],
    ['> umur', 'number'],
    ['5', 'date'],
  ] as const)('%s does not fit a column of %s', (source, tested) => expect(cell(source, tested)).toHaveLength(1));
});

describe('a table before it runs', () => {
  const table = (when: string, then: string) => ({
    id: 'd',
    name: 'D',
    hitPolicy: 'FIRST' as const,
    inputs: [{ label: 'Usia', expression: 'usia' }],
    outputs: [{ name: 'hasil', type: 'number' }],
    rules: [{ id: 'r1', when: [when], then: [then] }],
  });
  const places = (when: string, then: string) => checkDecision(table(when, then), { names }).map(({ where }) => where);

  it('cells that fit have no finding', () => expect(places('> 17', 'usia * 2')).toEqual([]));

  it('a finding names its rule and column', () => {
    expect(places('"x"', '"gratis"')).toEqual(['aturan r1, kolom Usia', 'aturan r1, kolom hasil']);
  });

  it('any text is judged, never an accident', () => {
    const piece = fc.constantFrom(
      'usia',
      'nama',
      '1',
      '"a"',
      '[',
      ']',
      '(',
      ')',
      '{',
      '}',
      '>',
      '=',
      '..',
      ',',
      '-',
      'not(',
      'if',
      'for x in',
      'return',
      '.',
      '?',
      'and',
      'function(',
      'null',
      '@"P1D"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const source = pieces.join(' ');
        checkExpression(source, { names });
        checkDecision(table(source, source), { names });
        analyseDecision(table(source, source), { names });
      }),
      { numRuns: 300 },
    );
  });
});
