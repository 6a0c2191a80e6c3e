// An agency works on with the file it was given: what it did not change keeps its name.
import type { SopTable } from '@alur/sop';
import { compileSop, layoutOf, readSop, sopOf } from '@alur/sop';

const head = 'No;Kegiatan;Pemohon;Petugas;Waktu;Output;Keterangan;Jika ya;Jika tidak;Kode';

function tableOf(lines: readonly string[]): SopTable {
  // The code itself has semicolons, and stands last.
  const last = head.split(';').length - 1;
  const rows = [head, ...lines].map((line) => {
    const cells = line.split(';');
    return [...cells.slice(0, last), cells.slice(last).join(';')].map((text) => ({ text }));
  });
  const read = readSop([{ name: 'SOP', rows }], 'sop.xlsx');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const original = [
  '1;Mengajukan permohonan;x;;1 jam;Berkas;;;;',
  '2;Memeriksa berkas;;?;2 jam;Catatan;;3;1;',
  '3;Menyerahkan surat;;x;1 jam;Surat;;;;',
];

/** Lines of the table that is handed back, with its column Kode. */
function handedBack(lines: readonly string[]): readonly (readonly string[])[] {
  const { process, documents = {} } = compileSop(tableOf(lines));
  const table = process && sopOf(process, { documents });
  if (!table?.ok) throw new Error('There is no table');
  const { rows, header } = layoutOf(table.value);
  return rows.slice(header + 1).map((row) => row.map(({ text }) => text));
}

const idsOf = (lines: readonly string[]): readonly string[] =>
  Object.values(compileSop(tableOf(lines)).process?.elements ?? {}).map(({ id }) => id);

/** The columns of the layout as they stand above. */
const asLine = (cells: readonly string[]): string => {
  const [number, activity, first, second, , time, output, note, yes, no, code] = cells;
  return [number, activity, first, second, time, output, note, yes, no, code].join(';');
};

it('the same text gives the same ids, whatever the row', () => {
  const moved = ['1;Mencatat;;x;;;;;;', ...original.map((line, index) => line.replace(/^\d/, String(index + 2)))];
  const renumbered = moved.map((line) => line.replace(';3;1;', ';4;2;'));
  expect(idsOf(renumbered)).toEqual(expect.arrayContaining([...idsOf(original)]));
});

it('another text keeps its id by the column Kode', () => {
  const edited = handedBack(original).map((cells) =>
    asLine(cells.map((text) => text.replace('Memeriksa berkas', 'Meneliti dan mencatat berkas'))),
  );
  expect(idsOf(edited)).toEqual(idsOf(original));
});

it('a new row without a code gets an id of its own, also where its text is one of the others', () => {
  const lines = handedBack(original).map(asLine);
  const inserted = [...lines, '4;Mengajukan permohonan;x;;;;;;;'];
  expect(idsOf(inserted)).toEqual([...idsOf(original).slice(0, -1), 'mengajukan-permohonan-2', 'selesai']);
});

it('a table that lost its column Kode is still the same where its words are', () => {
  const without = handedBack(original).map((cells) => asLine([...cells.slice(0, -1), '']));
  expect(idsOf(without)).toEqual(idsOf(original));
});

it('a new row in the middle and rows in another order leave every other id as it is', () => {
  const lines = handedBack(original).map(asLine);
  const [first = '', second = '', third = ''] = lines;
  const inserted = [first, '1a;Mencatat permohonan;;x;5 menit;Agenda;;;;', second, third];
  expect(idsOf(inserted)).toEqual(expect.arrayContaining([...idsOf(original), 'mencatat-permohonan']));
  // Check before it is filed: the rows keep their codes, whatever their numbers.
  const turned = [second.replace(/^2/, '1').replace(';3;kembali ke 1;', ';3;2;'), first.replace(/^1/, '2'), third];
  expect(new Set(idsOf(turned))).toEqual(new Set(idsOf(original)));
});

it('a new first row leaves the process and its start their names', () => {
  const { process } = compileSop(
    tableOf(['0;Menerima tamu;;x;5 menit;Buku;;;;', '1;Mengajukan;x;;1 jam;Berkas;;;;ask; proses=permit; mulai=begin']),
  );
  expect(process?.id).toBe('permit');
  expect(Object.keys(process?.elements ?? {})).toEqual(['begin', 'menerima-tamu', 'ask', 'selesai']);
});
