import type { OpenCorrection } from '@alur/case';
import type { Field, Page } from '@alur/forms';
import type { ServiceBundle } from '@alur/service';
import { judgeCorrection, withWhatIsKept } from './corrected-answers.js';

const base = { class: 'general', required: true } as const;
const photo: Field = {
  ...base,
  id: 'photo',
  type: 'file',
  label: 'Foto',
  accept: ['image/jpeg'],
  maxBytes: 1_000,
};
const options = [
  { value: 'rent', label: 'Sewa' },
  { value: 'other', label: 'Lain' },
];
const pages: readonly Page[] = [
  {
    id: 'house',
    title: 'Rumah',
    fields: [
      { ...base, id: 'address', type: 'text', label: 'Alamat' },
      { ...base, id: 'status', type: 'choice', label: 'Status', options },
      {
        ...base,
        id: 'which',
        type: 'text',
        label: 'Status lain',
        showWhen: { field: 'status', op: 'equals', value: 'other' },
      },
      photo,
    ],
  },
];
const before = { address: 'Jalan 1', status: 'other', which: 'Menumpang', photo: 'f1' };

const judge = (named: readonly string[], raw: Readonly<Record<string, unknown>>) =>
  judgeCorrection(
    {
      bundle: { form: { pages } } as unknown as ServiceBundle,
      correction: {
        fields: named.map((field) => ({ field, reason: 'unclear', task: '1' })),
      } as unknown as OpenCorrection,
      before,
      context: { today: '2026-11-24', villages: {} },
    },
    raw,
  );

describe('the answer to a correction', () => {
  it('must answer what was asked', () => {
    expect(judge(['address'], {})).toMatchObject({
      ok: false,
      error: { code: 'DATA_INVALID', fields: { address: expect.any(String) as string } },
    });
  });

  it('may say of a text that it was right', () => {
    expect(judge(['address'], { address: 'Jalan 1' })).toMatchObject({ ok: true, value: { changed: [] } });
  });

  it('needs another file where a file was returned', () => {
    expect(judge(['photo'], { photo: 'f1' })).toMatchObject({
      error: { fields: { photo: 'Kirim foto atau berkas yang baru.' } },
    });
    expect(judge(['photo'], { photo: 'f2' })).toMatchObject({ value: { changed: ['photo'] } });
  });

  it('keeps what a named answer shows, unless it is written anew', () => {
    expect(judge(['status'], { status: 'other' })).toMatchObject({ value: { changed: [] } });
    expect(judge(['status'], { status: 'other', which: 'Dipinjami' })).toMatchObject({ value: { changed: ['which'] } });
    expect(judge(['status'], { status: 'rent' })).toMatchObject({ value: { changed: ['status', 'which'] } });
  });

  it('takes files from what was sent for it, never from what a form says', () => {
    const page: Page = { id: 'p', title: '', fields: [photo] };
    expect(withWhatIsKept(page, { photo: 'somebody-elses', note: 'x' }, { before: {}, draft: {} })).toEqual({
      note: 'x',
    });
    expect(withWhatIsKept(page, { photo: 'somebody-elses' }, { before: {}, draft: { photo: 'f2' } })).toEqual({
      photo: 'f2',
    });
  });
});
