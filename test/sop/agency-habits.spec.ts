// Ten SOP files, each with the habits of another office, and the process each must become.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readBpmn, writeBpmn } from '@alur/bpmn-xml';
import { checkSoundness } from '@alur/process-check';
import type { CompiledSop } from '@alur/sop';
import { compileSop } from '@alur/sop';
import { readSopFile } from '@alur/sop-files';
import * as workbooks from './agency-workbooks.js';
import { answers, arrowsOf, playThrough } from './play-through.js';
import { forms, meaningOf, roundTrip } from './round-trip.js';

const csv = (name: string) => (): Promise<Uint8Array> =>
  Promise.resolve(readFileSync(path.join(__dirname, 'files', name)));

interface Habit {
  readonly file: string;
  readonly make: () => Promise<Uint8Array>;
  readonly title: string;
  readonly arrows: readonly string[];
  readonly times: Readonly<Record<string, string>>;
  /** Tasks as they are completed when these answers are given. */
  readonly played: readonly {
    readonly given?: Readonly<Record<string, readonly string[]>>;
    readonly completed: readonly string[];
  }[];
  /** Codes of the questions, each with the cell it stands at. */
  readonly asked?: readonly string[];
}

const habits: readonly Habit[] = [
  {
    file: '01-menurut-peraturan.xlsx',
    make: workbooks.byTheRegulation,
    title: 'Penerbitan Surat Keterangan Tidak Mampu',
    arrows: [
      'mulai → mengajukan-permohonan',
      'mengajukan-permohonan → memeriksa-kelengkapan-berkas',
      'memeriksa-kelengkapan-berkas → keputusan-memeriksa-kelengkapan-berkas',
      'keputusan-memeriksa-kelengkapan-berkas -Ya→ menandatangani-surat',
      'keputusan-memeriksa-kelengkapan-berkas -Tidak→ mengajukan-permohonan',
      'menandatangani-surat → menyerahkan-surat',
      'menyerahkan-surat → selesai',
    ],
    times: {
      'mengajukan-permohonan': '1h',
      'memeriksa-kelengkapan-berkas': '2h',
      'menandatangani-surat': '1d',
      'menyerahkan-surat': '1h',
    },
    played: [
      {
        given: { 'memeriksa-kelengkapan-berkas': ['tidak'] },
        completed: [
          'mengajukan-permohonan',
          'memeriksa-kelengkapan-berkas',
          'mengajukan-permohonan',
          'memeriksa-kelengkapan-berkas',
          'menandatangani-surat',
          'menyerahkan-surat',
        ],
      },
    ],
  },
  {
    file: '02-titik-koma-windows.csv',
    make: csv('02-titik-koma-windows.csv'),
    title: 'PENERBITAN KARTU IDENTITAS ANAK',
    arrows: [
      'mulai → mengajukan-permohonan-formulir-f-1-02',
      'mengajukan-permohonan-formulir-f-1-02 → memeriksa-kelengkapan-berkas',
      'memeriksa-kelengkapan-berkas → keputusan-memeriksa-kelengkapan-berkas',
      'keputusan-memeriksa-kelengkapan-berkas -Ya→ mencetak-kartu',
      'keputusan-memeriksa-kelengkapan-berkas -tidak lengkap→ mengajukan-permohonan-formulir-f-1-02',
      'mencetak-kartu → menandatangani-tanda-terima',
      'menandatangani-tanda-terima → selesai',
    ],
    times: {
      'mengajukan-permohonan-formulir-f-1-02': '1h',
      'memeriksa-kelengkapan-berkas': '1h',
      'mencetak-kartu': '1d',
      'menandatangani-tanda-terima': '1h',
    },
    played: [
      {
        completed: [
          'mengajukan-permohonan-formulir-f-1-02',
          'memeriksa-kelengkapan-berkas',
          'mencetak-kartu',
          'menandatangani-tanda-terima',
        ],
      },
    ],
    asked: ['SOP_TIME_ROUNDED 6:6', 'SOP_TIME_ROUNDED 7:6', 'SOP_TIME_ROUNDED 8:6'],
  },
  {
    file: '03-koma-bom.csv',
    make: csv('03-koma-bom.csv'),
    title: 'Pelayanan Surat Pengantar Nikah',
    arrows: [
      'mulai → menyerahkan-berkas',
      'menyerahkan-berkas → memeriksa-berkas-dan-mengetik-surat',
      'memeriksa-berkas-dan-mengetik-surat → meneliti-dan-menandatangani-surat',
      'meneliti-dan-menandatangani-surat → keputusan-meneliti-dan-menandatangani-surat',
      'keputusan-meneliti-dan-menandatangani-surat -Ya→ menyerahkan-surat-kepada-pemohon',
      'keputusan-meneliti-dan-menandatangani-surat -Tidak→ memeriksa-berkas-dan-mengetik-surat',
      'menyerahkan-surat-kepada-pemohon → selesai',
    ],
    times: {
      'menyerahkan-berkas': '1h',
      'memeriksa-berkas-dan-mengetik-surat': '1h',
      'meneliti-dan-menandatangani-surat': '1h',
      'menyerahkan-surat-kepada-pemohon': '1h',
    },
    played: [
      {
        given: { 'meneliti-dan-menandatangani-surat': ['tidak', 'tidak'] },
        completed: [
          'menyerahkan-berkas',
          ...Array.from({ length: 3 }, () => [
            'memeriksa-berkas-dan-mengetik-surat',
            'meneliti-dan-menandatangani-surat',
          ]).flat(),
          'menyerahkan-surat-kepada-pemohon',
        ],
      },
    ],
    asked: ['SOP_TIME_ROUNDED 6:7', 'SOP_TIME_ROUNDED 9:7'],
  },
  {
    file: '04-pelaksana-ditulis.csv',
    make: csv('04-pelaksana-ditulis.csv'),
    title: '04-pelaksana-ditulis',
    arrows: [
      'mulai → menerima-surat-masuk',
      'menerima-surat-masuk → meneliti-surat',
      'meneliti-surat → keputusan-meneliti-surat',
      'keputusan-meneliti-surat -perlu tindak lanjut→ menyiapkan-balasan',
      'keputusan-meneliti-surat -tidak perlu→ mengarsipkan-surat',
      'menyiapkan-balasan → mengarsipkan-surat',
      'mengarsipkan-surat → selesai',
    ],
    times: {
      'menerima-surat-masuk': '1h',
      'meneliti-surat': '1h',
      'menyiapkan-balasan': '2h',
      'mengarsipkan-surat': '1h',
    },
    played: [
      {
        given: { 'meneliti-surat': ['tidak'] },
        completed: ['menerima-surat-masuk', 'meneliti-surat', 'mengarsipkan-surat'],
      },
    ],
    asked: ['SOP_TIME_ROUNDED 2:4', 'SOP_TIME_ROUNDED 3:4', 'SOP_TIME_ROUNDED 5:4'],
  },
  {
    file: '05-dengan-sampul.xlsx',
    make: workbooks.withCoverSheet,
    title: 'PELAYANAN DISPENSASI NIKAH',
    arrows: [
      'mulai → meneliti-permohonan-dispensasi',
      'meneliti-permohonan-dispensasi → memutuskan-dispensasi',
      'memutuskan-dispensasi → keputusan-memutuskan-dispensasi',
      'keputusan-memutuskan-dispensasi -Ya→ mencatat-dalam-buku-register',
      'keputusan-memutuskan-dispensasi -tidak setuju→ selesai',
      'mencatat-dalam-buku-register → selesai',
    ],
    times: {
      'meneliti-permohonan-dispensasi': '2h',
      'memutuskan-dispensasi': '1d',
      'mencatat-dalam-buku-register': '1h',
    },
    played: [
      {
        given: { 'memutuskan-dispensasi': ['tidak'] },
        completed: ['meneliti-permohonan-dispensasi', 'memutuskan-dispensasi'],
      },
    ],
  },
  {
    file: '06-langkah-bersamaan.xlsx',
    make: workbooks.withParallelSteps,
    title: 'Rekomendasi Acara di Taman Kota',
    arrows: [
      'mulai → menerima-permohonan',
      'menerima-permohonan → bagi-memeriksa-lokasi',
      'bagi-memeriksa-lokasi → memeriksa-lokasi',
      'bagi-memeriksa-lokasi → menilai-keamanan',
      'bagi-memeriksa-lokasi → menghitung-sewa',
      'memeriksa-lokasi → gabung-memeriksa-lokasi',
      'menilai-keamanan → gabung-memeriksa-lokasi',
      'menghitung-sewa → gabung-memeriksa-lokasi',
      'gabung-memeriksa-lokasi → memberi-rekomendasi',
      'memberi-rekomendasi → selesai',
    ],
    times: {
      'menerima-permohonan': '1h',
      'memeriksa-lokasi': '2h',
      'menilai-keamanan': '3h',
      'menghitung-sewa': '1h',
      'memberi-rekomendasi': '1h',
    },
    played: [
      {
        completed: [
          'menerima-permohonan',
          'memeriksa-lokasi',
          'menilai-keamanan',
          'menghitung-sewa',
          'memberi-rekomendasi',
        ],
      },
    ],
  },
  {
    file: '07-bagian-dan-tanda-tangan.csv',
    make: csv('07-bagian-dan-tanda-tangan.csv'),
    title: 'Penanganan Pohon Tumbang',
    arrows: [
      'mulai → menerima-laporan-warga',
      'menerima-laporan-warga → menentukan-tingkat-bahaya',
      'menentukan-tingkat-bahaya → keputusan-menentukan-tingkat-bahaya',
      'keputusan-menentukan-tingkat-bahaya -Ya→ menutup-jalan',
      'keputusan-menentukan-tingkat-bahaya -Tidak→ memberi-kabar-kepada-pelapor',
      'menutup-jalan → memotong-pohon',
      'memotong-pohon → memberi-kabar-kepada-pelapor',
      'memberi-kabar-kepada-pelapor → selesai',
    ],
    times: {
      'menerima-laporan-warga': '1h',
      'menentukan-tingkat-bahaya': '1h',
      'menutup-jalan': '1h',
      'memotong-pohon': '2d',
      'memberi-kabar-kepada-pelapor': '1h',
    },
    played: [
      {
        given: { 'menentukan-tingkat-bahaya': ['tidak'] },
        completed: ['menerima-laporan-warga', 'menentukan-tingkat-bahaya', 'memberi-kabar-kepada-pelapor'],
      },
    ],
    asked: ['SOP_TIME_ROUNDED 5:6', 'SOP_TIME_ROUNDED 6:6', 'SOP_TIME_ROUNDED 12:6'],
  },
  {
    file: '08-rumus-dan-bersama.xlsx',
    make: workbooks.withFormulas,
    title: 'Peninjauan Lapangan Reklame',
    arrows: [
      'mulai → menjadwalkan-kunjungan',
      'menjadwalkan-kunjungan → temu-bagi-meninjau-lokasi',
      'temu-bagi-meninjau-lokasi → bagi-meninjau-lokasi',
      'bagi-meninjau-lokasi → meninjau-lokasi-surveyor',
      'bagi-meninjau-lokasi → meninjau-lokasi-penilai-pajak',
      'meninjau-lokasi-surveyor → gabung-meninjau-lokasi',
      'meninjau-lokasi-penilai-pajak → gabung-meninjau-lokasi',
      'gabung-meninjau-lokasi → menyetujui-hasil',
      'menyetujui-hasil → keputusan-menyetujui-hasil',
      'keputusan-menyetujui-hasil -Ya→ selesai',
      'keputusan-menyetujui-hasil -Tidak→ temu-bagi-meninjau-lokasi',
    ],
    times: {
      'menjadwalkan-kunjungan': '2h',
      'meninjau-lokasi-surveyor': '1d',
      'meninjau-lokasi-penilai-pajak': '1d',
      'menyetujui-hasil': '1h',
    },
    played: [
      {
        given: { 'menyetujui-hasil': ['tidak'] },
        completed: [
          'menjadwalkan-kunjungan',
          ...Array.from({ length: 2 }, () => [
            'meninjau-lokasi-surveyor',
            'meninjau-lokasi-penilai-pajak',
            'menyetujui-hasil',
          ]).flat(),
        ],
      },
    ],
  },
  {
    file: '09-panah-dan-sistem.xlsx',
    make: workbooks.withArrowsAndSystem,
    title: 'Pengaduan Warga',
    arrows: [
      'mulai → mengirim-aduan',
      'mengirim-aduan → mengirim-nomor-aduan',
      'mengirim-nomor-aduan → menilai-kewenangan',
      'menilai-kewenangan → keputusan-menilai-kewenangan',
      'keputusan-menilai-kewenangan -Ya→ menyelesaikan-aduan',
      'keputusan-menilai-kewenangan -Tidak→ memberi-tahu-instansi-yang-benar',
      'memberi-tahu-instansi-yang-benar → selesai',
      'menyelesaikan-aduan → selesai',
    ],
    times: {
      'mengirim-aduan': '1h',
      'menilai-kewenangan': '1d',
      'memberi-tahu-instansi-yang-benar': '1d',
      'menyelesaikan-aduan': '5d',
    },
    played: [
      { completed: ['mengirim-aduan', 'mengirim-nomor-aduan', 'menilai-kewenangan', 'menyelesaikan-aduan'] },
      {
        given: { 'menilai-kewenangan': ['tidak'] },
        completed: ['mengirim-aduan', 'mengirim-nomor-aduan', 'menilai-kewenangan', 'memberi-tahu-instansi-yang-benar'],
      },
    ],
    asked: ['SOP_AUTOMATIC_STEP 6:4'],
  },
  {
    file: '10-tiga-jawaban.csv',
    make: csv('10-tiga-jawaban.csv'),
    title: '10-tiga-jawaban',
    arrows: [
      'mulai → mengajukan-permohonan-izin',
      'mengajukan-permohonan-izin → menilai-permohonan',
      'menilai-permohonan → memutuskan-permohonan',
      'memutuskan-permohonan → keputusan-memutuskan-permohonan',
      'keputusan-memutuskan-permohonan -Diterima→ menerbitkan-izin',
      'keputusan-memutuskan-permohonan -Diperbaiki→ mengajukan-permohonan-izin',
      'keputusan-memutuskan-permohonan -Ditolak→ selesai',
      'menerbitkan-izin → selesai',
    ],
    times: {
      'mengajukan-permohonan-izin': '1h',
      'menilai-permohonan': '3d',
      'memutuskan-permohonan': '1d',
      'menerbitkan-izin': '2h',
    },
    played: [
      {
        given: { 'memutuskan-permohonan': ['diperbaiki', 'ditolak'] },
        completed: [
          'mengajukan-permohonan-izin',
          'menilai-permohonan',
          'memutuskan-permohonan',
          'mengajukan-permohonan-izin',
          'menilai-permohonan',
          'memutuskan-permohonan',
        ],
      },
    ],
  },
];

/** Each is read once for all that is asked of it. */
const known = new Map<Habit, Promise<Required<CompiledSop>>>();

function compiledFrom(habit: Habit): Promise<Required<CompiledSop>> {
  const reading = known.get(habit) ?? readHabit(habit);
  known.set(habit, reading);
  return reading;
}

async function readHabit({ file, make }: Habit): Promise<Required<CompiledSop>> {
  const read = await readSopFile(await make(), file);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const compiled = compileSop(read.value);
  if (!compiled.process) throw new Error(JSON.stringify(compiled.findings));
  return { ...compiled, process: compiled.process };
}

const timesOf = ({ process }: Required<CompiledSop>) =>
  Object.fromEntries(
    Object.values(process.elements).flatMap((element) =>
      element.type === 'userTask' && element.standardTime !== undefined ? [[element.id, element.standardTime]] : [],
    ),
  );

describe.each(habits)('$file', (habit) => {
  it('becomes its process', async () => {
    const compiled = await compiledFrom(habit);
    expect(compiled.process.name).toBe(habit.title);
    expect(arrowsOf(compiled.process)).toEqual(habit.arrows);
    expect(timesOf(compiled)).toEqual(habit.times);
    const asked = compiled.findings.map(({ code, line, column }) => `${code} ${line ?? 0}:${column ?? 0}`);
    expect(asked).toEqual(habit.asked ?? []);
  });

  it('is sound', async () => {
    const { process } = await compiledFrom(habit);
    expect(checkSoundness([process])).toMatchObject({ sound: true, diagnostics: [] });
  });

  it('runs to its end', async () => {
    const { process, decisions } = await compiledFrom(habit);
    for (const { given = {}, completed } of habit.played)
      expect(playThrough({ process, decisions }, answers(given))).toEqual({ completed, isEnded: true });
  });

  it('is written as BPMN and read as the same process', async () => {
    const { process } = await compiledFrom(habit);
    const { processes, diagnostics } = await readBpmn(await writeBpmn(process), 'sop.bpmn');
    expect(diagnostics).toEqual([]);
    expect(processes).toEqual([process]);
  });

  it.each(forms)('comes back from %s', async (form) => {
    const compiled = await compiledFrom(habit);
    expect(meaningOf(await roundTrip(compiled, form, {}))).toEqual(meaningOf(compiled));
  });
});

describe('what was understood', () => {
  const understood = async (file: string): Promise<readonly string[]> => {
    const habit = habits.find((one) => one.file === file);
    return habit ? (await compiledFrom(habit)).understood : [];
  };

  it('says which sheet was read and where', async () => {
    const [first] = await understood('05-dengan-sampul.xlsx');
    expect(first).toBe('Tabel dibaca dari lembar "Bagan Alir", baris 5 sampai 8: 3 langkah.');
  });

  it('says what it assumed', async () => {
    expect(await understood('02-titik-koma-windows.csv')).toContain(
      'Langkah 2: bila ya, lanjut ke langkah 3 (tidak tertulis di tabel, kami lanjutkan ke baris berikutnya).',
    );
  });

  it('names the titles of parts and the signature that it left out', async () => {
    expect(await understood('07-bagian-dan-tanda-tangan.csv')).toEqual(
      expect.arrayContaining([
        'Baris 4 "A. PENERIMAAN LAPORAN" kami baca sebagai judul bagian, bukan langkah.',
        '2 baris di bawah tabel tidak kami baca.',
      ]),
    );
  });

  it('tells each step, who does it, and where it leads', async () => {
    expect(await understood('06-langkah-bersamaan.xlsx')).toEqual(
      expect.arrayContaining([
        'Langkah 2 "Memeriksa lokasi" dikerjakan Dinas Taman, 120 menit (dihitung 2 jam).',
        'Langkah 2, 3 dan 4 dikerjakan bersamaan; proses lanjut setelah semuanya selesai.',
      ]),
    );
  });
});

it('keeps the block of identity', async () => {
  const [first] = habits;
  expect(first && (await compiledFrom(first)).metadata).toEqual({
    agency: 'DINAS SOSIAL',
    number: '400.9/017/2026',
    createdOn: '2026-01-02',
    approvedBy: 'Kepala Dinas Sosial',
    title: 'Penerbitan Surat Keterangan Tidak Mampu',
    legalBasis: '1. UU 25/2009\n2. Permenpan-RB 35/2012',
    qualifications: '1. Memahami tata naskah',
  });
});
