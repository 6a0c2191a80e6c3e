import type { City, OfficeHolder } from '@alur/city';
import type { LetterCase } from './compose-letter.js';
import { composeLetter } from './compose-letter.js';

const holder = (id: string, more: Partial<OfficeHolder>): OfficeHolder => ({
  ...{ id, name: id, nip: '2', agency: 'kel-sisir', role: 'lurah', position: 'Lurah Sisir', demo: false },
  ...{ from: '2025-01-01' },
  ...more,
});
const agency = { key: 'kel-sisir', fullName: 'Kelurahan Sisir', address: 'Jalan Contoh 1' };
const letterBy = (officeHolders: readonly OfficeHolder[], by: string, at: string) =>
  composeLetter({
    city: { zone: 'Asia/Jakarta', name: 'Kota Batu', villages: {}, calendars: {}, officeHolders } as unknown as City,
    bundle: {
      process: { elements: { sign: { id: 'sign', type: 'userTask', participant: 'head' } } },
      form: { pages: [] },
      tasks: {},
    },
    template: { signer: 'head', copies: [] },
    record: { reference: 'BTU-0000' },
    turns: [
      {
        at,
        events: [
          { type: 'UserTaskCreated', elementId: 'sign', performer: { agency: 'kel-sisir', role: 'lurah' } },
          { type: 'UserTaskCompleted', elementId: 'sign', by },
        ],
      },
    ],
    ...{ answers: {}, agency, number: '1', issuedAt: at, verification: {} },
  } as unknown as LetterCase).signer;

const hadi = holder('hadi', { nip: '1' });
const wulan = holder('wulan', { role: 'welfare', position: 'Kepala Seksi' });

it('a letter names the office in which it was signed, not another one of the same person', () => {
  const acting = holder('wulan-plh', { acting: 'Plh.', from: '2026-12-01', until: '2026-12-05' });
  expect(letterBy([hadi, wulan, acting], 'wulan', '2026-12-03T03:00:00Z')).toMatchObject({
    position: 'Plh. Lurah Sisir',
    nip: '2',
  });
});

it('a Plt. signs as Plt., the holder as themselves', () => {
  const acting = holder('wulan-plt', { acting: 'Plt.', from: '2026-12-01', until: '2026-12-31' });
  expect(letterBy([wulan, acting], 'wulan', '2026-12-03T03:00:00Z')?.position).toBe('Plt. Lurah Sisir');
  expect(letterBy([hadi, wulan], 'hadi', '2026-12-03T03:00:00Z')?.position).toBe('Lurah Sisir');
});
