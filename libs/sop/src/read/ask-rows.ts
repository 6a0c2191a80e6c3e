// What is asked about rows that were left out, or put right.
import { columnName } from '../table/sheet.js';
import type { Questions } from '../table/questions.js';
import type { WholeSheet } from './overflow.js';
import type { TableRows } from './rows.js';

type Asked = TableRows & Pick<WholeSheet, 'overfull'>;

export function askAboutRows({ overfull, unsure, another, rows }: Asked, questions: Questions): void {
  for (const at of overfull.filter(({ row }) => rows.some((one) => one.row <= row && row <= one.to)))
    questions.warning(
      'SOP_ROW_UNCLEAR',
      at,
      `Baris ${at.row} punya lebih banyak kolom daripada kepala tabel, jadi kelebihannya kami baca sebagai lanjutan kolom ${columnName(at.column)}. Betul di kolom itu? Beri tanda kutip pada tulisan yang memuat pemisah kolom.`,
    );
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
