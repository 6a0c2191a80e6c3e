// Each page with made-up material, by name: what the tests and the eye go through.
import { sampleBaton } from '../baton/sample-baton.js';
import {
  accessibilityPage,
  checkAnswersPage,
  confirmationPage,
  galleryPage,
  homePage,
  letterPage,
  myCasesPage,
  outboxPage,
  questionPage,
  servicePage,
  signInCodePage,
  signInPage,
  taskAnsweredPage,
  taskExpiredPage,
  taskFormPage,
  taskLinkPage,
  taskThanksPage,
  trackFormPage,
  trackingPage,
} from '../index.js';
import { caseInParallel, caseInTransit, caseIssued, caseLate, caseRefused } from './sample-case.js';
import { changePages } from './change-pages.js';
import { correctionPages } from './correction-pages.js';
import { listPages } from './list-pages.js';
import { ownDataPages } from './own-data-pages.js';
import { refusalPages } from './refusal-pages.js';
import { caseRowToCorrect } from './sample-correction.js';
import {
  addressQuestion,
  birthQuestion,
  choiceQuestion,
  declarationQuestion,
  everyFieldType,
  nameQuestion,
  photoQuestion,
} from './sample-questions.js';
import { sampleService } from './sample-service.js';
import { sampleSite, signedIn } from './sample-site.js';

const entry = {
  id: 'sktm',
  name: sampleService.service.name,
  summary: sampleService.service.summary,
  agency: sampleService.agency,
  promise: { fee: 0, workingDays: 3, visit: false },
};
const entries = [
  entry,
  {
    ...entry,
    id: 'pohon',
    name: 'Pemangkasan pohon',
    summary: 'Minta pohon di tepi jalan atau di halaman Anda dipangkas atau ditebang.',
    agency: 'Dinas Lingkungan Hidup Kota Batu',
    promise: { fee: 0, workingDays: 5, visit: false },
  },
  {
    ...entry,
    id: 'reklame',
    name: 'Izin Reklame',
    summary: 'Izin memasang papan nama, spanduk, atau baliho di wilayah Kota Batu.',
    agency: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    promise: { fee: 150_000, workingDays: 7, visit: true },
  },
];

const task = {
  token: 'AbCdEf0123456789AbCdEf',
  office: 'Ketua RT 003 RW 007 Kelurahan Sisir',
  service: sampleService.service.name,
  task: {
    title: 'Keterangan ketua RT',
    help: 'Cukup jawab apakah Anda mengenal pemohon sebagai warga RT Anda. Surat pengantar kertas tidak diperlukan.',
    action: 'Kirim keterangan',
  },
  due: 'Senin, 23 November 2026 pukul 15.00 WIB',
  answers: [
    {
      title: 'Pemohon',
      rows: [
        { field: 'name', label: 'Nama lengkap', text: 'Siti Contoh' },
        { field: 'address', label: 'Alamat rumah', text: 'Jalan Anggrek 12' },
        { field: 'purpose', label: 'Keperluan', text: 'Beasiswa atau bantuan sekolah' },
      ],
    },
  ],
  fields: [
    {
      field: {
        id: 'rt_answer',
        type: 'choice',
        label: 'Apakah orang ini warga Anda?',
        class: 'none',
        required: true,
        options: [
          { value: 'known', label: 'Ya, warga saya' },
          { value: 'not-known', label: 'Saya tidak mengenalnya' },
        ],
      },
    },
    {
      field: {
        id: 'rt_note',
        type: 'textarea',
        label: 'Catatan ketua RT',
        class: 'general',
        required: false,
        maxLength: 500,
      },
    },
  ],
} as const;

const letter = {
  status: 'valid',
  title: 'Surat Keterangan Tidak Mampu',
  number: '460/017/35.79.01.1004/2026',
  issuedOn: '2026-11-24',
  validUntil: '2027-02-24',
  agency: 'Kelurahan Sisir',
  initials: 'S. C.',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  signed: false,
} as const;

const { validUntil: _none, ...undated } = letter;
const refusalLetter = {
  ...undated,
  status: 'refusal',
  title: 'Surat Penolakan Permohonan',
  number: '460/018/35.79.01.1004/2026',
} as const;

const qrSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 21" shape-rendering="crispEdges"><path fill="#ffffff" d="M0 0h21v21H0z"/><path stroke="#000000" d="M0 .5h7m2 0h2m3 0h7M0 1.5h1m5 0h1m1 0h3m3 0h1m5 0h1M0 3.5h7m3 0h1m3 0h7M2 9.5h5m3 0h6M0 14.5h7m2 0h3m3 0h5M0 20.5h7m3 0h3m4 0h3"/></svg>';

export const everyPage: Readonly<Record<string, string>> = {
  home: homePage({ query: '', services: entries }, sampleSite),
  'home-one': homePage({ query: '', services: [entry], open: { drafts: 1, cases: 2 } }, signedIn),
  search: homePage({ query: 'surat', services: [entry] }, sampleSite),
  'search-empty': homePage({ query: 'paspor', services: [] }, sampleSite),
  service: servicePage(sampleService, { ...sampleSite, path: '/layanan/sktm' }),
  'service-closed': servicePage(
    { ...sampleService, closed: 'Layanan ini sedang diperbarui. Coba lagi besok.' },
    sampleSite,
  ),
  'sign-in': signInPage(
    { next: '/permohonan', reason: 'Masuk dulu untuk mengajukan Surat Keterangan Tidak Mampu.' },
    { ...sampleSite, path: '/masuk' },
  ),
  'sign-in-error': signInPage(
    { next: '/permohonan', phone: '12', error: 'Nomor ponsel harus diawali 08, misalnya 0812-3456-7890.' },
    sampleSite,
  ),
  'sign-in-code': signInCodePage(
    { next: '/permohonan', phone: '+6281200009901', phoneMasked: '0812-•••-•901' },
    sampleSite,
  ),
  'sign-in-code-error': signInCodePage(
    {
      next: '/permohonan',
      phone: '+6281200009901',
      phoneMasked: '0812-•••-•901',
      error: 'Kode ini salah atau sudah tidak berlaku. Periksa lagi, atau minta kode baru.',
      resent: true,
    },
    sampleSite,
  ),
  'my-cases': myCasesPage(
    {
      drafts: [
        {
          id: 'd1',
          service: sampleService.service.name,
          href: '/permohonan/d1/isi/purpose',
          savedAt: 'Senin, 23 November 2026 pukul 10.42 WIB',
          keptUntil: '23 Desember 2026',
          step: { index: 5, of: 13 },
        },
      ],
      cases: [
        {
          id: 'c1',
          reference: caseInParallel.reference,
          service: sampleService.service.name,
          status: 'in_process',
          statusText: 'Sedang diproses',
          where: 'Sekarang di Dinas Sosial dan Kelurahan Sisir.',
          promisedBy: 'Kamis, 26 November 2026',
          baton: { links: caseInParallel.baton, zone: 'Asia/Jakarta', asOf: caseInParallel.asOf },
        },
        caseRowToCorrect,
        {
          id: 'c2',
          reference: 'BTU-2F8T-0RNA-K',
          service: 'Pemangkasan pohon',
          status: 'issued',
          statusText: 'Selesai',
          where: 'Surat bisa diunduh.',
          baton: sampleBaton('Asia/Jakarta'),
        },
      ],
    },
    { ...signedIn, path: '/permohonan' },
  ),
  'my-cases-empty': myCasesPage({ drafts: [], cases: [] }, signedIn),
  'question-name': questionPage(nameQuestion, signedIn),
  'question-choice': questionPage(choiceQuestion, signedIn),
  'question-address': questionPage(addressQuestion, signedIn),
  'question-birth': questionPage(birthQuestion, signedIn),
  ...listPages,
  'question-photo': questionPage(photoQuestion, signedIn),
  'question-declaration': questionPage(declarationQuestion, signedIn),
  'question-every-type': questionPage(
    { ...everyFieldType, problem: 'Jawaban ini sudah diubah di jendela lain. Periksa lagi.' },
    signedIn,
  ),
  check: checkAnswersPage(
    {
      action: '/permohonan/d1/periksa',
      service: sampleService.service.name,
      version: 'v2',
      news: ['Janji waktu berubah dari 3 hari kerja menjadi 2 hari kerja: lebih cepat.'],
      back: '/permohonan/d1/isi/declaration',
      next: 'Setelah dikirim, ketua RT Anda kami tanya lebih dulu. Selesai paling lambat Kamis, 26 November 2026.',
      sections: [
        { change: '/permohonan/d1/isi/name', rows: [{ field: 'name', label: 'Nama lengkap', text: 'Siti Contoh' }] },
        {
          change: '/permohonan/d1/isi/address',
          rows: [
            { field: 'village', label: 'Desa atau kelurahan', text: 'Kelurahan Sisir' },
            { field: 'address', label: 'Alamat rumah', text: 'Jalan Anggrek 12' },
            { field: 'note', label: 'Catatan', text: 'Tidak diisi' },
          ],
        },
        {
          change: '/permohonan/d1/isi/photo',
          rows: [
            {
              field: 'photo',
              label: 'Foto rumah dari depan',
              text: 'Sudah dikirim',
              file: {
                id: 'f1',
                name: 'rumah-depan.jpg',
                mediaType: 'image/jpeg',
                bytes: 412_000,
                state: 'clean',
                url: '/berkas/rumah-depan.jpg',
              },
            },
          ],
        },
      ],
    },
    signedIn,
  ),
  confirmation: confirmationPage(
    {
      follow: '/permohonan/c1',
      reference: caseInParallel.reference,
      service: sampleService.service.name,
      sentAt: 'Senin, 23 November 2026 pukul 09.09 WIB',
      promisedBy: 'Kamis, 26 November 2026',
      trackingUrl: 'http://localhost:3000/lacak/BTU-7K3M-9QXW-4',
      qrSvg,
      next: [
        {
          what: 'Ketua RT dan ketua RW Anda memberi keterangan.',
          when: 'Paling lambat Senin, 23 November 2026 pukul 15.00 WIB',
        },
        { what: 'Kelurahan Sisir memeriksa kelengkapan.', when: 'Paling lambat Selasa, 24 November 2026' },
        { what: 'Kami kirim pesan ke ponsel Anda setiap kali ada kemajuan.' },
      ],
    },
    signedIn,
  ),
  ...changePages,
  'track-form': trackFormPage({}, { ...sampleSite, path: '/lacak' }),
  'track-form-error': trackFormPage(
    {
      reference: 'BTU',
      errors: {
        reference: 'Nomor permohonan belum lengkap. Contoh: BTU-7K3M-9QXW-4.',
        phoneDigits: 'Isi 4 angka terakhir nomor ponsel.',
      },
    },
    sampleSite,
  ),
  tracking: trackingPage(caseInParallel, signedIn),
  'tracking-transit': trackingPage(caseInTransit, sampleSite),
  'tracking-late': trackingPage(caseLate, signedIn),
  'tracking-issued': trackingPage(caseIssued, signedIn),
  'tracking-refused': trackingPage(caseRefused, signedIn),
  ...correctionPages,
  ...ownDataPages,
  'task-link': taskLinkPage(
    { token: task.token, office: task.office, task: task.task.title, due: task.due },
    sampleSite,
  ),
  'task-form': taskFormPage(task, sampleSite),
  'task-thanks': taskThanksPage({ forwardedTo: 'ketua RW 007' }, sampleSite),
  'task-answered': taskAnsweredPage({ at: 'Senin, 23 November 2026 pukul 10.02 WIB' }, sampleSite),
  'task-expired': taskExpiredPage(sampleSite),
  letter: letterPage({ code: 'AB12CD34', letter }, sampleSite),
  'letter-expired': letterPage({ code: 'AB12CD34', letter: { ...letter, status: 'expired' } }, sampleSite),
  'letter-refusal': letterPage({ code: 'CD34EF56', letter: refusalLetter }, sampleSite),
  'letter-unknown': letterPage({ code: 'ZZZZ9999' }, sampleSite),
  outbox: outboxPage(
    {
      messages: [
        {
          key: 'm1',
          recipient: '+6281200009901',
          body: 'Kode masuk Anda: 123456. Berlaku 10 menit. Jangan berikan kepada siapa pun.',
          sentAt: '2026-11-23T02:00:00.000Z',
        },
        {
          key: 'm2',
          recipient: '+6281200009902',
          body: 'Yth. Ketua RT 003. Mohon tanggapi lewat tautan ini: http://localhost:3000/tugas/AbCdEf0123456789AbCdEf Tautan hanya untuk Anda.',
          sentAt: '2026-11-23T01:00:00.000Z',
        },
      ],
    },
    sampleSite,
  ),
  'outbox-empty': outboxPage({ messages: [] }, sampleSite),
  accessibility: accessibilityPage(
    {
      checkedOn: '2026-11-20',
      issues: [
        {
          what: 'Foto yang Anda kirim belum punya keterangan untuk pembaca layar.',
          around: 'Nama berkasnya tetap dibacakan.',
        },
      ],
    },
    { ...sampleSite, demo: false },
  ),
  gaya: galleryPage(sampleSite),
  ...refusalPages,
};
