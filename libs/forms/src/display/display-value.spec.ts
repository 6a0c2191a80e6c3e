import { context, fields, listFields } from '../sample-form.js';
import { displayItems } from './display-items.js';
import { displayValue } from './display-value.js';
import { formatDate, formatDateTime, formatDayDate, formatTime } from './format-date.js';
import { formatRupiah } from './format-rupiah.js';

it('answers read as people write them', () => {
  expect(displayValue(fields.income, 1_250_000, context)).toBe('Rp1.250.000');
  expect(displayValue(fields.birthDate, '2026-11-23', context)).toBe('23 November 2026');
  expect(displayValue(fields.purpose, 'health', context)).toBe('Keringanan biaya berobat');
  expect(displayValue(fields.village, '35.79.02.2001', context)).toBe('Desa Punten');
  expect(displayValue(fields.village, 'toString', context)).toBe('toString');
  expect(displayValue(fields.phone, '+6281234567890', context)).toBe('0812-3456-7890');
  expect(displayValue(fields.nik, '3579011708909901', context)).toBe('3579011708909901');
  expect(displayValue(fields.dependants, 0, context)).toBe('0');
  expect(displayValue(fields.declaration, true, context)).toBe('Setuju');
  expect(displayValue(fields.note, undefined, context)).toBe('Tidak diisi');
});

it('lists read as sentences, and items one below the other', () => {
  expect(displayValue(listFields.aid, ['pkh'], context)).toBe('PKH');
  expect(displayValue(listFields.aid, ['pkh', 'kis'], context)).toBe('PKH dan KIS');
  expect(displayValue(listFields.aid, ['pkh', 'bpnt', 'kis'], context)).toBe('PKH, Sembako, dan KIS');
  const items = [{ child_name: 'Siti', relation: 'child' }, { child_name: 'Budi' }];
  expect(displayValue(listFields.children, items, context)).toBe(
    '1. Nama anggota: Siti; Hubungan: Anak\n2. Nama anggota: Budi',
  );
});

it('an item shows what was asked of it, left out or not, and is called by its first answer', () => {
  const item = { child_name: 'Siti', relation: 'child', relation_other: 'tidak ditanyakan', school: 'SDN 1' };
  expect(displayItems(listFields.children, { children: [item], aid: ['pkh'] }, context)).toEqual([
    {
      label: 'Anggota keluarga 1',
      name: 'Siti',
      rows: [
        { field: 'child_name', label: 'Nama anggota', text: 'Siti' },
        { field: 'child_nik', label: 'NIK', text: 'Tidak diisi' },
        { field: 'relation', label: 'Hubungan', text: 'Anak' },
        { field: 'school', label: 'Sekolah', text: 'SDN 1' },
      ],
    },
  ]);
});

it('money has dots for thousands and no space', () => {
  expect([0, 999, 1000, 1_250_000, -5000].map(formatRupiah)).toEqual([
    'Rp0',
    'Rp999',
    'Rp1.000',
    'Rp1.250.000',
    '-Rp5.000',
  ]);
});

it('instants are told in the zone of the city, across midnight', () => {
  expect(formatDateTime('2026-11-23T07:05:00.000Z', 'Asia/Jakarta')).toBe('Senin, 23 November 2026 pukul 14.05 WIB');
  expect(formatDateTime('2026-12-31T17:00:00.000Z', 'Asia/Jakarta')).toBe('Jumat, 1 Januari 2027 pukul 00.00 WIB');
  expect(formatTime('2026-11-23T07:05:00.000Z', 'Asia/Makassar')).toBe('15.05 WITA');
});

it('dates have the name of the day where asked', () => {
  expect(formatDayDate('2026-11-22')).toBe('Minggu, 22 November 2026');
  expect(formatDate('2026-05-01')).toBe('1 Mei 2026');
  expect(formatDate('kemarin')).toBe('kemarin');
});
