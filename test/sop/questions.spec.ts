// Every question, provoked once, with its sentence and its cell.
import type { Diagnostic } from '@alur/kernel';
import type { SopCode } from '@alur/sop';
import { compileSop, sopCodes, sopOf } from '@alur/sop';
import { limits, readSopFile } from '@alur/sop-files';
import { Workbook } from 'exceljs';
import { gatewayProcess } from './gateway-process.js';

const head = 'No;Kegiatan;Pemohon;Petugas;Kepala;Kelengkapan;Waktu;Output;Keterangan;Jika ya;Jika tidak';
const first = '1;Mengajukan;x;;;;1 jam;Berkas;;;';
const last = '3;Menyerahkan;;x;;;1 jam;Surat;;;';

const utf8 = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

async function ask(bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const read = await readSopFile(bytes, 'sop.csv');
  return read.ok ? compileSop(read.value).findings : read.error;
}

const between = (line: string): Uint8Array => utf8([head, first, line, last]);

async function workbook(build: (workbook: Workbook) => void): Promise<Uint8Array> {
  const made = new Workbook();
  build(made);
  return new Uint8Array(await made.xlsx.writeBuffer());
}

const twoTables = (): Promise<Uint8Array> =>
  workbook((made) => {
    for (const [name, steps] of [
      ['Lama', ['Memeriksa']],
      ['Baru', ['Memeriksa', 'Menyerahkan']],
    ] as const) {
      const sheet = made.addWorksheet(name);
      sheet.addRow(['No', 'Kegiatan', 'Petugas', 'Waktu', 'Output']);
      steps.forEach((step, index) => sheet.addRow([index + 1, step, 'x', '1 jam', 'Berkas']));
    }
  });

const sharedTime = (): Promise<Uint8Array> =>
  workbook((made) => {
    const sheet = made.addWorksheet('SOP');
    sheet.addRow(['No', 'Kegiatan', 'Petugas', 'Waktu', 'Output']);
    sheet.addRow([1, 'Memeriksa', 'x', '1 hari', 'Catatan']);
    sheet.addRow([2, 'Menyerahkan', 'x', null, 'Berkas']);
    sheet.mergeCells('D2:D3');
  });

interface Asked {
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  readonly severity: Diagnostic['severity'];
  /** Row and column. */
  readonly at?: readonly [number, number];
  readonly message: string;
}

const questions: Readonly<Record<Exclude<SopCode, 'SOP_NOT_EXPRESSIBLE'>, Asked>> = {
  SOP_FILE_UNREADABLE: {
    make: () => utf8(['PK rusak']),
    severity: 'error',
    message:
      'Berkas ini tidak terbaca sebagai XLSX. Apakah rusak, atau sebenarnya berkas lain? Buka di Excel lalu simpan sebagai XLSX.',
  },
  SOP_FILE_TOO_LARGE: {
    make: () => utf8([head, ...Array.from({ length: limits.rows }, (_, index) => `${index};Langkah;x`)]),
    severity: 'error',
    message: 'Berkas ini berisi 2001 baris; batasnya 2000. Apakah ini tabel SOP? Pisahkan tabelnya ke berkas sendiri.',
  },
  SOP_TABLE_MISSING: {
    make: () => utf8(['Nama;Alamat', 'Budi;Batu']),
    severity: 'error',
    message:
      'Tabel SOP tidak ditemukan. Di baris mana kepala tabelnya? Kepala tabel memuat judul kolom seperti No, Kegiatan, Pelaksana, Kelengkapan, Waktu, Output.',
  },
  SOP_SEVERAL_TABLES: {
    make: twoTables,
    severity: 'warning',
    message: 'Lembar "Lama" juga berisi tabel SOP. Yang kami baca lembar "Baru". Betul lembar itu?',
  },
  SOP_EMPTY: {
    make: () => utf8([head]),
    severity: 'error',
    at: [1, 1],
    message: 'Di bawah kepala tabel tidak ada satu pun langkah. Di mana kegiatannya ditulis?',
  },
  SOP_COLUMN_UNKNOWN: {
    make: () => utf8([`${head};Risiko`, `${first};Rendah`]),
    severity: 'warning',
    at: [1, 12],
    message: 'Kolom L "Risiko" tidak kami kenal dan tidak kami baca. Apa isinya?',
  },
  SOP_PERFORMER_UNTITLED: {
    make: () => utf8(['No;Kegiatan;Petugas;;Waktu;Output', '1;Memeriksa;;x;1 jam;Berkas']),
    severity: 'error',
    at: [2, 4],
    message: 'Kolom D berisi tanda pelaksana, tetapi tidak berjudul. Siapa pelaksananya? Tulis di kepala kolom itu.',
  },
  SOP_PERFORMER_TWICE: {
    make: () => utf8(['No;Kegiatan;Petugas;Petugas;Waktu;Output', '1;Memeriksa;x;;1 jam;Berkas']),
    severity: 'error',
    at: [1, 4],
    message: 'Dua kolom pelaksana berjudul "Petugas", yang kedua di kolom D. Pelaksana yang sama atau berbeda?',
  },
  SOP_NO_MARKS: {
    make: () => utf8([head, '1;Mengajukan;;;;;1 jam;Berkas;;;']),
    severity: 'error',
    at: [2, 3],
    message:
      'Tidak ada satu pun tanda di kolom pelaksana. Apakah tandanya berupa gambar (Shapes)? Tulis tanda di dalam sel: v untuk pelaksanaan, ? untuk keputusan.',
  },
  SOP_STEP_WITHOUT_MARK: {
    make: () => between('2;Memeriksa;;;;;1 jam;Catatan;;;'),
    severity: 'error',
    at: [3, 2],
    message: 'Langkah 2 "Memeriksa" belum punya tanda pelaksana. Siapa yang mengerjakan?',
  },
  SOP_SEVERAL_MARKS: {
    make: () => between('2;Memeriksa;;x;x;;1 jam;Catatan;;;'),
    severity: 'error',
    at: [3, 5],
    message:
      'Langkah 2 punya tanda untuk Petugas dan Kepala. Siapa yang mengerjakan? Bila bersama-sama, tulis "paralel" di Keterangan; bila berurutan, tulis dua langkah.',
  },
  SOP_MARK_UNKNOWN: {
    make: () => between('2;Memeriksa;;lihat lampiran;;;1 jam;Catatan;;;'),
    severity: 'warning',
    at: [3, 4],
    message:
      'Langkah 2: tulisan "lihat lampiran" di kolom pelaksana kami baca sebagai tanda pelaksanaan. Betul begitu?',
  },
  SOP_ACTIVITY_MISSING: {
    make: () => between('2;;;x;;;1 jam;Catatan;;;'),
    severity: 'error',
    at: [3, 1],
    message: 'Langkah 2 belum punya nama kegiatan. Apa yang dikerjakan pada langkah ini?',
  },
  SOP_NUMBER_TWICE: {
    make: () => between('1;Memeriksa;;x;;;1 jam;Catatan;;;'),
    severity: 'warning',
    at: [3, 1],
    message:
      'Nomor 1 dipakai oleh lebih dari satu langkah. Tidak ada langkah yang menuju nomor itu, jadi urutannya kami baca menurut baris. Nomor berapa langkah di baris 3?',
  },
  SOP_ROW_UNCLEAR: {
    make: () => between(';Menunggu jawaban pemohon;;;;;;;;;'),
    severity: 'warning',
    at: [3, 2],
    message:
      'Baris 3 "Menunggu jawaban pemohon" tidak bernomor dan tidak bertanda, jadi kami baca sebagai judul bagian. Judul, atau langkah? Bila langkah, beri nomor dan tanda pelaksana.',
  },
  SOP_TIME_UNREADABLE: {
    make: () => between('2;Memeriksa;;x;;;menyesuaikan;Catatan;;;'),
    severity: 'warning',
    at: [3, 7],
    message:
      'Langkah 2: waktu "menyesuaikan" tidak terbaca sebagai waktu kerja. Berapa menit, jam, atau hari kerja? Sementara ini langkah itu tanpa waktu baku.',
  },
  SOP_TIME_ROUNDED: {
    make: () => between('2;Memeriksa;;x;;;90 menit;Catatan;;;'),
    severity: 'warning',
    at: [3, 7],
    message: 'Langkah 2: waktu "90 menit" kami bulatkan ke atas menjadi 2 jam kerja dalam proses. Apakah boleh?',
  },
  SOP_TIME_SHARED: {
    make: sharedTime,
    severity: 'warning',
    at: [2, 4],
    message:
      'Waktu "1 hari" digabung untuk beberapa langkah. Kami hitung sekali di langkah pertama; langkah 2 tanpa waktu. Berapa waktu langkah 2?',
  },
  SOP_DECISION_WITHOUT_BRANCHES: {
    make: () => between('2;Memeriksa;;?;;;1 jam;Catatan;;;'),
    severity: 'error',
    at: [3, 4],
    message:
      'Langkah 2 "Memeriksa" adalah keputusan, tetapi cabangnya tidak ditulis. Bila ya ke langkah berapa, bila tidak ke langkah berapa?',
  },
  SOP_BRANCH_UNREADABLE: {
    make: () => between('2;Memeriksa;;?;;;1 jam;Catatan;;3;dikembalikan ke pemohon'),
    severity: 'error',
    at: [3, 11],
    message:
      'Langkah 2: "dikembalikan ke pemohon" belum kami pahami sebagai cabang. Untuk jawaban apa, dan ke langkah nomor berapa?',
  },
  SOP_BRANCH_TO_NOWHERE: {
    make: () => between('2;Memeriksa;;?;;;1 jam;Catatan;;3;9'),
    severity: 'error',
    at: [3, 11],
    message: 'Langkah 2 menuju langkah 9, tetapi nomor 9 tidak ada di tabel. Langkah nomor berapa yang dimaksud?',
  },
  SOP_BRANCH_CONFLICT: {
    make: () => between('2;Memeriksa;;?;;;1 jam;Catatan;Jika tidak kembali ke 2;3;1'),
    severity: 'error',
    at: [3, 9],
    message:
      'Langkah 2: untuk jawaban tidak, kolom "Jika tidak" dan Keterangan menyebut tujuan yang berbeda. Tujuan mana yang benar?',
  },
  SOP_BRANCH_WITHOUT_DECISION: {
    make: () => between('2;Memeriksa;;x;;;1 jam;Catatan;;3;1'),
    severity: 'warning',
    at: [3, 10],
    message:
      'Langkah 2 punya cabang, tetapi tandanya bukan tanda keputusan (◇). Kami baca sebagai keputusan. Betul begitu?',
  },
  SOP_PARALLEL_UNKNOWN: {
    make: () => between('2;Memeriksa;;x;;;1 jam;Catatan;paralel dengan 8;;'),
    severity: 'error',
    at: [3, 9],
    message: 'Langkah 2 paralel dengan langkah 8, tetapi nomor itu tidak ada. Langkah nomor berapa yang dimaksud?',
  },
  SOP_PARALLEL_BROKEN: {
    make: () =>
      utf8([head, '1;Mengajukan;x;;;;1 jam;Berkas;paralel dengan 3;;', '2;Memeriksa;;x;;;1 jam;Catatan;;;', last]),
    severity: 'error',
    at: [2, 9],
    message:
      'Langkah-langkah yang paralel dengan langkah 1 tidak berurutan atau bertumpuk. Langkah mana saja yang bersamaan? Tulis berurutan, misalnya "langkah 5-6 paralel dengan langkah 7-8".',
  },
  SOP_TIMER_UNCLEAR: {
    make: () =>
      between('2;Memeriksa;;x;x;;2 jam;Catatan;paralel. Jika belum selesai dalam 3 hari, lanjut ke langkah 3;;'),
    severity: 'error',
    at: [3, 9],
    message:
      'Langkah 2 punya batas waktu, tetapi tidak dikerjakan satu pelaksana. Pekerjaan siapa yang dihitung? Pisahkan menjadi langkah sendiri.',
  },
  SOP_STEP_UNREACHABLE: {
    make: () => utf8([head, '1;Mengajukan;x;;;;1 jam;Berkas;lanjut ke 3;;', '2;Memeriksa;;x;;;1 jam;Catatan;;;', last]),
    severity: 'error',
    at: [3, 1],
    message: 'Langkah 2 "Memeriksa" tidak pernah dicapai. Dari langkah mana proses sampai ke sana?',
  },
  SOP_STEP_WITHOUT_END: {
    make: () =>
      utf8([head, '1;Mengajukan;x;;;;1 jam;Berkas;;2;3', '2;Memeriksa;;x;;;1 jam;Catatan;kembali ke 2;;', last]),
    severity: 'error',
    at: [3, 1],
    message: 'Dari langkah 2 "Memeriksa" proses tidak pernah sampai selesai. Kapan proses berakhir?',
  },
  SOP_AUTOMATIC_STEP: {
    make: () => utf8(['No;Kegiatan;Petugas;Sistem;Waktu;Output', '1;Mengirim pesan;;x;;Pesan']),
    severity: 'warning',
    at: [2, 4],
    message:
      'Langkah 1 "Mengirim pesan" dikerjakan Sistem. Pekerjaan apa yang dijalankan sistem? Pilih pekerjaannya di studio setelah proses dibuat.',
  },
  SOP_CODE_INVALID: {
    make: () => utf8([`${head};Kode`, `${first};ajukan`, '2;Memeriksa;;x;;;1 jam;Catatan;;;;ajukan']),
    severity: 'warning',
    at: [3, 12],
    message:
      'Langkah 2: isi kolom Kode "ajukan" tidak sah atau sudah dipakai, jadi kami buatkan kode baru. Apakah baris ini disalin dari baris lain? Kosongkan kolom Kode pada langkah baru.',
  },
};

it.each(Object.entries(questions))('%s', async (code, { make, severity, at, message }) => {
  const findings = await ask(await make());
  const place = at ? { line: at[0], column: at[1] } : {};
  expect(findings).toContainEqual({ code, severity, file: 'sop.csv', ...place, message });
});

it('every code is provoked here', () => {
  expect([...Object.keys(questions), 'SOP_NOT_EXPRESSIBLE'].sort()).toEqual([...sopCodes].sort());
});

it('an open question of weight keeps the table from becoming a process', async () => {
  const read = await readSopFile(between('2;Memeriksa;;?;;;1 jam;Catatan;;;'), 'sop.csv');
  expect(read.ok && compileSop(read.value)).not.toHaveProperty('process');
});

it('all questions of a table are asked at once', async () => {
  const findings = await ask(
    utf8([head, '1;Mengajukan;;;;;entah;;;;', '1;Memeriksa;;?;;;1 jam;;;;', '2;;;x;;;;Surat;;;']),
  );
  expect(new Set(findings.map(({ code }) => code))).toEqual(
    new Set([
      'SOP_STEP_WITHOUT_MARK',
      'SOP_TIME_UNREADABLE',
      'SOP_NUMBER_TWICE',
      'SOP_DECISION_WITHOUT_BRANCHES',
      'SOP_ACTIVITY_MISSING',
    ]),
  );
});

it.each([
  [
    'a jump into the middle of what is done together',
    ['1;A;x;;;;;;;;', '2;B;x;;;;;;paralel dengan 3;;', '3;C;;x;;;;;;;', '4;D;;?;;;;;;;kembali ke 3'],
    'SOP_PARALLEL_BROKEN',
  ],
  [
    'a jump out of it',
    ['1;A;x;;;;;;;;', '2;B;?;;;;;;paralel dengan 3;;1', '3;C;;x;;;;;;;', '4;D;;x;;;;;;;'],
    'SOP_PARALLEL_BROKEN',
  ],
  [
    'a hidden condition on a plain step',
    ['1;A;x;;;;1 jam;;Jika berkas kurang dikembalikan ke warga;;'],
    'SOP_BRANCH_UNREADABLE',
  ],
  [
    'a direction of a decision without its answer',
    ['1;A;?;;;;1 jam;;kembali ke 1;2;', '2;B;x;;;;1 jam;;;;'],
    'SOP_BRANCH_UNREADABLE',
  ],
  [
    'a way back whose answer is not said',
    ['1;A;?;;;;1 jam;;Berkas dikembalikan ke 1;2;', '2;B;x;;;;1 jam;;;;'],
    'SOP_BRANCH_UNREADABLE',
  ],
  [
    'two directions without an answer',
    ['1;A;x;;;;1 jam;;lanjut ke 2; lanjut ke 3;', '2;B;x;;;;1 jam;;;;', '3;C;x;;;;1 jam;;;;'],
    'SOP_BRANCH_UNREADABLE',
  ],
  ['parallel with nobody said', ['1;A;x;;;;1 jam;;paralel;;'], 'SOP_PARALLEL_UNKNOWN'],
  [
    'a number that two steps have and another leads to',
    ['1;A;x;;;;1 jam;;;;', '2;B;x;;;;1 jam;;;;', '2;C;x;;;;1 jam;;;;', '3;D;?;;;;1 jam;;Tidak: kembali ke 2;;'],
    'SOP_NUMBER_TWICE',
  ],
  [
    'words about parallel steps that name none',
    ['1;A;x;;;;1 jam;;paralel dengan langkah berikutnya;;', '2;B;x;;;;1 jam;;;;'],
    'SOP_PARALLEL_UNKNOWN',
  ],
  [
    'an answer with two targets',
    ['1;A;?;;;;1 jam;;Ya: 2 dan 3, Tidak: selesai;;', '2;B;x;;;;1 jam;;;;', '3;C;x;;;;1 jam;;;;'],
    'SOP_BRANCH_UNREADABLE',
  ],
  ['two who decide', ['1;A;?;?;;;1 jam;;paralel;selesai;1'], 'SOP_SEVERAL_MARKS'],
] as const)('%s is asked about', async (_what, lines, code) => {
  const written = lines.map((line) => line.replace('lanjut ke 2; lanjut ke 3', '"lanjut ke 2; lanjut ke 3"'));
  expect((await ask(utf8([head, ...written]))).map((finding) => finding.code)).toContain(code);
});

describe('SOP_NOT_EXPRESSIBLE', () => {
  it('an inclusive gateway has no form in a table', () => {
    const table = sopOf(gatewayProcess('inclusiveGateway'));
    expect(table).toEqual({
      ok: false,
      error: [
        {
          code: 'SOP_NOT_EXPRESSIBLE',
          severity: 'error',
          file: 'choice.bpmn',
          message: 'Elemen "choice": gerbang inklusif dan gerbang kejadian tidak punya bentuk di tabel SOP.',
        },
      ],
    });
  });

  it('the same process with an exclusive gateway has one', () => {
    expect(sopOf(gatewayProcess('exclusiveGateway')).ok).toBe(true);
  });
});
