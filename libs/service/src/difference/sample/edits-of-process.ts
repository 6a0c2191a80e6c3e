import type { Edit } from './edit.js';
import { add, drop, set } from './edit.js';

const at = 'process/elements';

export const editsOfProcess: readonly Edit[] = [
  set(['process-id', 'binding', 'process', 'Id proses berubah dari "contoh" menjadi "lain".'], 'process/id', 'lain'),
  set(
    ['process-name', 'cosmetic', 'process/contoh', 'Nama proses berubah dari "Proses contoh" menjadi "Proses lain".'],
    'process/name',
    'Proses lain',
  ),
  drop(['step', 'binding', 'process/plain', 'Langkah "Lewat" dihapus.'], `${at}/plain`, 'task'),
  add(
    ['step-reminder', 'additive-safe', 'process/nudge', 'Pengingat "Ingatkan lagi" ditambahkan.'],
    at,
    {
      nudge: {
        id: 'nudge',
        name: 'Ingatkan lagi',
        type: 'boundaryEvent',
        attachedTo: 'sign',
        interrupting: false,
        trigger: { kind: 'timer', timer: { kind: 'duration', value: { literal: 'P1D' } } },
        incoming: [],
        outgoing: [],
      },
    },
    'boundaryEvent',
  ),
  set(
    ['step-name', 'cosmetic', 'process/sign', 'Nama langkah berubah dari "Tanda tangan" menjadi "Teken".'],
    `${at}/sign/name`,
    'Teken',
  ),
  set(
    [
      'step-note',
      'cosmetic',
      'process/sign',
      'Catatan langkah "Tanda tangan" berubah dari "Catatan sign" menjadi "Baru".',
    ],
    `${at}/sign/documentation`,
    'Baru',
  ),
  set(
    [
      'step-type',
      'binding',
      'process/all',
      'Jenis langkah "Semua" berubah dari "parallelGateway" menjadi "inclusiveGateway".',
    ],
    `${at}/all/type`,
    'inclusiveGateway',
  ),
  set(
    [
      'step-subprocess',
      'binding',
      'process/inside',
      'Jenis sub-proses langkah "Bagian" berubah dari biasa menjadi transaksi.',
    ],
    `${at}/inside/kind`,
    'transaction',
  ),
  {
    ...set(
      [
        'step-scope',
        'binding',
        'process/sign',
        'Langkah "Tanda tangan" pindah dari bagian "Bagian" ke bagian proses utama.',
      ],
      `${at}/sign/scope`,
      undefined,
    ),
    change: 'moved',
    to: 'contoh',
  },
  set(
    [
      'step-participant',
      'binding',
      'process/check',
      'Langkah "Periksa rumah" kini dikerjakan oleh Kecamatan, bukan Kelurahan.',
    ],
    `${at}/check/participant`,
    'district',
  ),
  set(
    [
      'step-standard-time',
      'binding',
      'process/check',
      'Mutu baku waktu langkah "Periksa rumah" berubah dari 2 jam kerja menjadi 1 hari kerja.',
    ],
    `${at}/check/standardTime`,
    '1d',
  ),
  set(
    [
      'step-repeats',
      'binding',
      'process/again',
      'Pengulangan langkah "Ulangi" tidak lagi ditentukan; tadinya berulang selama syaratnya terpenuhi (dicek sebelum) "belum" paling banyak 3.',
    ],
    `${at}/again/loop`,
    undefined,
  ),
  set(
    [
      'step-inputs',
      'binding',
      'process/check',
      'Nilai masuk langkah "Periksa rumah" berubah dari nama dari "name" menjadi nama dari "nik".',
    ],
    `${at}/check/inputs`,
    [{ source: 'nik', target: 'nama' }],
  ),
  set(
    [
      'step-outputs',
      'binding',
      'process/check',
      'Nilai hasil langkah "Periksa rumah" tidak lagi ditentukan; tadinya putusan dari "verdict".',
    ],
    `${at}/check/outputs`,
    undefined,
  ),
  set(
    [
      'step-default',
      'binding',
      'process/choose',
      'Jalan bawaan langkah "Layak?" berubah dari alur dari "Layak?" ke "Terbit" menjadi alur dari "Layak?" ke "Nilai".',
    ],
    `${at}/choose/defaultFlow`,
    'choose-a',
  ),
  set(
    [
      'step-compensates',
      'binding',
      'process/check',
      'Langkah "Periksa rumah" tidak lagi hanya untuk membatalkan langkah lain.',
    ],
    `${at}/check/forCompensation`,
    undefined,
  ),
  set(
    ['step-assignment', 'binding', 'process/sign', 'Penugasan langkah "Tanda tangan" kini ditentukan: orang "siti".'],
    `${at}/sign/assignment`,
    { assignee: { literal: 'siti' } },
  ),
  set(
    ['step-due', 'binding', 'process/check', 'Batas waktu langkah "Periksa rumah" berubah dari "P1D" menjadi "P2D".'],
    `${at}/check/dueDate`,
    { literal: 'P2D' },
  ),
  set(
    [
      'step-priority',
      'additive-safe',
      'process/check',
      'Prioritas langkah "Periksa rumah" berubah dari "50" menjadi hitungan "usia".',
    ],
    `${at}/check/priority`,
    { feel: 'usia' },
  ),
  set(
    ['step-claim', 'binding', 'process/check', 'Tugas "Periksa rumah" tidak lagi harus diambil dulu.'],
    `${at}/check/claimRequired`,
    undefined,
  ),
  set(
    [
      'step-four-eyes',
      'binding',
      'process/check',
      'Siapa yang tidak boleh mengerjakan langkah "Periksa rumah" berubah dari pemohon, pelaku langkah "Tanda tangan" menjadi pemohon.',
    ],
    `${at}/check/notBy`,
    ['starter'],
  ),
  set(
    [
      'step-job',
      'binding',
      'process/again',
      'Pekerjaan otomatis langkah "Ulangi" berubah dari menerbitkan surat "Surat Keterangan", 5 percobaan menjadi "sms".',
    ],
    `${at}/again/job`,
    { type: 'sms', parameters: {} },
  ),
  set(
    [
      'step-message',
      'binding',
      'process/receive',
      'Pesan langkah "Terima" berubah dari pesan "balasan" menjadi pesan "jawaban".',
    ],
    `${at}/receive/message/name`,
    { literal: 'jawaban' },
  ),
  set(
    ['step-script', 'binding', 'process/count', 'Hitungan langkah "Hitung" berubah dari "a + b" menjadi "a - b".'],
    `${at}/count/expression`,
    'a - b',
  ),
  set(
    ['step-result', 'binding', 'process/count', 'Nama hasil langkah "Hitung" berubah dari "jumlah" menjadi "selisih".'],
    `${at}/count/resultVariable`,
    'selisih',
  ),
  set(
    [
      'step-decision',
      'binding',
      'process/decide',
      'Tabel keputusan langkah "Nilai" berubah dari "Kelayakan" menjadi "lain".',
    ],
    `${at}/decide/decisionId`,
    'lain',
  ),
  set(
    [
      'step-called-process',
      'binding',
      'process/call',
      'Proses yang dipanggil langkah "Panggil" berubah dari "lain" menjadi "baru".',
    ],
    `${at}/call/calledProcess`,
    'baru',
  ),
  set(
    [
      'event-trigger',
      'binding',
      'process/late',
      'Yang ditunggu di "Terlambat" berubah dari 8 jam kerja menjadi 3 hari kerja.',
    ],
    `${at}/late/trigger/timer/value/literal`,
    '3d',
  ),
  set(
    [
      'event-trigger',
      'binding',
      'process/wait',
      'Yang ditunggu di "Tunggu" berubah dari syarat "siap" menjadi syarat "belum".',
    ],
    `${at}/wait/trigger/condition`,
    'belum',
  ),
  set(
    ['event-interrupting', 'binding', 'process/late', 'Kejadian "Terlambat" tidak lagi menghentikan langkahnya.'],
    `${at}/late/interrupting`,
    false,
  ),
  set(
    [
      'event-result',
      'binding',
      'process/tell',
      'Yang diberikan di "Beri tahu" berubah dari eskalasi "E1" menjadi eskalasi "E2".',
    ],
    `${at}/tell/result/code`,
    'E2',
  ),
  set(
    [
      'event-host',
      'binding',
      'process/late',
      'Kejadian "Terlambat" pindah dari langkah "Periksa rumah" ke langkah "Tanda tangan".',
    ],
    `${at}/late/attachedTo`,
    'sign',
  ),
  set(
    [
      'event-handler',
      'binding',
      'process/late',
      'Langkah pembatal di "Terlambat" berubah dari "Batalkan" menjadi "Beri tahu".',
    ],
    `${at}/late/handler`,
    'tell',
  ),
  set(
    [
      'end-outcome',
      'binding',
      'process/granted',
      'Hasil akhir di "Terbit" berubah dari "Surat terbit" menjadi "Ditolak".',
    ],
    `${at}/granted/outcome`,
    'refused',
  ),
];
