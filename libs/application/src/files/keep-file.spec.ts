import type { FileField } from '@alur/forms';
import { err, ok } from '@alur/kernel';
import type { StoredFile } from '../ports/files.js';
import type { Upload, UploadPorts } from './keep-file.js';
import { keepFile } from './keep-file.js';

const field = {
  id: 'photo',
  type: 'file',
  label: 'Foto',
  accept: ['image/jpeg'],
  maxBytes: 10,
} as unknown as FileField;
const added: StoredFile[] = [];
let held: readonly StoredFile[] = [];

const ports: UploadPorts = {
  detectMediaType: (bytes) =>
    Promise.resolve({ 1: 'image/jpeg', 2: 'application/pdf', 3: 'image/jpeg' }[bytes[0] ?? 0]),
  makeHarmless: (bytes) =>
    Promise.resolve(
      bytes[0] === 3 ? err({ code: 'FILE_UNREADABLE', message: 'Rusak.' }) : ok(Buffer.from('drawn anew')),
    ),
  files: {
    put: (_file, bytes) => Promise.resolve({ sha256: Buffer.from(bytes).toString('hex'), bytes: bytes.byteLength }),
    get: () => Promise.reject(new Error('not asked')),
  },
  register: {
    add: (file) => Promise.resolve(void added.push(file)),
    find: () => Promise.resolve(undefined),
    listOfCase: () => Promise.resolve(held),
  },
  arrivingFiles: 'quarantined',
  entropy: { uuid: () => 'id' } as unknown as UploadPorts['entropy'],
};

const keep = (upload: Upload): ReturnType<typeof keepFile> =>
  keepFile(ports, { caseId: 'c', subjectId: 's', field, by: 'citizen:1' }, upload);
const codeOf = async (upload: Upload): Promise<string | undefined> => {
  const kept = await keep(upload);
  return kept.ok ? undefined : kept.error.code;
};

beforeEach(() => {
  added.length = 0;
  held = [];
});

it('what is kept is what was made of it, and nobody may open it yet', async () => {
  expect(await keep({ name: '../foto.jpg', bytes: Buffer.of(1), declared: 'image/jpeg' })).toMatchObject({
    ok: true,
    value: { name: 'foto.jpg', mediaType: 'image/jpeg', bytes: 10, state: 'quarantined' },
  });
  expect(added).toHaveLength(1);
});

it.each([
  ['FILE_EMPTY', { name: 'a.jpg', bytes: Buffer.alloc(0) }],
  ['FILE_TOO_LARGE', { name: 'a.jpg', bytes: Buffer.alloc(11, 1) }],
  ['FILE_TYPE_REFUSED', { name: 'a.jpg', bytes: Buffer.of(2) }],
  ['FILE_TYPE_REFUSED', { name: 'a.jpg', bytes: Buffer.of(9) }],
  ['FILE_DISGUISED', { name: 'a.exe', bytes: Buffer.of(1) }],
  ['FILE_UNREADABLE', { name: 'a.jpg', bytes: Buffer.of(3) }],
])('%s is said at the field, and nothing is kept', async (code, upload) => {
  const kept = await keep(upload);
  expect(kept).toMatchObject({ ok: false, error: { code, fields: { photo: expect.any(String) } } });
  expect(added).toEqual([]);
});

it('a case that is full takes no more', async () => {
  held = Array.from({ length: 20 }, (_, at) => ({ field: `f${String(at)}`, bytes: 1 }) as StoredFile);
  expect(await codeOf({ name: 'a.jpg', bytes: Buffer.of(1) })).toBe('FILES_TOO_MANY');
});
