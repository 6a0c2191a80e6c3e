import type { OpenCorrection } from '@alur/case';
import type { City } from '@alur/city';
import type { ServiceBundle } from '@alur/service';
import type { CaseRecord } from '../ports/lanes.js';
import { noticeBody } from './applicant-notices.js';

const correction: OpenCorrection = {
  round: 1,
  since: '2026-11-23T02:00:00.000Z',
  due: '2026-11-30T16:59:59.000Z',
  remindAt: '2026-11-27T07:00:00.000Z',
  fields: [
    { field: 'photo', reason: 'blurred', task: '1' },
    { field: 'photo', reason: 'wrong-file', task: '2' },
    { field: 'address', reason: 'unclear', task: '2' },
  ],
  tasks: ['1', '2'],
};
const body = (template: string, state: object): string =>
  noticeBody(
    {
      city: { zone: 'Asia/Jakarta' } as City,
      publicUrl: 'https://batu.example',
      record: { id: 'c1', reference: 'BTU-1', state } as unknown as CaseRecord,
      bundle: { name: 'SKTM', outcomes: {} } as unknown as ServiceBundle,
    },
    template,
  );

describe('what an applicant is told', () => {
  it('says how many things to mend, by when and where', () => {
    expect(body('correction', { correction })).toBe(
      'Permohonan SKTM nomor BTU-1 perlu Anda perbaiki: 2 hal, paling lambat Senin, 30 November 2026. Buka https://batu.example/permohonan/c1/perbaiki',
    );
  });

  it('says what happens when nobody answers', () => {
    expect(body('correction-reminder', { correction })).toMatch(/^Pengingat: .*permohonan dibatalkan\. Buka/);
  });

  it('still says what is true when it comes after the answer', () => {
    expect(body('correction', {})).toContain('perbaikan Anda sudah kami terima');
    expect(body('correction-reminder', {})).not.toContain('dibatalkan');
  });

  it('says that the request was taken back', () => {
    expect(body('withdrawn', {})).toContain('dibatalkan');
  });
});
