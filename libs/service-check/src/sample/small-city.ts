// For the specs: a town of two villages whose offices may keep other hours than its agencies.
import { standardPrivacy, standardSecurity } from '@alur/city';
import type { OpenSpan, WeeklyHours, WorkingCalendar } from '@alur/calendar';
import type { Agency, City, OfficeHolder, Role, Village } from '@alur/city';

const day = (...spans: readonly string[]): readonly OpenSpan[] =>
  spans.map((span) => ({ from: span.slice(0, 5), to: span.slice(6) }));
const week = (spans: readonly OpenSpan[]): WeeklyHours => ({ 1: spans, 2: spans, 3: spans, 4: spans, 5: spans });

/** Eight hours a day, Monday to Friday, in November 2026; the cut-off leaves the last hour of a day. */
export const eightHours: WorkingCalendar = {
  zone: 'Asia/Jakarta',
  hours: week(day('08:00-12:00', '13:00-17:00')),
  seasons: [],
  holidays: [{ date: '2026-11-02', name: 'Libur', kind: 'national', decree: 'SKB' }],
  collectiveLeaveOff: true,
  cutOff: '16:00',
  coveredUntil: '2026-11-30',
};
export const fourHours: WorkingCalendar = { ...eightHours, hours: week(day('08:00-12:00')) };

const agency = (key: string, kind: Agency['kind'], shortName: string): Agency => ({
  key,
  kind,
  shortName,
  fullName: shortName,
  address: 'Jalan Contoh 1',
  units: [],
  calendar: kind === 'desa' ? 'village' : 'city',
});

const village = (code: string, name: string, kind: Village['kind'], office: string): Village => ({
  code,
  name,
  kind,
  office,
  district: { code: code.slice(0, 8), name: 'Hulu', office: 'kec-hulu' },
});

const roles: readonly Role[] = ['front-office', 'lurah', 'kepala-desa', 'camat', 'head', 'rt'].map((key) => ({
  key,
  name: { 'front-office': 'Petugas loket', lurah: 'Lurah', 'kepala-desa': 'Kepala desa', rt: 'Ketua RT' }[key] ?? key,
  byLink: key === 'rt',
  leads: key === 'head',
  operates: false,
  assists: false,
}));

export const holder = (
  agency: string,
  role: string,
  more: Partial<Pick<OfficeHolder, 'from' | 'until' | 'scope'>> = {},
): OfficeHolder => ({
  id: [agency, role, more.scope, more.from].join('-'),
  name: 'Orang Contoh',
  agency,
  role,
  position: role,
  from: '2026-01-01',
  demo: false,
  ...more,
});

export const smallCity: City = {
  id: 'contoh',
  name: 'Kota Contoh',
  province: 'Jawa Timur',
  regionCode: '35.79',
  zone: 'Asia/Jakarta',
  help: { phone: '0341-000000', whatsapp: '+62810000000', hours: 'Senin sampai Jumat' },
  agencies: {
    dinsos: agency('dinsos', 'department', 'Dinas Sosial'),
    'kec-hulu': agency('kec-hulu', 'district', 'Kecamatan Hulu'),
    'kel-hulu': agency('kel-hulu', 'kelurahan', 'Kelurahan Hulu'),
    'desa-hilir': agency('desa-hilir', 'desa', 'Desa Hilir'),
  },
  villages: {
    '35.79.01.1001': village('35.79.01.1001', 'Hulu', 'kelurahan', 'kel-hulu'),
    '35.79.01.2001': village('35.79.01.2001', 'Hilir', 'desa', 'desa-hilir'),
  },
  roles: Object.fromEntries(roles.map((role) => [role.key, role])),
  officeHolders: [
    holder('dinsos', 'head'),
    holder('kec-hulu', 'camat'),
    holder('kel-hulu', 'front-office'),
    holder('desa-hilir', 'front-office'),
    holder('kel-hulu', 'lurah'),
    holder('desa-hilir', 'kepala-desa'),
    holder('kel-hulu', 'rt', { scope: '001/001' }),
    holder('desa-hilir', 'rt', { scope: '001/001' }),
  ],
  calendars: { city: eightHours, village: eightHours },
  letterSeries: {},
  security: standardSecurity,
  privacy: standardPrivacy,
  tokens: {},
};
