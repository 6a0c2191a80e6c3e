import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileSecretBox, secretBoxOf } from './secret-box.js';

describe('a secret box', () => {
  const box = secretBoxOf(randomBytes(32));

  it('opens what it sealed, for the same purpose only', async () => {
    const sealed = await box.seal('totp:a', 'JBSWY3DPEHPK3PXP');
    expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
    expect(await box.open('totp:a', sealed)).toBe('JBSWY3DPEHPK3PXP');
    expect(await box.open('totp:b', sealed)).toBeUndefined();
  });

  it('never seals the same way twice', async () => {
    expect(await box.seal('x', 'same')).not.toBe(await box.seal('x', 'same'));
  });

  it('opens nothing that was changed, cut, made up or sealed with another key', async () => {
    const sealed = await box.seal('x', 'a secret');
    const [id = '', iv = '', body = ''] = sealed.split('.');
    const flipped = (body.startsWith('A') ? 'B' : 'A') + body.slice(1);
    for (const forged of [`${id}.${iv}.${flipped}`, `${id}.${iv}.${body.slice(0, 8)}`, `${id}.${iv}`, '', 'a.b.c'])
      expect(await box.open('x', forged)).toBeUndefined();
    expect(await secretBoxOf(randomBytes(32)).open('x', sealed)).toBeUndefined();
  });
});

describe('the key file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'alur-key-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is made for a demo city, once and for its owner only', async () => {
    const file = join(folder, 'data', 'secret.key');
    const sealed = await Promise.all([1, 2].map(() => fileSecretBox(file, true).seal('x', 'kept')));
    for (const one of sealed) expect(await fileSecretBox(file, true).open('x', one)).toBe('kept');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(Buffer.from(await readFile(file, 'utf8'), 'base64')).toHaveLength(32);
  });

  it('is never made elsewhere, and a wrong one is named without its content', async () => {
    await expect(fileSecretBox(join(folder, 'none'), false).seal('x', '')).rejects.toThrow('SECRET_KEY_PATH');
    await expect(fileSecretBox(undefined, false).seal('x', '')).rejects.toThrow('SECRET_KEY_PATH');
    const short = join(folder, 'short');
    await writeFile(short, 'c2hvcnQ=');
    await expect(fileSecretBox(short, false).seal('x', '')).rejects.toThrow('32 bytes');
  });
});
