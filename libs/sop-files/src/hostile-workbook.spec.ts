// Workbooks made to read files, call out, swell or keep a reader busy: each is answered, and nobody is called.
import { Socket } from 'node:net';
import { Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSopFile } from './index.js';

const sheet = 'xl/worksheets/sheet1.xml';
const strings = 'xl/sharedStrings.xml';
let parts: Record<string, Uint8Array>;
beforeAll(async () => {
  const made = new Workbook();
  made.addWorksheet('SOP').addRows([
    ['No', 'Kegiatan', 'Petugas', 'Waktu', 'Output'],
    ['1', 'Memeriksa surat', 'x', '1 jam', 'Berkas'],
  ]);
  parts = unzipSync(new Uint8Array(await made.xlsx.writeBuffer()));
});

let connections: jest.SpyInstance;
beforeEach(() => {
  connections = jest.spyOn(Socket.prototype, 'connect').mockImplementation(() => {
    throw new Error('Expected nobody to be called');
  });
});
afterEach(() => {
  expect(connections).not.toHaveBeenCalled();
  connections.mockRestore();
});

/** The part with a type before its root and one of its words an entity. */
const withType = (part: string, type: string): Uint8Array => {
  const text = strFromU8(parts[part] ?? new Uint8Array());
  const written = text.replace(/(<\?xml[^>]*>)?/, `$1${type}`).replace('Memeriksa surat', '&e;');
  return zipSync({ ...parts, [part]: strToU8(written) });
};
const laughs = Array.from(
  { length: 10 },
  (_, at) => `<!ENTITY l${String(at + 1)} "${`&l${String(at)};`.repeat(10)}">`,
).join('');
const types = {
  'a file of the machine': '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
  'an address': '<!DOCTYPE a [<!ENTITY e SYSTEM "http://127.0.0.1:9/x">]>',
  'a definition elsewhere': '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd">',
  'a parameter elsewhere': '<!DOCTYPE a [<!ENTITY % e SYSTEM "http://127.0.0.1:9/x"> %e;]>',
  'a billion laughs': `<!DOCTYPE a [<!ENTITY l0 "lol">${laughs}<!ENTITY e "&l10;">]>`,
  'a long one': `<!DOCTYPE a [<!ENTITY e "${'lol'.repeat(100_000)}">]>`,
};

const replaced = (part: string, change: (text: string) => string): Uint8Array =>
  zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });

const others: readonly (readonly [string, () => Uint8Array])[] = [
  [
    '20,000 levels',
    () => replaced(sheet, (text) => text.replace('</sheetData>', `</sheetData>${'<a>'.repeat(20_000)}`)),
  ],
  [
    '100,000 elements',
    () => replaced(sheet, (text) => text.replace('</sheetData>', `</sheetData>${'<a/>'.repeat(100_000)}`)),
  ],
  ['NUL', () => replaced(strings, (text) => text.replace('Memeriksa', 'Meme\0riksa'))],
  [
    'UTF-16',
    () =>
      zipSync({
        ...parts,
        [sheet]: new Uint8Array(Buffer.from(`\ufeff${strFromU8(parts[sheet] ?? new Uint8Array())}`, 'utf16le')),
      }),
  ],
  ['a mark before it', () => replaced(sheet, (text) => `\ufeff${text}`)],
  ['a path that leads out', () => zipSync({ ...parts, '../../../../tmp/alur-slip': strToU8('x') })],
  ['a path from the root', () => zipSync({ ...parts, '/tmp/alur-slip': strToU8('x') })],
  ['a link', () => zipSync({ ...parts, 'xl/link': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] })],
  ['a zip inside', () => zipSync({ ...parts, 'xl/inner.zip': zipSync(parts) })],
  ['a prototype', () => zipSync({ ...parts, __proto__x: strToU8('x'), 'xl/worksheets/__proto__': strToU8('x') })],
  [
    'a link to another workbook',
    () =>
      zipSync({
        ...parts,
        'xl/externalLinks/externalLink1.xml': strToU8('<externalLink><externalBook r:id="rId1"/></externalLink>'),
      }),
  ],
  ['a last cell far away', () => replaced(sheet, (text) => text.replace('<row r="2"', '<row r="1048576"'))],
];

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
};

async function answered(bytes: Uint8Array): Promise<string> {
  const before = cpuSeconds();
  const read = await readSopFile(bytes, 'sop.xlsx');
  expect(cpuSeconds() - before).toBeLessThan(10);
  if (!read.ok) for (const { message } of read.error) expect(message).toMatch(/^[A-Z].{10,}[.?]$/s);
  return JSON.stringify(read);
}

describe('a workbook with', () => {
  it.each(Object.entries(types))('%s in its XML gives nothing of it away and does not swell', async (_, type) => {
    for (const part of [sheet, strings, 'xl/workbook.xml', '[Content_Types].xml']) {
      const told = await answered(withType(part, type));
      expect(told).not.toMatch(/root:|lollol/);
      expect(told.length).toBeLessThan(10_000);
    }
  });

  it.each(others)('%s is answered', async (_, make) => {
    expect((await answered(make())).length).toBeLessThan(10_000);
  });
});
