import type { BatonLink } from '@alur/contracts';
import type { TrackingPageView } from '../pages/tracking-page.js';

const link = (
  stage: number,
  state: BatonLink['state'],
  agency: BatonLink['agency'],
  words: Omit<BatonLink, 'agency' | 'stage' | 'state'>,
): BatonLink => ({ stage, state, agency, ...words });

const kelurahan = { key: 'kel-sisir', name: 'Kelurahan Sisir' };
const dinsos = { key: 'dinsos', name: 'Dinas Sosial' };
const kecamatan = { key: 'kec-batu', name: 'Kecamatan Batu' };

const early: readonly BatonLink[] = [
  link(
    1,
    'done',
    { key: 'rt', name: 'Ketua RT 003' },
    {
      element: 'rt',
      step: 'Memberi keterangan warga',
      since: '2026-11-23T02:10:00.000Z',
      until: '2026-11-23T03:02:00.000Z',
    },
  ),
  link(
    2,
    'done',
    { key: 'rw', name: 'Ketua RW 007' },
    {
      element: 'rw',
      step: 'Memberi keterangan warga',
      since: '2026-11-23T03:02:00.000Z',
      until: '2026-11-23T04:40:00.000Z',
    },
  ),
  link(3, 'done', kelurahan, {
    element: 'check',
    step: 'Memeriksa kelengkapan',
    since: '2026-11-23T04:41:00.000Z',
    until: '2026-11-23T07:15:00.000Z',
  }),
];

const parallel: readonly BatonLink[] = [
  ...early,
  link(4, 'holding', dinsos, {
    element: 'data',
    step: 'Memeriksa data kesejahteraan',
    since: '2026-11-23T07:16:00.000Z',
    until: '2026-11-24T08:30:00.000Z',
  }),
  link(4, 'holding', kelurahan, {
    element: 'visit',
    step: 'Memeriksa keadaan rumah',
    since: '2026-11-23T07:15:00.000Z',
    until: '2026-11-25T08:30:00.000Z',
  }),
];

const signed: readonly BatonLink[] = [
  ...early,
  link(4, 'done', dinsos, {
    element: 'data',
    step: 'Memeriksa data kesejahteraan',
    since: '2026-11-23T07:16:00.000Z',
    until: '2026-11-24T03:00:00.000Z',
  }),
  link(4, 'done', kelurahan, {
    element: 'visit',
    step: 'Memeriksa keadaan rumah',
    since: '2026-11-23T07:15:00.000Z',
    until: '2026-11-24T04:30:00.000Z',
  }),
  link(5, 'done', kelurahan, {
    element: 'sign',
    step: 'Menandatangani surat',
    since: '2026-11-24T04:30:00.000Z',
    until: '2026-11-24T06:30:00.000Z',
  }),
];

const base = {
  id: 'c1',
  reference: 'BTU-7K3M-9QXW-4',
  service: { key: 'sktm', name: 'Surat Keterangan Tidak Mampu' },
  submittedAt: '2026-11-23T02:09:00.000Z',
  promisedBy: '2026-11-26T16:59:59.000Z',
  own: true,
  letters: [],
  history: [
    { at: '2026-11-23T07:15:00.000Z', text: 'Kelurahan Sisir selesai memeriksa kelengkapan.' },
    { at: '2026-11-23T02:09:00.000Z', text: 'Permohonan kami terima.' },
  ],
} as const;

export const caseInParallel: TrackingPageView = {
  ...base,
  status: 'in_process',
  statusText: 'Sedang diproses',
  updatedAt: '2026-11-23T07:16:00.000Z',
  asOf: '2026-11-23T09:00:00.000Z',
  baton: parallel,
};

export const caseInTransit: TrackingPageView = {
  ...base,
  own: false,
  status: 'in_process',
  statusText: 'Sedang diproses',
  updatedAt: '2026-11-24T06:30:00.000Z',
  asOf: '2026-11-24T06:30:10.000Z',
  baton: [
    ...signed,
    link(6, 'in-transit', kecamatan, {
      element: 'endorse',
      step: 'Mengesahkan surat',
      since: '2026-11-24T06:30:00.000Z',
    }),
  ],
};

export const caseLate: TrackingPageView = {
  ...base,
  status: 'in_process',
  statusText: 'Sedang diproses',
  updatedAt: '2026-11-23T07:16:00.000Z',
  asOf: '2026-11-27T01:00:00.000Z',
  baton: [
    ...early,
    link(4, 'problem', dinsos, {
      element: 'data',
      step: 'Memeriksa data kesejahteraan',
      since: '2026-11-23T07:16:00.000Z',
    }),
    link(5, 'holding', kelurahan, {
      element: 'visit',
      step: 'Memeriksa keadaan rumah',
      since: '2026-11-23T07:15:00.000Z',
      until: '2026-11-25T08:30:00.000Z',
    }),
  ],
};

export const caseIssued: TrackingPageView = {
  ...base,
  status: 'issued',
  statusText: 'Selesai',
  updatedAt: '2026-11-24T06:30:00.000Z',
  asOf: '2026-11-24T08:00:00.000Z',
  baton: signed,
  letters: [
    {
      id: 'l1',
      title: 'Surat Keterangan Tidak Mampu',
      number: '460/017/35.79.01.1004/2026',
      url: '/berkas/surat.pdf',
      verification: '/verifikasi/AB12CD34',
    },
  ],
  answer: {
    kind: 'granted',
    title: 'Surat terbit',
    text: 'Surat Anda sudah terbit dan bisa diunduh. Tidak perlu ke kantor.',
    at: '2026-11-24T06:30:00.000Z',
  },
};

export const caseRefused: TrackingPageView = {
  ...base,
  status: 'rejected',
  statusText: 'Tidak dapat dikabulkan',
  updatedAt: '2026-11-24T06:30:00.000Z',
  asOf: '2026-11-24T08:00:00.000Z',
  baton: signed,
  letters: [
    {
      id: 'l2',
      title: 'Surat Penolakan Permohonan',
      number: '460/018/35.79.01.1004/2026',
      url: '/berkas/penolakan.pdf',
      verification: '/verifikasi/CD34EF56',
      isRefusal: true,
    },
  ],
  objectionUntil: '2026-12-22',
  answer: {
    kind: 'refused',
    title: 'Tidak dapat dikabulkan',
    text: 'Permohonan Anda belum bisa kami kabulkan.',
    at: '2026-11-24T06:30:00.000Z',
    ground: 'Pemohon bukan penduduk Kota Batu (UU 24/2013 tentang Administrasi Kependudukan)',
    reason: 'Alamat pada Kartu Keluarga Anda di luar Kota Batu. Urus pindah alamat lebih dulu, lalu ajukan lagi.',
  },
};
