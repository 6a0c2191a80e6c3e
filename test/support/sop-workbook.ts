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
