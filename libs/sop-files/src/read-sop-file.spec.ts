import { Workbook } from 'exceljs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { compileSop } from '@alur/sop';
import { limits, readSopFile } from './index.js';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const table = 'No;Kegiatan;Petugas;Waktu;Output\n1;Memeriksa – surat;x;1 jam;Berkas\n';

async function codesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await readSopFile(bytes, 'sop.csv');
  return read.ok ? [] : read.error.map(({ code, message }) => `${code} ${message}`);
}

async function workbook(build: (workbook: Workbook) => void): Promise<Uint8Array> {
  const made = new Workbook();
  build(made);
  return new Uint8Array(await made.xlsx.writeBuffer());
}

describe('encodings of CSV', () => {
  const utf16 = (content: string): Uint8Array => new Uint8Array([0xff, 0xfe, ...Buffer.from(content, 'utf16le')]);

  it.each([
    ['UTF-8', text(table)],
    ['UTF-8 with its mark', text(`\ufeff${table}`)],
    ['UTF-16 with its mark', utf16(table)],
    ['Windows-1252', new Uint8Array(Buffer.from(table.replace('–', '\u0096'), 'latin1'))],
    ['commas', text(table.replaceAll(';', ','))],
    ['tabs', text(table.replaceAll(';', '\t'))],
    ['old Macintosh lines', text(table.replaceAll('\n', '\r'))],
  ])('%s', async (_name, bytes) => {
    const read = await readSopFile(bytes, 'sop.csv');
    expect(read.ok && read.value.steps.map(({ activity }) => activity.value)).toEqual(['Memeriksa – surat']);
  });
});

describe('limits', () => {
  it('5 MB', async () => {
    expect(await codesOf(new Uint8Array(limits.bytes + 1))).toEqual([
      'SOP_FILE_TOO_LARGE Berkas ini lebih dari 5 MB. Apakah berisi gambar? Simpan tabelnya saja dalam berkas baru.',
    ]);
  });

  it('60 columns', async () => {
    expect(await codesOf(text(`${'a;'.repeat(60)}a`))).toEqual([
      'SOP_FILE_TOO_LARGE Berkas ini memakai 61 kolom; batasnya 60. Apakah ini tabel SOP? Hapus kolom yang tidak dipakai.',
    ]);
  });

  it('2,000 rows, also in a workbook, where the sheet is named', async () => {
    const bytes = await workbook((made) => {
      made.addWorksheet('Data').getCell(limits.rows + 1, 1).value = 'jauh';
    });
    expect(await codesOf(bytes)).toEqual([
      'SOP_FILE_TOO_LARGE Lembar "Data" berisi 2001 baris; batasnya 2000. Apakah ini tabel SOP? Pisahkan tabelnya ke berkas sendiri.',
    ]);
  });

  describe('what reaches over a whole sheet', () => {
    const withPart = async (part: string): Promise<Uint8Array> => {
      const parts = unzipSync(
        await workbook((made) => made.addWorksheet('SOP').addRows(table.split('\n').map((line) => line.split(';')))),
      );
      const sheet = 'xl/worksheets/sheet1.xml';
      const written = strFromU8(parts[sheet] ?? new Uint8Array()).replace('</sheetData>', `</sheetData>${part}`);
      return zipSync({ ...parts, [sheet]: strToU8(written) });
    };
    const merged = (ref: string): Promise<Uint8Array> =>
      withPart(`<mergeCells count="1"><mergeCell ref="${ref}"/></mergeCells>`);

    it('is not read where cells are merged', async () => {
      expect(await codesOf(await merged('A9:XFD9'))).toEqual([]);
      for (const ref of ['A9:XFD1048576', 'ZZ20000:A9', '&#65;9:XFD1048576'])
        expect(await codesOf(await merged(ref))).toEqual([
          expect.stringMatching(/^SOP_FILE_TOO_LARGE .*menggabungkan/),
        ]);
    });

    it('is left alone where it only says what may be typed', async () => {
      const list = '<dataValidation type="list" sqref="A9:XFD1048576"><formula1>"a,b"</formula1></dataValidation>';
      expect(await codesOf(await withPart(`<dataValidations count="1">${list}</dataValidations>`))).toEqual([]);
    });
  });

  it('30 sheets', async () => {
    const bytes = await workbook((made) => {
      for (let count = 0; count <= limits.sheets; count += 1) made.addWorksheet(`Lembar ${count}`);
    });
    expect(await codesOf(bytes)).toEqual([
      'SOP_FILE_TOO_LARGE Berkas ini berisi 31 lembar; batasnya 30. Lembar mana yang berisi tabel SOP? Hapus yang lain.',
    ]);
  });

  it('an archive that unpacks to far more than it weighs', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(limits.unpackedBytes + 1) }, { level: 9 });
    expect(bomb.length).toBeLessThan(limits.bytes);
    expect(await codesOf(bomb)).toEqual([
      'SOP_FILE_TOO_LARGE Isi berkas ini terlalu besar setelah dibuka. Simpan tabelnya saja dalam berkas baru.',
    ]);
  });

  it('an archive that lies about how far it unpacks', async () => {
    const size = 8_000_000;
    const honest = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(size) }, { level: 1 });
    const lying = Buffer.from(honest);
    const real = Buffer.alloc(4);
    real.writeUInt32LE(size);
    for (let at = lying.indexOf(real); at >= 0; at = lying.indexOf(real, at + 1)) lying.writeUInt32LE(1_000, at);
    const before = process.memoryUsage().arrayBuffers;
    expect((await codesOf(new Uint8Array(lying)))[0]).toMatch(/^SOP_FILE_UNREADABLE/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(size);
  });

  it('a table of the largest size is read in seconds', async () => {
    const line = (index: number): string =>
      [index + 1, 'Memeriksa berkas', 'x', ...Array.from({ length: 57 }, () => 'kata')].join(';');
    const lines = Array.from({ length: limits.rows - 1 }, (_, index) => line(index));
    const from = performance.now();
    const read = await readSopFile(text(['No;Kegiatan;Petugas;Waktu;Output', ...lines].join('\n')), 'sop.csv');
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(compileSop(read.value).process).toBeDefined();
    expect(performance.now() - from).toBeLessThan(15_000);
  }, 30_000);
});

describe('what is no table', () => {
  it.each([
    ['nothing', new Uint8Array(), 'SOP_FILE_UNREADABLE'],
    ['an archive of something else', zipSync({ 'a.txt': text('x') }), 'SOP_FILE_UNREADABLE'],
    [
      'a workbook of Excel 97',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
      'SOP_FILE_UNREADABLE Berkas ini berformat Excel lama',
    ],
    [
      'a workbook with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'SOP_FILE_UNREADABLE Berkas ini dikunci dengan kata sandi.',
    ],
    ['a PDF', text('%PDF-1.7'), 'SOP_FILE_UNREADABLE Berkas ini PDF.'],
    ['a web page', text('\ufeff<html><table>'), 'SOP_FILE_UNREADABLE Berkas ini sebenarnya halaman web'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'SOP_FILE_UNREADABLE'],
    ['an open quote', text('No;"Kegiatan'), 'SOP_'],
    ['a letter', text('Dengan hormat,\nbersama ini'), 'SOP_TABLE_MISSING'],
  ])('%s', async (_name, bytes, code) => {
    const [first = ''] = await codesOf(bytes);
    expect(first.startsWith(code)).toBe(true);
  });

  it('whatever bytes there are, there is an answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', 'PK\u0003\u0004', table),
        async (bytes, before) => {
          const read = await readSopFile(new Uint8Array([...text(before), ...bytes]), 'sop.csv');
          if (read.ok) compileSop(read.value);
          else expect(read.error.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300, seed: 9 },
    );
  });

  it('whatever words stand in the cells, there is an answer', async () => {
    const word = fc.constantFrom(
      ...['No', 'Kegiatan', 'Pelaksana', 'Mutu Baku', 'Waktu', 'Output', 'Keterangan', 'Jika ya', 'Kode'],
      ...[
        '1',
        '2',
        'x',
        '?',
        '◇',
        '',
        '',
        'Ya: 2; Tidak: 1',
        'paralel dengan 2',
        'bersama-sama',
        'kembali ke 1',
        '1 jam',
        'Sistem',
      ],
    );
    const line = fc.array(word, { maxLength: 9 }).map((cells) => cells.map((cell) => `"${cell}"`).join(';'));
    const head = fc.constantFrom('', 'No;Kegiatan;Pelaksana;;Waktu;Output;Keterangan;Jika ya;Kode');
    await fc.assert(
      fc.asyncProperty(head, fc.array(line, { maxLength: 12 }), async (first, lines) => {
        const read = await readSopFile(text([first, ...lines].join('\n')), 'sop.csv');
        const findings = read.ok ? compileSop(read.value).findings : read.error;
        for (const { message } of findings) expect(message).toMatch(/\?/);
      }),
      { numRuns: 1_000, seed: 9 },
    );
  });
});

describe('cells of a workbook', () => {
  it('hidden rows are left out and hidden columns are not, and both is said', async () => {
    const bytes = await workbook((made) => {
      const sheet = made.addWorksheet('SOP');
      sheet.addRow(['No', 'Kegiatan', 'Petugas', 'Waktu', 'Output', 'Kode']);
      sheet.addRow([1, 'Memeriksa', 'x', '1 jam', 'Catatan', 'check']);
      sheet.addRow([2, 'Langkah lama', 'x', '1 jam', 'Catatan', 'old']);
      sheet.addRow([2, 'Menyerahkan', 'x', '1 jam', 'Berkas', 'hand-over']);
      sheet.getRow(3).hidden = true;
      sheet.getColumn(6).hidden = true;
    });
    const read = await readSopFile(bytes, 'sop.xlsx');
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(Object.keys(compileSop(read.value).process?.elements ?? {})).toEqual([
      'mulai',
      'check',
      'hand-over',
      'selesai',
    ]);
    expect(read.value.understood).toEqual(
      expect.arrayContaining([
        'Baris 3 tersembunyi, jadi tidak kami baca.',
        'Kolom F tersembunyi, tetapi tetap kami baca.',
      ]),
    );
  });

  it('a formula is read by its last result, an error as nothing', async () => {
    const bytes = await workbook((made) => {
      const sheet = made.addWorksheet('SOP');
      sheet.addRow(['No', 'Kegiatan', 'Petugas', 'Waktu', 'Output']);
      sheet.addRow([1, { formula: 'HYPERLINK("http://x")', result: 'Memeriksa' }, 'x', '1 jam', { error: '#N/A' }]);
    });
    const read = await readSopFile(bytes, 'sop.xlsx');
    const [step] = read.ok ? read.value.steps : [];
    expect(step?.activity.value).toBe('Memeriksa');
    expect(step).not.toHaveProperty('output');
  });
});
