import type { City, OfficeHolder } from '@alur/city';
import { officerOf } from './officer-of.js';

const holder = (id: string, more: Partial<OfficeHolder>): OfficeHolder => ({
  ...{ id, name: id, agency: 'kel-sisir', role: 'lurah', position: 'Lurah Sisir', from: '2025-01-01', demo: false },
  ...more,
});
const city = {
  zone: 'Asia/Jakarta',
  officeHolders: [
    holder('hadi', { nip: '1' }),
    holder('wulan', { nip: '2', role: 'welfare' }),
    holder('wulan-plh', { nip: '2', acting: 'Plh.', from: '2026-12-01', until: '2026-12-05' }),
  ],
} as unknown as City;
const rolesOf = (subject: string, at: string): readonly string[] | undefined =>
  officerOf(city, { kind: 'officer', subject }, at)?.holdings.map(({ role }) => role);

it('a stand-in has the powers between the dates, beside an office of their own, and the holder rests', () => {
  expect(rolesOf('wulan', '2026-12-03T03:00:00Z')).toEqual(['welfare', 'lurah']);
  expect(rolesOf('hadi', '2026-12-03T03:00:00Z')).toBeUndefined();
  expect(rolesOf('hadi', '2026-12-07T03:00:00Z')).toEqual(['lurah']);
  expect(rolesOf('wulan', '2026-12-07T03:00:00Z')).toEqual(['welfare']);
});

it("the days are those of the city's zone: it begins at its midnight and ends at its midnight", () => {
  expect(rolesOf('wulan', '2026-11-30T16:59:59Z')).toEqual(['welfare']);
  expect(rolesOf('wulan', '2026-11-30T17:00:00Z')).toEqual(['welfare', 'lurah']);
  expect(rolesOf('wulan', '2026-12-05T16:59:59Z')).toEqual(['welfare', 'lurah']);
  expect(rolesOf('wulan', '2026-12-05T17:00:00Z')).toEqual(['welfare']);
});
