import { editYaml } from './edit-yaml.js';
import { readYaml } from './placed-yaml.js';

const text = `# Layanan contoh
id: sample
fee:
  amount: 0 # verifikasi
  note: "Tidak ada biaya"
pages:
  # yang pertama
  - id: one
    title: Satu
  - id: two # yang kedua
    title: Dua
`;
const edited = (path: readonly (string | number)[], value: unknown, before = text): string => {
  const result = editYaml(before, path, value);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const dataOf = (yaml: string): unknown => readYaml({ file: 'x.yaml', text: yaml }).yaml?.data;

describe('a YAML file edited in part', () => {
  it('stays as it is, letter by letter, when the part says the same', () => {
    expect(edited(['fee'], { amount: 0, note: 'Tidak ada biaya' })).toBe(text);
  });

  it('keeps comments and quotes around a value that changes', () => {
    expect(edited(['fee'], { amount: 5000, note: 'Tarif' })).toBe(
      text.replace('amount: 0 # verifikasi', 'amount: 5000 # verifikasi').replace('"Tidak ada biaya"', '"Tarif"'),
    );
  });

  it('carries an item with its comment to its new place', () => {
    const after = edited(
      ['pages'],
      [
        { id: 'two', title: 'Dua' },
        { id: 'one', title: 'Satu sekali' },
      ],
    );
    expect(dataOf(after)).toEqual({
      id: 'sample',
      fee: { amount: 0, note: 'Tidak ada biaya' },
      pages: [
        { id: 'two', title: 'Dua' },
        { id: 'one', title: 'Satu sekali' },
      ],
    });
    expect(after).toContain('- id: two # yang kedua');
  });

  it('adds and takes away keys, in the order that is asked for', () => {
    const after = edited(['fee'], { note: 'Tarif', legalBasis: 'Perda', amount: 1 });
    expect(Object.keys((dataOf(after) as { fee: object }).fee)).toEqual(['note', 'legalBasis', 'amount']);
    expect(dataOf(edited(['fee'], undefined))).not.toHaveProperty('fee');
  });

  it('writes into an empty text', () => {
    expect(dataOf(edited(['standard', 'fee'], { amount: 0 }, ''))).toEqual({ standard: { fee: { amount: 0 } } });
    expect(dataOf(edited([], { a: [1] }, ''))).toEqual({ a: [1] });
  });

  it('takes apart what one place says for several, so that only one of them changes', () => {
    const shared = 'a: &x {p: 1}\nb: *x\n';
    expect(dataOf(edited(['a'], undefined, shared))).toEqual({ b: { p: 1 } });
    expect(dataOf(edited(['a', 'p'], 2, shared))).toEqual({ a: { p: 2 }, b: { p: 1 } });
  });

  it('refuses what is no YAML', () => {
    expect(editYaml('a: [1', ['a'], 2)).toEqual({ ok: false, error: 'YAML_INVALID' });
  });

  it.each([
    ['a text that looks like a number', { a: '007' }],
    ['a text that looks like a truth value', { a: 'yes', b: 'true' }],
    ['lines', { a: 'satu\ndua\n' }],
    ['nothing', { a: null }],
  ])('writes %s so that it is read as it was', (_, value) => {
    expect(dataOf(edited([], value, 'a: "x"\n'))).toEqual(value);
  });
});
