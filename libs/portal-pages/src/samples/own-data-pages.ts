// What people see of their own data, with made-up material.
import type { KeptRecord, OwnDataView } from '@alur/contracts';
import { dataCopyPage, eraseDataPage, keptRecordPage, ownDataPage, ownPhoneCodePage, ownPhonePage } from '../index.js';
import { signedIn } from './sample-site.js';

const kept: KeptRecord = {
  id: 'c1',
  reference: 'BTU-7K3M-9QXW-4',
  service: { key: 'sktm', name: 'Surat Keterangan Tidak Mampu' },
  at: '2026-11-23T02:09:00.000Z',
  purpose: 'Menilai permohonan dan menerbitkan Surat Keterangan Tidak Mampu',
  basis: 'Kewajiban hukum dan pelaksanaan tugas pelayanan publik (UU 27/2022 pasal 20)',
  recipients: ['Kantor desa atau kelurahan Anda', 'Dinas Sosial'],
  retention: {
    words: '2 tahun setelah diputuskan, lalu dimusnahkan',
    basis: 'Jadwal retensi arsip Kota Batu',
    since: '2009-10-23',
  },
  answers: [
    {
      title: 'Isian Anda',
      rows: [
        { field: 'name', label: 'Nama lengkap', text: 'Siti Contoh', class: 'data pribadi umum', own: true },
        { field: 'nik', label: 'NIK', text: '3579011708909901', class: 'data pribadi umum', own: true },
        {
          field: 'income',
          label: 'Penghasilan sebulan',
          text: 'Rp900.000',
          class: 'data pribadi khusus',
          own: true,
          earlier: ['Rp9.000.000'],
        },
      ],
    },
    {
      title: 'Periksa data kesejahteraan',
      rows: [{ field: 'decile', label: 'Desil kesejahteraan', text: '2', class: 'data pribadi khusus', own: false }],
    },
  ],
  letters: [{ title: 'Surat Keterangan Tidak Mampu', number: '460/017/35.79.01.1004/2026', url: '/surat.pdf' }],
};
const { reference: _none, ...unsent } = kept;
const draft: KeptRecord = { ...unsent, id: 'd1', keptUntil: '2026-12-23', letters: [] };

const data: OwnDataView = {
  at: '2026-11-26T04:00:00.000Z',
  phone: '+6281200009901',
  drafts: [draft],
  cases: [kept],
  looks: [
    ['Pemeriksa data, Dinas Sosial', 'Membuka satu nomor yang disamarkan: mencari data di sistem lain yang resmi'],
    ['Lurah Sisir (Hadi Percobaan, S.Sos.)', 'Membuka permohonan untuk mengerjakan tugas'],
    ['Ketua RT 003 RW 007, Kelurahan Sisir', 'Membuka permohonan untuk mengerjakan tugas'],
  ].map(([who = '', what = '']) => ({ at: '2026-11-25T03:12:00.000Z', who, what, reference: 'BTU-7K3M-9QXW-4' })),
  requests: [
    {
      id: 'r1',
      kind: 'correct',
      title: 'Memperbaiki data',
      reference: 'BTU-7K3M-9QXW-4',
      service: kept.service.name,
      fields: ['Nama lengkap'],
      state: 'open',
      askedAt: '2026-11-26T03:00:00.000Z',
      dueAt: '2026-11-29T03:00:00.000Z',
    },
    {
      id: 'r2',
      kind: 'erase',
      title: 'Menghapus semua data',
      fields: [],
      state: 'refused',
      askedAt: '2026-11-24T03:00:00.000Z',
      dueAt: '2026-11-27T03:00:00.000Z',
      decidedAt: '2026-11-24T03:00:00.000Z',
      answer: 'Belum dapat dihapus: BTU-7K3M-9QXW-4 masih diproses. Dasar: jadwal retensi arsip Kota Batu.',
    },
  ],
};
const session = {
  id: 's1',
  device: 'Chrome di Android',
  openedAt: '2026-11-26T03:00:00.000Z',
  seenAt: '2026-11-26T04:00:00.000Z',
  current: true,
};
const promise = { hours: 72, basis: 'UU 27/2022 pasal 30, 32, 40, dan 41' };
const site = { ...signedIn, path: '/data-saya' };

export const ownDataPages: Readonly<Record<string, string>> = {
  'own-data': ownDataPage(
    {
      ...data,
      phoneMasked: '0812-•••-•901',
      sessions: [session, { ...session, id: 's2', device: 'Firefox di Windows', current: false }],
      promise,
    },
    site,
  ),
  'own-data-empty': ownDataPage(
    { drafts: [], cases: [], looks: [], requests: [], phoneMasked: '0812-•••-•901', sessions: [session], promise },
    site,
  ),
  'own-record': keptRecordPage({ record: kept, promise }, site),
  'own-record-error': keptRecordPage(
    {
      record: kept,
      promise,
      sent: {
        kind: 'correct',
        fields: ['name'],
        note: 'salah',
        errors: { note: 'Ceritakan dengan kata-kata Anda, paling sedikit 10 huruf.' },
      },
    },
    site,
  ),
  'own-record-draft': keptRecordPage({ record: draft, promise, goOn: '/permohonan/d1/isi/name' }, site),
  'own-copy': dataCopyPage(data, site),
  'own-phone': ownPhonePage(
    { phoneMasked: '0812-•••-•901', phone: '12', error: 'Nomor ponsel harus diawali 08, misalnya 0812-3456-7890.' },
    site,
  ),
  'own-phone-code': ownPhoneCodePage({ phone: '+6281200009902', phoneMasked: '0812-•••-•902' }, site),
  'own-erase': eraseDataPage({ drafts: 1, promise }, site),
  'own-erase-kept': eraseDataPage(
    { drafts: 0, promise, kept: 'Belum dapat dihapus: BTU-7K3M-9QXW-4 masih diproses.' },
    site,
  ),
};
