import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SubjectKey } from '@alur/application';
import { DataDamaged } from '@alur/application';
import { diskFileStore } from './disk-file-store.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alur-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Turns every byte around and puts the place in front: enough to see what was sealed where. */
const around = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xff));
const key: SubjectKey = {
  seal: (place, bytes) => Buffer.concat([Buffer.from(`${place}\n`), around(bytes)]),
  open(place, sealed) {
    const head = Buffer.from(`${place}\n`);
    if (!Buffer.from(sealed).subarray(0, head.length).equals(head)) throw new DataDamaged(place);
    return around(sealed.subarray(head.length));
  },
  mark: () => '',
};
const store = () => diskFileStore(folder, { keyOf: () => Promise.resolve(key) });
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const pathOf = (id: string): string => join(folder, id.slice(0, 2), id.slice(2));

const kept = async (bytes: Buffer) => {
  const file = { id: randomUUID(), subjectId: 's' };
  const stored = await store().put(file, bytes);
  expect(stored).toEqual({ sha256: sha256Of(bytes), bytes: bytes.byteLength });
  return { ...file, sha256: stored.sha256 };
};

describe('a file on the disk', () => {
  it.each([0, 1, 1_048_576, 2_500_000])('of %d bytes comes back as it was, and lies there sealed', async (size) => {
    const bytes = randomBytes(size);
    const file = await kept(bytes);
    expect(Buffer.from((await store().get(file)) ?? []).equals(bytes)).toBe(true);
    if (size > 16) expect((await readFile(pathOf(file.id))).includes(bytes.subarray(0, 16))).toBe(false);
  });

  it('is not believed once a part was cut off, moved or changed, or lies under another id', async () => {
    const file = await kept(randomBytes(2_500_000));
    const whole = await readFile(pathOf(file.id));
    const first = 4 + whole.readUInt32BE(0);
    const second = first + 4 + whole.readUInt32BE(first);
    const spoilt = [
      whole.subarray(0, second),
      whole.subarray(0, second + 2),
      Buffer.concat([whole.subarray(first, second), whole.subarray(0, first), whole.subarray(second)]),
      Buffer.concat([whole.subarray(0, -1), Buffer.of((whole.at(-1) ?? 0) ^ 1)]),
      Buffer.alloc(0),
    ];
    for (const bytes of spoilt) {
      await writeFile(pathOf(file.id), bytes);
      await expect(store().get(file)).rejects.toThrow(DataDamaged);
    }
    await rm(pathOf(file.id));
    await expect(store().get(file)).rejects.toThrow(DataDamaged);
    const other = await kept(randomBytes(10));
    await writeFile(pathOf(other.id), whole);
    await expect(store().get({ ...other, sha256: file.sha256 })).rejects.toThrow(DataDamaged);
  });

  it('is nothing any more once its key is destroyed, and nothing new is kept', async () => {
    const file = await kept(randomBytes(10));
    const without = diskFileStore(folder, { keyOf: () => Promise.resolve(undefined) });
    expect(await without.get(file)).toBeUndefined();
    await expect(without.put(file, randomBytes(1))).rejects.toThrow('destroyed');
  });
});
