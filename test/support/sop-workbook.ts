// An agency's SOP as a workbook: two tables and a cover, one of them with a mistake in a single cell. Everybody is made up.
import { Workbook } from 'exceljs';

const titles = ['No', 'Kegiatan', 'Pemohon', 'Petugas', 'Kepala', 'Kelengkapan', 'Waktu', 'Output', 'Keterangan'];

/** The step a decision leads back to when it says no is written in its remark. */
export async function sopWorkbook(remark: string): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.addWorksheet('Sampul').addRow(['Standar operasional prosedur']);
  const sheet = workbook.addWorksheet('SOP');
  sheet.addRow(['Nama SOP', ': Izin Memakai Lapangan Kota']);
  sheet.addRow([]);
  sheet.addRow(titles);
  sheet.addRow([1, 'Mengajukan permohonan', 'x', null, null, 'KTP', '1 jam', 'Berkas']);
  sheet.addRow([2, 'Memeriksa berkas', null, '◇', null, 'Berkas', '2 jam', 'Berkas lengkap', remark]);
  sheet.addRow([3, 'Menandatangani izin', null, null, 'x', 'Konsep', '1 hari', 'Izin']);
  sheet.addRow([4, 'Menyerahkan izin', null, 'x', null, 'Izin', '1 jam', 'Izin diterima']);
  const short = workbook.addWorksheet('Darurat');
  short.addRow(titles);
  short.addRow([1, 'Memberi izin', null, null, 'x', 'Berkas', '1 jam', 'Izin']);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const lapangan = ['No', 'Kegiatan', 'Pemohon', 'Petugas Loket', 'Kasi Kesejahteraan Rakyat', 'Kasi Pelayanan', 'Lurah'];
const quality = ['Kelengkapan', 'Waktu', 'Output', 'Keterangan'];

/** Who does it by the number of the column, from 1: the applicant, the counter, welfare, service, the head of the village. */
type Row = readonly [activity: string, performer: number, needs: string, time: string, gives: string, remark?: string];

const gatheringRows: readonly Row[] = [
  ['Mengajukan permohonan', 1, 'Denah lokasi kegiatan', '15 menit', 'Permohonan'],
  ['Mencatat permohonan', 2, 'Permohonan', '15 menit', 'Catatan agenda'],
  ['Apakah berkas lengkap?', 2, 'Permohonan', '30 menit', 'Hasil pemeriksaan', 'Ya: 4; Tidak: kembali ke 1'],
  ['Meneruskan berkas kepada kepala seksi', 2, 'Berkas', '15 menit', 'Berkas diteruskan'],
  ['Memeriksa dampak bagi warga sekitar', 3, 'Berkas', '1 jam', 'Catatan dampak', 'paralel dengan langkah 6'],
  ['Memeriksa lokasi kegiatan', 4, 'Berkas', '1 jam', 'Catatan lokasi', 'paralel dengan langkah 5'],
  ['Menyusun telaah', 3, 'Catatan dampak dan lokasi', '1 jam', 'Telaah'],
  ['Apakah kegiatan dapat disetujui?', 4, 'Telaah', '30 menit', 'Keputusan', 'Ya: 9; Tidak: 13'],
  ['Menyusun konsep surat', 4, 'Telaah', '1 jam', 'Konsep surat'],
  ['Memaraf konsep surat', 3, 'Konsep surat', '15 menit', 'Konsep berparaf'],
  ['Menandatangani surat rekomendasi', 5, 'Konsep berparaf', '1 jam', 'Surat rekomendasi'],
  ['Mencatat surat keluar', 2, 'Surat rekomendasi', '15 menit', 'Agenda surat', 'lanjut ke langkah 14'],
  ['Menyusun surat penolakan', 4, 'Telaah', '30 menit', 'Surat penolakan', 'selesai'],
  ['Menerima surat rekomendasi', 1, 'Surat rekomendasi', '5 menit', 'Surat rekomendasi'],
];

/** 14 rows, 5 who take part, 2 decisions, 1 part in parallel: a service that the city is not shipped with. */
export async function gatheringWorkbook(): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('SOP');
  sheet.addRow(['Nama SOP', ': Rekomendasi Kegiatan Warga']);
  sheet.addRow(['Nomor SOP', ': 300/12/SOP/2026']);
  sheet.addRow(['Dasar hukum', ': UU 25/2009 tentang Pelayanan Publik']);
  sheet.addRow([]);
  sheet.addRow([...lapangan, ...quality]);
  gatheringRows.forEach(([activity, performer, needs, time, gives, remark], index) => {
    const mark = remark?.startsWith('Ya:') ? '◇' : 'x';
    const marks = lapangan.slice(2).map((_title, column) => (column + 1 === performer ? mark : null));
    sheet.addRow([index + 1, activity, ...marks, needs, time, gives, remark ?? null]);
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
