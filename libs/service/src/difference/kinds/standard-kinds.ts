// The 14 components of the service standard. What is promised to an applicant binds; what describes the office does not.
import type { Json } from '@alur/kernel';
import type { Names } from '../names.js';
import type { Kind } from '../say.js';
import { alters, grouped, listed, plainWords, shortText } from '../say.js';

/** An entry of a list whose entries have a title and more beside it. */
const entry = (value: Json): string =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? shortText(Object.values(value).map(String).join(' · '))
    : plainWords(value);

const excluded = (value: Json, names: Names): string => {
  const { element, ground } = value as { readonly element: string; readonly ground: string };
  return `${names.element(element)} (${ground})`;
};
const rounds = (value: Json, names: Names): string => {
  const {
    flow,
    element = '',
    times,
  } = value as { readonly flow?: string; readonly element?: string; readonly times: number };
  return `${flow === undefined ? `langkah ${names.element(element)}` : `alur ${names.flow(flow)}`} ${String(times)} kali`;
};
const workingDays = (value: Json): string => `${String(value)} hari kerja`;
const rupiah = (value: Json): string => (value === 0 ? 'GRATIS' : `Rp${grouped(String(value))}`);

export const standardKinds = {
  requirement: { place: 'standard', class: 'binding', shows: entry, say: listed('persyaratan') },
  procedure: { place: 'standard', class: 'cosmetic', say: listed('langkah prosedur') },
  promise: {
    place: 'standard',
    class: 'binding',
    shows: workingDays,
    say: ({ from = '', to = '' }) =>
      `Janji waktu berubah dari ${from} menjadi ${to}: ${Number.parseInt(to) > Number.parseInt(from) ? 'lebih lama' : 'lebih cepat'}.`,
  },
  'promise-start': { place: 'standard', class: 'binding', say: alters('saat janji waktu mulai dihitung') },
  'promise-note': { place: 'standard', class: 'cosmetic', say: alters('catatan janji waktu') },
  'promise-basis': { place: 'standard', class: 'binding', say: alters('dasar hukum janji waktu') },
  /** Less of the way counts, so the same number of days is another promise. */
  'promise-excluded': {
    place: 'standard',
    class: 'binding',
    shows: excluded,
    say: listed('waktu tunggu di luar janji'),
  },
  'promise-rounds': {
    place: 'standard',
    class: 'binding',
    shows: rounds,
    say: listed('pengulangan yang diperhitungkan dalam janji'),
  },
  fee: { place: 'standard', class: 'binding', shows: rupiah, say: alters('biaya') },
  'fee-note': { place: 'standard', class: 'cosmetic', say: alters('catatan biaya') },
  'fee-basis': { place: 'standard', class: 'binding', say: alters('dasar hukum biaya') },
  product: { place: 'standard', class: 'binding', shows: entry, say: listed('produk layanan') },
  'complaint-unit': { place: 'standard', class: 'cosmetic', say: alters('unit pengaduan') },
  'complaint-channel': { place: 'standard', class: 'cosmetic', say: listed('saluran pengaduan') },
  'complaint-days': {
    place: 'standard',
    class: 'binding',
    shows: workingDays,
    say: alters('waktu menjawab pengaduan'),
  },
  'legal-basis': { place: 'standard', class: 'binding', shows: entry, say: listed('dasar hukum') },
  facility: { place: 'standard', class: 'cosmetic', say: listed('sarana dan prasarana') },
  competence: { place: 'standard', class: 'cosmetic', say: listed('kompetensi pelaksana') },
  supervision: { place: 'standard', class: 'cosmetic', say: alters('pengawasan internal') },
  staffing: { place: 'standard', class: 'cosmetic', say: alters('jumlah pelaksana') },
  guarantee: { place: 'standard', class: 'binding', say: alters('jaminan pelayanan') },
  safety: { place: 'standard', class: 'binding', say: alters('jaminan keamanan') },
  evaluation: { place: 'standard', class: 'cosmetic', say: alters('evaluasi kinerja') },
} as const satisfies Record<string, Kind>;
