// Smaller habits, one at a time: each table says its own meaning.
import { Workbook } from 'exceljs';
import type { CompiledSop } from '@alur/sop';
import { compileSop } from '@alur/sop';
import { readSopFile } from '@alur/sop-files';
import { arrowsOf } from './play-through.js';

async function compiled(bytes: Uint8Array): Promise<CompiledSop> {
  const read = await readSopFile(bytes, 'sop.csv');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return compileSop(read.value);
}

const csv = (...lines: readonly string[]): Promise<CompiledSop> => compiled(new TextEncoder().encode(lines.join('\n')));

const namesIn = ({ participants }: CompiledSop): readonly string[] => participants.map(({ name }) => name);
const codesIn = ({ findings }: CompiledSop): readonly string[] => findings.map(({ code }) => code);
const arrowsIn = ({ process }: CompiledSop): readonly string[] => (process ? arrowsOf(process) : []);

it.each([
  ...['Kegiatan', 'Uraian Kegiatan', 'URAIAN PROSEDUR', 'Aktivitas', 'Kegiatan / Aktivitas', 'Langkah Kegiatan'],
  ...['Tahapan', 'Uraian', 'Prosedur/Kegiatan', 'Langkah-langkah Kegiatan', 'Rincian Pekerjaan'],
])('%s is the column of the activity', async (title) => {
  const { process } = await csv(`No;${title};Petugas;Waktu;Output`, '1;Memeriksa;x;1 jam;Berkas');
  expect(Object.keys(process?.elements ?? {})).toContain('memeriksa');
});

it('offices stand between the group and their officials', async () => {
  const sop = await csv(
    'No;Kegiatan;Pelaksana;;;Mutu Baku;;',
    ';;Dinas Sosial;;Kelurahan;Kelengkapan;Waktu;Output',
    ';;Verifikator;Kepala;Lurah;;;',
    '1;Memeriksa;x;;;KTP;1 jam;Catatan',
    '2;Menyetujui;;x;;Catatan;1 jam;Surat',
    '3;Menyerahkan;;;x;Surat;1 jam;Surat',
  );
  expect(codesIn(sop)).toEqual([]);
  expect(namesIn(sop)).toEqual(['Verifikator', 'Kepala', 'Lurah']);
});

it('short titles of performers are titles, not marks', async () => {
  const sop = await csv(
    'No;Kegiatan;Pelaksana;;Waktu;Output',
    ';;RT;RW;;',
    '1;Mengantar;x;;1 jam;Surat',
    '2;Menerima;;x;1 jam;Surat',
  );
  expect(namesIn(sop)).toEqual(['RT', 'RW']);
});

it('answers beside a diamond belong to its arrows', async () => {
  const sop = await csv(
    'No;Kegiatan;Pemohon;Petugas;Kepala;Waktu;Output;Keterangan',
    '1;Mengajukan;x;;;1 jam;Berkas;',
    '2;Memeriksa;Tidak;◇;Ya;1 jam;Catatan;Tidak: kembali ke 1',
    '3;Menyetujui;;;x;1 jam;Surat;',
  );
  expect(codesIn(sop)).toEqual([]);
  expect(arrowsIn(sop)).toContain('keputusan-memeriksa -Tidak→ mengajukan');
});

it('letters below a number are parts of it', async () => {
  const sop = await csv(
    'No;Kegiatan;Petugas;Waktu;Output;Keterangan',
    '1;Memeriksa KTP;x;1 jam;Catatan;',
    'a;Memeriksa KK;x;1 jam;Catatan;',
    '2;Mencatat;x;1 jam;Buku;',
    'a;Memberi nomor;x;1 jam;Nomor;',
    '3;Menilai;?;1 jam;Nilai;Tidak: kembali ke 1a',
  );
  expect(codesIn(sop)).toEqual([]);
  expect(sop.understood).toContain('Langkah "a" di baris 5 kami sebut langkah 2a.');
  expect(arrowsIn(sop)).toContain('keputusan-menilai -Tidak→ memeriksa-kk');
});

it('a note merged over several steps leads on from the first only', async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('SOP');
  sheet.addRow(['No', 'Kegiatan', 'Petugas', 'Waktu', 'Output', 'Keterangan']);
  sheet.addRow([1, 'Mencatat', 'x', '1 jam', 'Buku']);
  sheet.addRow([2, 'Menilai', '?', '1 jam', 'Nilai', 'Jika tidak kembali ke 1']);
  sheet.addRow([3, 'Menyerahkan', true, '1 jam', 'Surat']);
  sheet.mergeCells('F3:F4');
  const sop = await compiled(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(codesIn(sop)).toEqual([]);
  expect(Object.keys(sop.process?.elements ?? {})).toEqual([
    ...['mulai', 'mencatat', 'menilai', 'keputusan-menilai', 'menyerahkan', 'selesai'],
  ]);
});

it('another table below is left alone, and that is said', async () => {
  const sop = await csv(
    'No;Kegiatan;Petugas;Waktu;Output',
    '1;Memeriksa;x;1 jam;Berkas',
    ';;;;',
    'No;Kegiatan;Waktu;Output;Keterangan',
    '1;Lain;1 jam;Lain;',
  );
  expect(Object.keys(sop.process?.elements ?? {})).toEqual(['mulai', 'memeriksa', 'selesai']);
  expect(sop.understood).toContain('2 baris di bawah tabel tidak kami baca.');
});

it('a note with the sign that divides the cells is whole again, and is asked about', async () => {
  const sop = await csv(
    'No;Kegiatan;Petugas;Kepala;Waktu;Output;Keterangan',
    '1;Mengajukan;x;;1 jam;Berkas;',
    '2;Memeriksa;;?;1 jam;Catatan;Ya: 3; Tidak: kembali ke 1',
    '3;Menyerahkan;x;;1 jam;Surat;',
  );
  expect(codesIn(sop)).toEqual(['SOP_ROW_UNCLEAR']);
  expect(sop.findings[0]).toMatchObject({ line: 3, column: 7, severity: 'warning' });
  expect(arrowsIn(sop)).toContain('keputusan-memeriksa -Tidak→ mengajukan');
});

it('a column without a title stays one', async () => {
  const sop = await csv(
    'No;Kegiatan;Petugas;Waktu;Output',
    '1;Mengajukan;x;1 jam;Berkas;arsip',
    '2;Menyerahkan;x;1 jam;Surat;arsip',
  );
  expect(codesIn(sop)).toEqual(['SOP_COLUMN_UNKNOWN']);
});

it('an answer that is not written is asked for where it would decide nothing', async () => {
  const sop = await csv(
    'No;Kegiatan;Petugas;Kepala;Waktu;Output;Keterangan',
    '1;Mengajukan;x;;1 jam;Berkas;',
    '2;Memeriksa;;?;1 jam;Catatan;Ya: 3',
    '3;Menyerahkan;x;;1 jam;Surat;',
  );
  expect(sop.process).toBeUndefined();
  expect(sop.findings.map(({ code, message }) => [code, message])).toEqual([
    [
      'SOP_DECISION_WITHOUT_BRANCHES',
      'Langkah 2 "Memeriksa" hanya menulis satu cabang, ke langkah berikutnya. Bila tidak, ke langkah berapa?',
    ],
  ]);
});
