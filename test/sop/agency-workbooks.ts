// Worksheets as five offices of a city write them, each with habits of its own. All people and offices are made up.
import { Workbook } from 'exceljs';
import type { CellValue, Worksheet } from 'exceljs';

type Line = readonly CellValue[];

async function workbookOf(build: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  build(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const put = (sheet: Worksheet, from: number, lines: readonly Line[]): void =>
  lines.forEach((line, row) =>
    line.forEach((value, column) => {
      if (value !== null) sheet.getCell(from + row, column + 1).value = value;
    }),
  );

/** The layout of the regulation: identity above, merged titles, numbers below the titles, symbols, answer columns. */
export const byTheRegulation = (): Promise<Uint8Array> =>
  workbookOf((workbook) => {
    const sheet = workbook.addWorksheet('SOP');
    put(sheet, 1, [
      ['PEMERINTAH KOTA BATU', null, null, null, 'Nomor SOP', null, ': 400.9/017/2026'],
      ['DINAS SOSIAL', null, null, null, 'Tgl. Pembuatan', null, new Date(Date.UTC(2026, 0, 2))],
      [null, null, null, null, 'Disahkan oleh', null, 'Kepala Dinas Sosial'],
      [null, null, null, null, 'Nama SOP', null, 'Penerbitan Surat Keterangan Tidak Mampu'],
      ['Dasar Hukum', null, null, null, 'Kualifikasi Pelaksana'],
      ['1. UU 25/2009', null, null, null, '1. Memahami tata naskah'],
      ['2. Permenpan-RB 35/2012'],
    ]);
    put(sheet, 9, [
      ['No.', 'Uraian Prosedur', 'Pelaksana', null, null, 'Mutu Baku', null, null, 'Ket.', 'Jika Ya', 'Jika Tidak'],
      [null, null, 'Pemohon', 'Petugas Loket', 'Kepala Dinas', 'Kelengkapan', 'Waktu', 'Output'],
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
      [1, 'Mengajukan permohonan', '⬭', null, null, 'KTP, KK', '1 jam', 'Berkas permohonan'],
      [2, 'Memeriksa kelengkapan berkas', null, '◇', null, 'Berkas permohonan', '2 jam', 'Berkas lengkap', null, 3, 1],
      [3, 'Menandatangani surat', null, null, '□', 'Konsep surat', '1 hari kerja', 'Surat'],
      [4, 'Menyerahkan surat', null, '⬭', null, 'Surat', '1 jam', 'Surat diterima pemohon'],
    ]);
    for (const range of ['A9:A10', 'B9:B10', 'C9:E9', 'F9:H9', 'I9:I10', 'J9:J10', 'K9:K10']) sheet.mergeCells(range);
  });

/** A cover sheet, rows merged over two lines, marks in Wingdings, a sheet nobody sees. */
export const withCoverSheet = (): Promise<Uint8Array> =>
  workbookOf((workbook) => {
    put(workbook.addWorksheet('Sampul'), 2, [
      [null, 'KECAMATAN BUNGA'],
      [null, 'STANDAR OPERASIONAL PROSEDUR PELAYANAN DISPENSASI NIKAH'],
      [null, 'Tanggal Efektif :', '1 Maret 2026'],
    ]);
    const sheet = workbook.addWorksheet('Bagan Alir');
    put(sheet, 3, [
      ['No', 'Kegiatan', 'Pelaksana', null, 'Mutu Baku', null, null, 'Keterangan'],
      [null, null, 'Kasi Pemerintahan\n(Penata Tk. I)', 'Camat', 'Persyaratan', 'Waktu', 'Keluaran', null],
      [1, 'Meneliti permohonan dispensasi', 'l', null, 'Surat kelurahan', '2 jam', 'Telaahan', null],
      [null, null, null, null, 'Fotokopi KTP', null, null, null],
      [2, 'Memutuskan dispensasi', null, 'u', 'Telaahan', '1 hari', 'Dispensasi', 'Apabila tidak setuju, selesai'],
      [3, 'Mencatat dalam buku register', 'ü', null, 'Dispensasi', '1 jam', 'Register', null],
    ]);
    for (const address of ['C5', 'D7', 'C8']) sheet.getCell(address).font = { name: 'Wingdings' };
    for (const range of ['A3:A4', 'B3:B4', 'C3:D3', 'E3:G3', 'A5:A6', 'B5:B6', 'C5:C6', 'F5:F6'])
      sheet.mergeCells(range);
    const hidden = workbook.addWorksheet('Lama', { state: 'hidden' });
    put(hidden, 1, [
      ['No', 'Kegiatan', 'Pelaksana', 'Waktu', 'Output'],
      [1, 'Langkah lama', 'Camat', '1 jam', 'x'],
    ]);
  });

/** Parallel steps told in the note, numbers as text, units only in the format of the number. */
export const withParallelSteps = (): Promise<Uint8Array> =>
  workbookOf((workbook) => {
    const sheet = workbook.addWorksheet('Sheet1');
    put(sheet, 2, [
      ['Judul SOP :', null, 'Rekomendasi Acara di Taman Kota'],
      [],
      ['NOMOR', 'AKTIVITAS', 'Loket', 'Dinas Taman', 'Polisi Kota', 'Kelengkapan', 'Waktu', 'Output', 'Keterangan'],
      ['1)', 'Menerima permohonan', '✓', null, null, 'Proposal', 60, 'Tanda terima', null],
      [
        '2)',
        'Memeriksa lokasi',
        null,
        '✓',
        null,
        'Peta',
        120,
        'Catatan lokasi',
        'dilaksanakan paralel dengan kegiatan no. 3 dan 4',
      ],
      ['3)', 'Menilai keamanan', null, null, '✓', 'Proposal', 180, 'Catatan keamanan', null],
      ['4)', 'Menghitung sewa', '✓', null, null, 'Tarif', 60, 'Hitungan sewa', null],
      ['5)', 'Memberi rekomendasi', null, '✓', null, 'Catatan', 60, 'Rekomendasi', 'Pemohon diberi tahu lewat pesan'],
    ]);
    for (let row = 5; row <= 9; row += 1) sheet.getCell(row, 7).numFmt = '0 "menit"';
  });

/** Numbers by formula, formatted text, a step of two officials at once, time as a duration. */
export const withFormulas = (): Promise<Uint8Array> =>
  workbookOf((workbook) => {
    const sheet = workbook.addWorksheet('SOP Kunjungan');
    const number = (row: number, result: number): CellValue => ({ formula: `A${row}+1`, result });
    const twoHours = new Date(Date.UTC(1899, 11, 30, 2, 0));
    put(sheet, 1, [
      ['Nama SOP', 'Peninjauan Lapangan Reklame'],
      ['No', 'Langkah-langkah', 'Aktor', null, null, 'Mutu Baku', null, null, 'Catatan'],
      [null, null, 'Surveyor', 'Penilai Pajak', 'Kepala Bidang', 'Kelengkapan', 'Durasi', 'Hasil', null],
      [
        1,
        { richText: [{ text: 'Menjadwalkan ' }, { text: 'kunjungan', font: { bold: true } }] },
        'x',
        null,
        null,
        null,
        twoHours,
        'Jadwal',
        null,
      ],
      [number(4, 2), 'Meninjau lokasi', 'x', 'x', null, 'Surat tugas', '1 hari', 'Berita acara', 'bersama-sama'],
      [
        number(5, 3),
        'Menyetujui hasil',
        null,
        null,
        '?',
        'Berita acara',
        '1 jam',
        'Persetujuan',
        'Jika tidak, kembali ke langkah 2',
      ],
    ]);
    for (const address of ['G4']) sheet.getCell(address).numFmt = '[h]:mm';
  });

/** Words and arrows instead of symbols, a column for the application, a jump over a step, an early end. */
export const withArrowsAndSystem = (): Promise<Uint8Array> =>
  workbookOf((workbook) => {
    const sheet = workbook.addWorksheet('Alur');
    put(sheet, 1, [
      ['SOP Pengaduan Warga'],
      [],
      ['No', 'Kegiatan', 'Pelaksana', null, null, 'Mutu Baku', null, null, 'Keterangan'],
      [null, null, 'Warga', 'Sistem Aduan', 'Admin', 'Kelengkapan', 'Waktu', 'Output', null],
      [1, 'Mengirim aduan', 'Mulai', '→', null, 'Uraian, foto', '1 jam', 'Aduan', null],
      [2, 'Mengirim nomor aduan', null, 'v', '↓', null, null, 'Nomor aduan', null],
      [
        3,
        'Menilai kewenangan',
        null,
        null,
        'Keputusan',
        'Aduan',
        '1 hari kerja',
        'Penilaian',
        'Bila ya lanjut ke 5; bila tidak lanjut ke 4',
      ],
      [4, 'Memberi tahu instansi yang benar', null, null, 'Selesai', 'Aduan', '1 hari kerja', 'Surat', null],
      [5, 'Menyelesaikan aduan', null, null, '■', 'Aduan', '5 hari kerja', 'Jawaban', null],
    ]);
    for (const range of ['C3:E3', 'F3:H3']) sheet.mergeCells(range);
  });
