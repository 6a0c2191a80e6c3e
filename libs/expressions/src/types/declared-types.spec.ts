import { compileDecision, compileExpression } from '../index.js';

const context = {
  values: { diterima: '2026-11-20', lama: 'P3D', riwayat: [{ pada: '2026-01-01' }], nama: '2026-11-20' },
  types: {
    diterima: 'date',
    lama: 'days and time duration',
    riwayat: { list: { context: { pada: 'date' } } },
  },
  at: '2026-11-24T03:00:00.000Z',
  zone: 'Asia/Jakarta',
} as const;

const answer = (source: string) => {
  const compiled = compileExpression(source);
  const result = compiled.ok ? compiled.value.evaluate(context) : compiled;
  return result.ok ? result.value : result.error;
};

describe('values with declared types', () => {
  it('text of a date, a time or a duration is one', () => {
    expect(answer('diterima + lama > date("2026-11-22")')).toBe(true);
    expect(answer('today() - diterima > lama')).toBe(true);
    expect(answer('riwayat[1].pada.year')).toBe(2026);
  });

  it('text of no declared type stays text', () => expect(answer('nama + "!"')).toBe('2026-11-20!'));

  it('tables see them too', () => {
    const compiled = compileDecision({
      id: 'd',
      name: 'D',
      hitPolicy: 'FIRST',
      inputs: [{ label: 'Diterima', expression: 'diterima' }],
      outputs: [{ name: 'lama' }],
      rules: [{ id: 'r', when: ['< date("2026-11-21")'], then: ['lama * 2'] }],
    });
    expect(compiled.ok && compiled.value.evaluate(context)).toEqual({ ok: true, value: 'P6D' });
  });
});
