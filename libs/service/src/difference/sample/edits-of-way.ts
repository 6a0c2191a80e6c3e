import type { Edit } from './edit.js';
import { add, drop, set, turn } from './edit.js';

const at = 'process/elements';
const table = 'decisions/fit';
const rows = '"Kelayakan"';

export const editsOfWay: readonly Edit[] = [
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
  {
    ...turn(
      [
        'branch-order',
        'binding',
        'process/choose',
        'Urutan cabang di "Layak?" berubah; cabang yang lebih dulu didahulukan.',
      ],
      `${at}/choose/outgoing`,
    ),
    change: 'changed',
  },
  drop(
    ['flow', 'binding', 'process/start-check', 'Alur dari "Mulai" ke "Periksa rumah" dihapus.'],
    'process/flows/start-check',
    'sequenceFlow',
  ),
  set(
    [
      'flow-name',
      'cosmetic',
      'process/check-choose',
      'Nama alur dari "Periksa rumah" ke "Layak?" berubah dari "Lanjut" menjadi "Terus".',
    ],
    'process/flows/check-choose/name',
    'Terus',
  ),
  set(
    [
      'flow-condition',
      'binding',
      'process/choose-a',
      'Syarat alur dari "Layak?" ke "Nilai" berubah dari "layak = "ya"" menjadi "true".',
    ],
    'process/flows/choose-a/condition',
    'true',
  ),
  {
    ...set(
      [
        'flow-from',
        'binding',
        'process/choose-b',
        'Asal alur dari "Nilai" ke "Terbit" berubah dari "Layak?" menjadi "Nilai".',
      ],
      'process/flows/choose-b/from',
      'decide',
    ),
    change: 'moved',
  },
  {
    ...set(
      [
        'flow-to',
        'binding',
        'process/choose-b',
        'Tujuan alur dari "Layak?" ke "Nilai" berubah dari "Terbit" menjadi "Nilai".',
      ],
      'process/flows/choose-b/to',
      'decide',
    ),
    change: 'moved',
  },
  drop(['lane', 'cosmetic', 'process/lane', 'Lajur "Loket" dihapus.'], 'process/lanes/lane', 'lane'),
  set(
    ['lane-name', 'cosmetic', 'process/lane', 'Nama lajur berubah dari "Loket" menjadi "Kantor".'],
    'process/lanes/lane/name',
    'Kantor',
  ),
  set(
    [
      'lane-participant',
      'cosmetic',
      'process/lane',
      'Pelaksana lajur "Loket" berubah dari Kelurahan menjadi Kecamatan.',
    ],
    'process/lanes/lane/participant',
    'district',
  ),
  {
    ...drop(['decision', 'binding', table, `Tabel keputusan ${rows} dihapus.`], table, null),
  },
  set(
    ['decision-name', 'cosmetic', table, 'Nama tabel keputusan berubah dari "Kelayakan" menjadi "Kepatutan".'],
    `${table}/name`,
    'Kepatutan',
  ),
  set(
    [
      'decision-hit-policy',
      'binding',
      table,
      `Cara memilih aturan di tabel ${rows} berubah dari "FIRST" menjadi "ANY".`,
    ],
    `${table}/hitPolicy`,
    'ANY',
  ),
  set(
    [
      'decision-aggregation',
      'binding',
      table,
      `Cara menjumlah hasil di tabel ${rows} tidak lagi ditentukan; tadinya "SUM".`,
    ],
    `${table}/aggregation`,
    undefined,
  ),
  add(['decision-input', 'binding', table, `Masukan "Umur" di tabel ${rows} ditambahkan.`], `${table}/inputs`, {
    label: 'Umur',
    expression: 'age',
  }),
  set(
    [
      'decision-input-label',
      'cosmetic',
      table,
      `Label masukan "Hasil bulanan" di tabel ${rows} berubah dari "Penghasilan" menjadi "Hasil bulanan".`,
    ],
    `${table}/inputs/0/label`,
    'Hasil bulanan',
  ),
  set(
    [
      'decision-input-expression',
      'binding',
      table,
      `Yang dilihat masukan "Rumah" di tabel ${rows} berubah dari "house" menjadi "roof".`,
    ],
    `${table}/inputs/1/expression`,
    'roof',
  ),
  set(
    ['decision-input-type', 'binding', table, `Jenis masukan "Rumah" di tabel ${rows} kini ditentukan: "string".`],
    `${table}/inputs/1/type`,
    'string',
  ),
  set(
    [
      'decision-input-values',
      'binding',
      table,
      `Nilai yang boleh di masukan "Penghasilan" di tabel ${rows} berubah dari "[0..10]" menjadi "[0..20]".`,
    ],
    `${table}/inputs/0/values`,
    '[0..20]',
  ),
  add(['decision-output', 'binding', table, `Hasil "sebab" di tabel ${rows} ditambahkan.`], `${table}/outputs`, {
    name: 'sebab',
  }),
  set(
    [
      'decision-output-name',
      'binding',
      table,
      `Nama hasil "patut" di tabel ${rows} berubah dari "layak" menjadi "patut".`,
    ],
    `${table}/outputs/0/name`,
    'patut',
  ),
  set(
    [
      'decision-output-type',
      'binding',
      table,
      `Jenis hasil "layak" di tabel ${rows} berubah dari "string" menjadi "number".`,
    ],
    `${table}/outputs/0/type`,
    'number',
  ),
  set(
    [
      'decision-output-values',
      'binding',
      table,
      `Urutan nilai hasil "layak" di tabel ${rows} berubah dari "ya", "tidak" menjadi "tidak", "ya".`,
    ],
    `${table}/outputs/0/values`,
    ['"tidak"', '"ya"'],
  ),
  set(
    [
      'decision-output-default',
      'binding',
      table,
      `Nilai bawaan hasil "layak" di tabel ${rows} berubah dari "tidak" menjadi "ya".`,
    ],
    `${table}/outputs/0/defaultValue`,
    '"ya"',
  ),
  add(
    ['decision-rule', 'binding', table, `Aturan baru di tabel ${rows}: bila "> 9" dan apa saja, maka "tidak".`],
    `${table}/rules`,
    { id: 'rich', when: ['> 9', '-'], then: ['"tidak"'] },
  ),
  set(
    [
      'decision-condition',
      'binding',
      table,
      `Syarat "Penghasilan" di aturan 1 tabel ${rows} berubah dari "< 5" menjadi "< 7".`,
    ],
    `${table}/rules/poor/when/0`,
    '< 7',
  ),
  set(
    ['decision-result', 'binding', table, `Hasil "layak" di aturan 2 tabel ${rows} berubah dari "tidak" menjadi "ya".`],
    `${table}/rules/else/then/0`,
    '"ya"',
  ),
  turn(
    [
      'decision-rule-order',
      'binding',
      table,
      `Urutan aturan di tabel ${rows} berubah; aturan yang lebih atas didahulukan.`,
    ],
    `${table}/rules`,
  ),
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
