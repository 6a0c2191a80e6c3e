import { generateKeyPairSync } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditPlaces } from './audit-places.js';
import { checkpointFolder } from './checkpoint-folder.js';
import { readOrMakeSeal, readSeal, readWitness } from './signing-key.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alur-audit-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const checkpoint = { number: 12, at: '2026-11-26T09:03:00.000Z', root: 'ab'.repeat(32), cases: 1, entries: 2 };

describe('the key that signs checkpoints', () => {
  it('is made once, for its owner only, and is then the one that is read', async () => {
    const file = join(folder, 'files', 'key.pem');
    const made = await readOrMakeSeal(file);
    const again = await readOrMakeSeal(file);
    expect([made.isNew, again.isNew]).toEqual([true, false]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(again.seal.isGenuine(made.seal.sign(checkpoint))).toBe(true);
  });

  it('vouches for what it has signed, and for nothing else', async () => {
    const { seal } = await readOrMakeSeal(join(folder, 'key.pem'));
    const other = await readOrMakeSeal(join(folder, 'other.pem'));
    const signed = seal.sign(checkpoint);
    expect(signed.key).toMatch(/^[0-9a-f]{16}$/);
    expect(other.seal.isGenuine(signed)).toBe(false);
    for (const change of [{ number: 13 }, { at: '2026-11-26T09:04:00.000Z' }, { root: 'cd'.repeat(32) }])
      expect(seal.isGenuine({ ...signed, ...change })).toBe(false);
    expect(seal.isGenuine({ ...signed, key: 'another' })).toBe(true);
  });

  it('is refused where others may read it, where it is missing and where it is of another kind', async () => {
    const file = join(folder, 'key.pem');
    await expect(readSeal(file)).rejects.toThrow('ENOENT');
    await readOrMakeSeal(file);
    await chmod(file, 0o640);
    await expect(readSeal(file)).rejects.toThrow('its mode is 640');
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const wrong = join(folder, 'rsa.pem');
    await writeFile(wrong, rsa.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    await expect(readSeal(wrong)).rejects.toThrow('Ed25519');
  });

  it('is checked with a public key too, and with several where it was changed', async () => {
    const pairs = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
    const file = join(folder, 'public.pem');
    await writeFile(file, pairs.map(({ publicKey }) => publicKey.export({ type: 'spki', format: 'pem' })).join(''));
    const witness = await readWitness(file);
    for (const [place, { privateKey }] of pairs.entries()) {
      const own = join(folder, `${String(place)}.pem`);
      await writeFile(own, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
      expect(witness?.isGenuine((await readSeal(own)).sign(checkpoint))).toBe(true);
    }
    expect(await readWitness(join(folder, 'none.pem'))).toBeUndefined();
  });
});

describe('the archive of signed checkpoints', () => {
  it('keeps a file for each, in the order of their time, and writes none twice', async () => {
    const archive = checkpointFolder(join(folder, 'archive'));
    expect([await archive.list(), await archive.findNewest()]).toEqual([[], undefined]);
    const { seal } = await readOrMakeSeal(join(folder, 'key.pem'));
    const later = seal.sign({ ...checkpoint, number: 70, at: '2026-11-26T10:00:00.000Z' });
    const first = seal.sign(checkpoint);
    expect(await archive.add(later)).toBe('2026-11-26T10-000070.json');
    expect(await archive.add(first)).toBe('2026-11-26T09-000012.json');
    expect(await archive.add({ ...first, root: 'ef' })).toBeUndefined();
    expect(await archive.findNewest()).toEqual(later);
    expect((await archive.list()).map(({ signed }) => signed)).toEqual([first, later]);
    expect(await readdir(join(folder, 'archive'))).toHaveLength(2);
  });

  it('tells of a file that is only half there, and leaves other files alone', async () => {
    await writeFile(join(folder, '2026-11-26T09-000012.json'), '{"number": 12');
    await writeFile(join(folder, '2026-11-26T10-000013.json'), '{"number": 13}');
    await writeFile(join(folder, 'readme.txt'), 'x');
    expect(await checkpointFolder(folder).list()).toEqual([
      { file: '2026-11-26T09-000012.json' },
      { file: '2026-11-26T10-000013.json' },
    ]);
    expect(await readdir(folder)).toHaveLength(3);
  });
});

it('without a word of the operator the archive lies beside the files and the key among them', () => {
  expect(auditPlaces({ filesFolder: '/var/lib/alur/files' })).toEqual({
    archive: '/var/lib/alur/audit',
    key: '/var/lib/alur/files/audit-signing-key.pem',
    isKeyOurs: true,
  });
  expect(auditPlaces({ filesFolder: 'files', archive: '/mnt/a', key: '/run/k' })).toEqual({
    archive: '/mnt/a',
    key: '/run/k',
    isKeyOurs: false,
  });
});
