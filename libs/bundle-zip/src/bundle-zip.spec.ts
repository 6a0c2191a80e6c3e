import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { bundleLimits } from './limits.js';
import { readBundleZip } from './read-bundle-zip.js';
import { writeBundleZip } from './write-bundle-zip.js';

const files = {
  'form.yaml': 'pages: []\n',
  'letters/surat.md': '---\ntitle: Surat\n---\n\nIsi – ✓\n',
  'service.yaml': 'id: izin\nname: Izin\n',
};
const manifest = { service: 'izin', hash: createHash('sha256').update('x').digest('hex') };
const zip = (parts: Zippable): Uint8Array => zipSync(parts);
const texts = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zip(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
const refusalOf = (bytes: Uint8Array) => {
  const read = readBundleZip(bytes);
  if (read.ok) throw new Error(`Taken: ${Object.keys(read.value.files).join(', ')}`);
  return read.error;
};
/** The archive with bytes of its table of contents (or of the first file's own head) written over. */
const patched = (bytes: Uint8Array, sign: number, at: number, values: readonly number[]): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  const start = Buffer.from(copy).lastIndexOf(Buffer.from([0x50, 0x4b, sign, sign + 1]));
  copy.set(values, start + at);
  return copy;
};
const inTable = (bytes: Uint8Array, at: number, ...values: number[]) => patched(bytes, 1, at, values);
const inEnd = (bytes: Uint8Array, at: number, ...values: number[]) => patched(bytes, 5, at, values);

describe('a service as a zip', () => {
  it('is read as it was written, the same bytes for the same files', () => {
    const bytes = writeBundleZip({ files }, manifest);
    expect(readBundleZip(bytes)).toEqual({ ok: true, value: { files, manifest } });
    const again = writeBundleZip({ files: Object.fromEntries(Object.entries(files).reverse()) }, manifest);
    expect(Buffer.compare(bytes, again)).toBe(0);
  });

  it('may lie in one folder, with what the Mac and Windows put beside it, and need not say anything of itself', () => {
    expect(readBundleZip(writeBundleZip({ files, folder: 'izin' }, manifest))).toEqual({
      ok: true,
      value: { files, folder: 'izin', manifest },
    });
    const beside = { '__MACOSX/izin/._service.yaml': 'x', 'izin/.DS_Store': '\u0000', 'izin/README.md': 'x' };
    const plain = Object.fromEntries(Object.entries(files).map(([path, text]) => [`izin/${path}`, text]));
    expect(readBundleZip(texts({ ...plain, ...beside }))).toEqual({ ok: true, value: { files, folder: 'izin' } });
  });
});

describe('a zip is refused, with a code, the path and a sentence,', () => {
  it.each([
    '../service.yaml',
    'letters/../../service.yaml',
    '/service.yaml',
    '//server/share/service.yaml',
    '..\\service.yaml',
    'letters\\..\\x.md',
    'C:/service.yaml',
    'c:service.yaml',
    '\\\\server\\service.yaml',
    './service.yaml',
    'letters//x.md',
    'letters/%2e%2e/%2e%2e/x.md',
    '%2Fetc/passwd',
    'letters/../x.md',
    'letters/…/x.md',
    'letters/.. /x.md',
    'letters/x.md.',
    'letters/a\u0000.md',
    'letters/a\u202emd.md',
    'letters/a\nb.md',
    'con.yaml',
    'letters/LPT1.md',
    'a/b/c/d/e.md',
    `letters/${'a'.repeat(200)}.md`,
  ])('when a path is %j', (path) => {
    const refusal = refusalOf(texts({ ...files, [path]: 'x' }));
    expect(refusal.code).toBe('BUNDLE_PATH_REFUSED');
    expect(Object.values(refusal.fields ?? {})).toEqual([refusal.message]);
  });

  it.each([
    ['SERVICE.yaml', 'service.yaml'],
    ['letters/su\u0301rat.md', 'letters/s\u00farat.md'],
  ])('when %j stands there as %j too', (one, other) => {
    expect(refusalOf(texts({ [one]: 'x', [other]: 'y' })).code).toBe('BUNDLE_PATH_TWICE');
  });

  const packed = zip({ 'service.yaml': strToU8('id: izin\n'.repeat(50)) });
  const bomb = zip({ 'form.yaml': new Uint8Array(5_000_000).fill(32) });
  const many = Object.fromEntries(Array.from({ length: 401 }, (_, at) => [`letters/a${String(at)}.md`, strToU8('x')]));
  /** Repeats itself, but less than a bomb. */
  const lines = Array.from({ length: 1_000 }, (_, at) =>
    createHash('sha256').update(String(at)).digest('hex').repeat(16),
  ).join('\n');
  const unpacked = Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [`letters/a${String(at)}.md`, strToU8(lines)]),
  );

  it.each<readonly [string, string, () => Uint8Array]>([
    ['BUNDLE_RATIO', 'it swells', () => bomb],
    ['BUNDLE_UNPACKED_TOO_LARGE', 'it is too much unpacked', () => zip(unpacked)],
    ['BUNDLE_UNPACKED_TOO_LARGE', 'it is more than it says', () => inTable(packed, 24, 100, 0, 0, 0)],
    ['BUNDLE_BROKEN', 'it is less than it says', () => inTable(packed, 24, 0, 8, 0, 0)],
    ['BUNDLE_BROKEN', 'its sum is wrong', () => inTable(packed, 16, 1, 2, 3, 4)],
    ['BUNDLE_BROKEN', 'a file has two names', () => inTable(packed, 46, 0x74)],
    ['BUNDLE_BROKEN', 'its table leads nowhere', () => inTable(packed, 42, 1, 0, 0, 0)],
    ['BUNDLE_BROKEN', 'its table is longer than said', () => inEnd(packed, 8, 0, 0, 0, 0)],
    ['BUNDLE_BROKEN', 'it is cut', () => packed.subarray(0, packed.length - 30)],
    ['BUNDLE_TOO_MANY_FILES', 'it has too many files', () => zip(many)],
    ['BUNDLE_NESTED', 'a zip is in it', () => zip({ 'service.yaml': strToU8('x'), 'inner.zip': packed })],
    ['BUNDLE_NESTED', 'a zip is called a letter', () => zip({ 'letters/a.md': packed })],
    ['BUNDLE_NESTED', 'a gzip is called a table', () => zip({ 'decisions/a.dmn': Buffer.from([0x1f, 0x8b, 8, 0]) })],
    ['BUNDLE_ENCRYPTED', 'it has a password', () => inTable(packed, 8, 1)],
    ['BUNDLE_UNSUPPORTED', 'it is zip64', () => inTable(packed, 20, 255, 255, 255, 255)],
    ['BUNDLE_UNSUPPORTED', 'it is zip64 as a whole', () => inEnd(packed, 16, 255, 255, 255, 255)],
    ['BUNDLE_UNSUPPORTED', 'it is a piece of several', () => inEnd(packed, 4, 1)],
    ['BUNDLE_UNSUPPORTED', 'it is packed in another way', () => inTable(packed, 10, 12)],
    [
      'BUNDLE_LINK',
      'a file is a link',
      () => zip({ 'service.yaml': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 * 65_536 }] }),
    ],
    ['BUNDLE_FILE_UNKNOWN', 'a file is none of a service', () => texts({ ...files, 'run.sh': 'x' })],
    ['BUNDLE_FILE_UNKNOWN', 'a file lies too deep', () => texts({ ...files, 'letters/old/a.md': 'x' })],
    ['BUNDLE_NOT_TEXT', 'bytes are called YAML', () => zip({ 'form.yaml': Buffer.from([0xff, 0xfe, 0, 1, 2]) })],
    ['BUNDLE_NOT_TEXT', 'a sign of control is in a text', () => texts({ 'form.yaml': 'a: \u0000' })],
    ['BUNDLE_EMPTY', 'nothing is in it', () => zip({})],
    ['BUNDLE_EMPTY', 'only folders are in it', () => zip({ izin: {} })],
    ['BUNDLE_NOT_ZIP', 'it is something else', () => strToU8('%PDF-1.7')],
    ['BUNDLE_NOT_ZIP', 'it is empty', () => new Uint8Array()],
    ['BUNDLE_TOO_LARGE', 'it has 10 MB', () => new Uint8Array(10 * 1_048_576)],
    ['BUNDLE_SCHEMA_NEWER', 'a newer Alur made it', () => texts({ 'alur.json': '{"schema":2}', 'new/file.x': 'x' })],
    ['BUNDLE_MANIFEST_INVALID', 'it says nonsense of itself', () => texts({ ...files, 'alur.json': '[1' })],
    [
      'BUNDLE_MANIFEST_INVALID',
      'its hash is none',
      () => texts({ ...files, 'alur.json': '{"schema":1,"service":"a"}' }),
    ],
  ])('%s when %s', (code, _, bytes) => {
    const refusal = refusalOf(bytes());
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(/^["A-Z].+\.$/);
  });

  it('whatever piece of it is missing', () => {
    const whole = writeBundleZip({ files }, manifest);
    for (let length = 0; length < whole.length; length += 7)
      expect(refusalOf(whole.subarray(0, length)).code).toMatch(/^BUNDLE_(NOT_ZIP|BROKEN)$/);
  });

  it('when one piece serves as several files', () => {
    const two = zip({ 'letters/a.md': strToU8('x'.repeat(90)), 'letters/b.md': strToU8('x'.repeat(90)) });
    expect(refusalOf(inTable(two, 42, 0, 0, 0, 0)).code).toBe('BUNDLE_BROKEN');
  });

  it('within bounds that are those told', () => {
    expect(bundleLimits).toMatchObject({ packedBytes: 5_242_880, entries: 400 });
  });
});
