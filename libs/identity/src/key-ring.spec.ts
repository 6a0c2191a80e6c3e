import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileKeyRing } from './key-ring.js';

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alur-key-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const key = (): string => randomBytes(32).toString('base64');
const written = async (text: string): Promise<string> => {
  const file = join(folder, `ring-${String((count += 1))}`);
  await writeFile(file, text);
  return file;
};
const ringOf = (file: string | undefined, makeMissing = false) => fileKeyRing({ file, makeMissing });

describe('what a ring seals', () => {
  it('opens for the same purpose only', async () => {
    const ring = ringOf(await written(key()));
    const sealed = await ring.seal('totp:a', 'JBSWY3DPEHPK3PXP');
    expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
    expect(await ring.open('totp:a', sealed)).toBe('JBSWY3DPEHPK3PXP');
    expect(await ring.open('totp:b', sealed)).toBeUndefined();
  });

  it('never looks the same twice', async () => {
    const ring = ringOf(await written(key()));
    expect(await ring.seal('x', 'same')).not.toBe(await ring.seal('x', 'same'));
  });

  it('opens nothing that was changed, cut, made up or sealed with another key', async () => {
    const ring = ringOf(await written(key()));
    const sealed = await ring.seal('x', 'a secret');
    const [id = '', iv = '', body = ''] = sealed.split('.');
    const flipped = (body.startsWith('A') ? 'B' : 'A') + body.slice(1);
    for (const forged of [`${id}.${iv}.${flipped}`, `${id}.${iv}.${body.slice(0, 8)}`, `${id}.${iv}`, '', 'a.b.c'])
      expect(await ring.open('x', forged)).toBeUndefined();
    expect(await ringOf(await written(key())).open('x', sealed)).toBeUndefined();
  });
});

describe('the file of a ring', () => {
  it('is made for a demo city, once and for its owner only', async () => {
    const file = join(folder, 'data', 'secret.key');
    const sealed = await Promise.all([1, 2].map(() => ringOf(file, true).seal('x', 'kept')));
    for (const one of sealed) expect(await ringOf(file, true).open('x', one)).toBe('kept');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(Buffer.from(await readFile(file, 'utf8'), 'base64')).toHaveLength(32);
  });

  it('is never made elsewhere, and a wrong one is named without its content', async () => {
    await expect(ringOf(join(folder, 'none')).seal('x', '')).rejects.toThrow('SECRET_KEY_PATH');
    await expect(ringOf(undefined).seal('x', '')).rejects.toThrow('SECRET_KEY_PATH');
    await expect(ringOf(await written('c2hvcnQ=')).seal('x', '')).rejects.toThrow('line 1');
    await expect(ringOf(await written(`# keys\n${key()}\nindex c2hvcnQ=\n`)).seal('x', '')).rejects.toThrow('line 3');
    await expect(ringOf(await written(`index ${key()}\n`)).seal('x', '')).rejects.toThrow('32 bytes');
  });
});

describe('a new key', () => {
  it('seals from then on, and the old one still opens until it is taken out', async () => {
    const file = await written(key());
    const ring = ringOf(file);
    const before = await ring.seal('x', 'old');
    const id = await ring.addKey();
    const after = await ring.seal('x', 'new');
    expect(after.split('.')[0]).toBe(id);
    expect(await ring.open('x', before)).toBe('old');
    expect((await ring.keys()).opening).toHaveLength(2);
    const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, rest.join('\n'));
    expect(await ringOf(file).open('x', after)).toBe('new');
    expect(await ringOf(file).open('x', before)).toBeUndefined();
  });

  it('is found by a process that runs, at the latest when something sealed with it comes by', async () => {
    const file = await written(key());
    let now = 0;
    const running = fileKeyRing({ file, makeMissing: false, now: () => now });
    await running.seal('x', '');
    const id = await ringOf(file).addKey();
    expect(await running.open('x', await ringOf(file).seal('x', 'new'))).toBe('new');
    const next = await ringOf(file).addKey();
    expect((await running.keys()).sealing).toBe(id);
    now = 2_000;
    expect((await running.keys()).sealing).toBe(next);
  });

  it('does not change the index: its secret is written down before the first key may go', async () => {
    const file = await written(key());
    const before = await ringOf(file).digestsOf('nik', '3579011708909901');
    await ringOf(file).addKey();
    const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, rest.join('\n'));
    expect(await ringOf(file).digestsOf('nik', '3579011708909901')).toEqual(before);
  });
});

describe('the index', () => {
  it('knows a value by a digest of its purpose, and of nobody else', async () => {
    const [one, other] = [ringOf(await written(key())), ringOf(await written(key()))];
    const digest = async (ring: typeof one, purpose: string) => (await ring.digestsOf(purpose, '1'))[0]?.digest;
    expect(await digest(one, 'nik')).toMatch(/^[0-9a-f]{64}$/);
    expect(await digest(one, 'nik')).toBe(await digest(one, 'nik'));
    expect(new Set([await digest(one, 'nik'), await digest(one, 'phone'), await digest(other, 'nik')]).size).toBe(3);
  });

  it('finds by the old secret and by the new one, the new one first', async () => {
    const file = await written(key());
    const ring = ringOf(file);
    const [before] = await ring.digestsOf('nik', '1');
    const id = await ring.addIndexSecret();
    const both = await ring.digestsOf('nik', '1');
    expect(both).toHaveLength(2);
    expect([both[0]?.keyId, both[1]]).toEqual([id, before]);
  });
});
