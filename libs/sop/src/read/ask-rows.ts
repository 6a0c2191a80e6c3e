// What is asked about rows that were left out.
import type { Questions } from '../table/questions.js';
import type { TableRows } from './rows.js';

export function askAboutRows({ unsure, another }: TableRows, questions: Questions): void {
  for (const { value, at } of unsure)
    questions.warning(
      'SOP_ROW_UNCLEAR',
      at,
      `Baris ${at.row} "${value.slice(0, 80)}" tidak bernomor dan tidak bertanda, jadi kami baca sebagai judul bagian. Judul, atau langkah? Bila langkah, beri nomor dan tanda pelaksana.`,
    );
  if (another !== undefined)
    questions.warning(
      'SOP_SEVERAL_TABLES',
      { row: another, column: 1 },
      `Di baris ${another} mulai tabel lain, yang tidak kami baca. Apakah masih SOP yang sama? Bila ya, samakan kepala tabelnya; bila tidak, pindahkan ke berkas sendiri.`,
    );
}
