import { Workbook } from 'exceljs';
import { compileSop, sopOf } from '@alur/sop';
import type { SopTable } from '@alur/sop';
import { guarded, withoutGuard } from './csv/formula-guard.js';
import { readSopFile, writeCsv, writeXlsx } from './index.js';

const source = [
  'Nama SOP;"=cmd|calc"',
  'No;Kegiatan;Petugas;Kepala;Kelengkapan;Waktu;Output;Keterangan;Jika ya;Jika tidak',
  '1;"=HYPERLINK(""http://x"")";x;;"- KTP";1 jam;"@SUM(A1)";;;',
  '2;Memutuskan;;?;"+62";2 jam;Surat;;selesai;kembali ke 1',
].join('\n');

async function table(): Promise<SopTable> {
  const read = await readSopFile(new TextEncoder().encode(source), 'sop.csv');
  const compiled = read.ok ? compileSop(read.value) : undefined;
  const written = compiled?.process && sopOf(compiled.process, compiled);
  if (!written?.ok) throw new Error(JSON.stringify(compiled?.findings));
  return written.value;
}

it('nothing in a CSV file begins like a formula', async () => {
  const csv = writeCsv(await table());
  for (const line of csv.replace('\ufeff', '').split('\r\n'))
    for (const cell of line.split(';')) expect(cell).not.toMatch(/^"?[=+\-@\t]/);
  expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
});

it.each(['=1', '+1', '-x', '@a', "'=1", "''", "'kata", 'kata'])('%s comes back', (text) => {
  expect(withoutGuard(guarded(text))).toBe(text);
});

it('a workbook has texts only, in the layout of the regulation', async () => {
  const workbook = new Workbook();
  const bytes = await writeXlsx(await table());
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const [sheet] = workbook.worksheets;
  const lines: string[][] = [];
  sheet?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => {
      expect(['string', 'object']).toContain(typeof cell.value);
      expect(cell.formula).toBeUndefined();
      cells.push(cell.value === null ? '' : cell.text);
    });
    lines.push(cells);
  });
  expect(lines.slice(12)).toEqual([
    [
      ...['No', 'Kegiatan', 'Pelaksana', 'Pelaksana', 'Mutu Baku', 'Mutu Baku', 'Mutu Baku'],
      ...['Keterangan', 'Jika ya', 'Jika tidak', 'Kode'],
    ],
    [
      ...['No', 'Kegiatan', 'Petugas', 'Kepala', 'Kelengkapan', 'Waktu', 'Output'],
      ...['Keterangan', 'Jika ya', 'Jika tidak', 'Kode'],
    ],
    ['1', '=HYPERLINK("http://x")', '●', '', '- KTP', '1 jam', '@SUM(A1)', '', '', '', 'hyperlink-http-x'],
    ['2', 'Memutuskan', '', '◇', '+62', '2 jam', 'Surat', '', 'selesai', 'kembali ke 1', 'memutuskan'],
  ]);
  expect(lines[5]?.slice(4, 6)).toEqual(['Nama SOP', '=cmd|calc']);
  for (const address of ['A1', 'E7', 'F1', 'D14']) expect(sheet?.getCell(address).isMerged).toBe(true);
  expect(sheet?.pageSetup.printTitlesRow).toBe('14:15');
});
