import { correctAnswers, correctionPage } from './correct.js';
import { context, fields } from './sample-form.js';
import type { Page } from './contract/form.js';

const pages: readonly Page[] = [
  { id: 'person', title: 'Siapa Anda?', fields: [fields.name, fields.address] },
  { id: 'why', title: 'Untuk apa?', fields: [fields.purpose, fields.purposeOther] },
];
const before = { name: 'Siti', address: 'Jalan Lama 1', purpose: 'health' };
const correct = (named: readonly string[], raw: Readonly<Record<string, unknown>>) =>
  correctAnswers({ pages, named }, before, raw, context);

describe('a correction', () => {
  it('changes what it names and nothing else', () => {
    expect(correct(['address'], { address: 'Jalan Baru 2' })).toEqual({
      ok: true,
      value: { answers: { ...before, address: 'Jalan Baru 2' }, changed: ['address'] },
    });
  });

  it('refuses an answer that was not asked again, and names it', () => {
    expect(correct(['address'], { address: 'Jalan Baru 2', name: 'Tuti' })).toEqual({
      ok: false,
      error: { name: 'Isian ini tidak diminta untuk diperbaiki.' },
    });
  });

  it('takes the old answer sent again as no change', () => {
    expect(correct(['address'], { address: 'Jalan Lama 1' })).toMatchObject({ value: { changed: [] } });
  });

  it('asks what another answer shows, and drops what it hides', () => {
    expect(correctionPage(pages, ['purpose']).fields.map((field) => field.id)).toEqual(['purpose', 'purpose_other']);
    expect(correct(['purpose'], { purpose: 'other' })).toMatchObject({
      ok: false,
      error: { purpose_other: expect.any(String) as string },
    });
    expect(correct(['purpose'], { purpose: 'other', purpose_other: 'Wisuda' })).toMatchObject({
      value: { changed: ['purpose', 'purpose_other'] },
    });
    const other = { ...before, purpose: 'other', purpose_other: 'Wisuda' };
    expect(correctAnswers({ pages, named: ['purpose'] }, other, { purpose: 'health' }, context)).toMatchObject({
      value: { answers: before, changed: ['purpose', 'purpose_other'] },
    });
  });
});
