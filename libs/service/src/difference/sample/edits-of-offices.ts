import type { Edit } from './edit.js';
import { add, drop, set } from './edit.js';

export const editsOfOffices: readonly Edit[] = [
  set(
    [
      'participant-name',
      'cosmetic',
      'participants/district',
      'Nama pelaksana berubah dari "Kecamatan" menjadi "Camat".',
    ],
    'participants/district/name',
    'Camat',
  ),
  drop(['participant', 'binding', 'participants/district', 'Pelaksana Kecamatan dihapus.'], 'participants/district', {
    id: 'district',
    name: 'Kecamatan',
    agency: { literal: 'kec-batu' },
    role: { literal: 'camat' },
    sees: 'all',
  }),
  set(
    [
      'participant-agency',
      'binding',
      'participants/district',
      'Instansi pelaksana Kecamatan berubah dari "kec-batu" menjadi hitungan "office".',
    ],
    'participants/district/agency',
    { feel: 'office' },
  ),
  set(
    [
      'participant-role',
      'binding',
      'participants/officer',
      'Jabatan pelaksana Kelurahan berubah dari "front-office" menjadi "lurah".',
    ],
    'participants/officer/role',
    { literal: 'lurah' },
  ),
  set(
    [
      'participant-scope',
      'binding',
      'participants/officer',
      'Wilayah pelaksana Kelurahan tidak lagi ditentukan; tadinya hitungan "rw".',
    ],
    'participants/officer/scope',
    undefined,
  ),
  {
    ...add(
      [
        'participant-sees',
        'binding',
        'participants/officer',
        'Pelaksana Kelurahan kini juga melihat isian "Penghasilan".',
      ],
      'participants/officer/sees',
      'income',
    ),
    to: ['income'],
  },
  drop(
    ['participant-sees', 'binding', 'participants/officer', 'Pelaksana Kelurahan tidak lagi melihat isian "NIK".'],
    'participants/officer/sees/nik',
    ['nik'],
  ),
  set(
    [
      'participant-sees',
      'binding',
      'participants/district',
      'Pelaksana Kecamatan kini melihat isian "Nama"; tadinya semua isian.',
    ],
    'participants/district/sees',
    ['name'],
  ),
  drop(
    ['letter', 'binding', 'letters/surat', 'Surat "Surat Keterangan" dihapus.'],
    'letters/surat',
    'Surat Keterangan',
  ),
  set(
    ['letter-title', 'binding', 'letters/surat', 'Judul surat berubah dari "Surat Keterangan" menjadi "Surat".'],
    'letters/surat/title',
    'Surat',
  ),
  set(
    [
      'letter-series',
      'binding',
      'letters/surat',
      'Seri nomor surat "Surat Keterangan" berubah dari "sktm" menjadi "sku".',
    ],
    'letters/surat/series',
    'sku',
  ),
  set(
    [
      'letter-signer',
      'binding',
      'letters/surat',
      'Penanda tangan surat "Surat Keterangan" berubah dari Kelurahan menjadi Kecamatan.',
    ],
    'letters/surat/signer',
    'district',
  ),
  set(
    [
      'letter-validity',
      'binding',
      'letters/surat',
      'Masa berlaku surat "Surat Keterangan" berubah dari 3 bulan menjadi 6 bulan.',
    ],
    'letters/surat/validity',
    'P6M',
  ),
  add(
    ['letter-copy', 'binding', 'letters/surat', 'Tembusan surat "Surat Keterangan" bertambah: "Camat".'],
    'letters/surat/copies',
    'Camat',
  ),
  set(
    [
      'letter-line',
      'binding',
      'letters/surat',
      'Baris di surat "Surat Keterangan" berubah: "Nama :: **{{name}}**" menjadi "Nama lengkap :: **{{name}}**".',
    ],
    'letters/surat/body/3/rows/0/label',
    'Nama lengkap',
  ),
];
