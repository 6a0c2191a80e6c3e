import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { familyDigest } from './family-digest.js';

it('the same number gives the same digest under one key, another under another key and as another kind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'alur-key-'));
  const under = async (name: string) => {
    await writeFile(join(folder, name), randomBytes(32).toString('base64'));
    return familyDigest(join(folder, name), false);
  };
  try {
    const [ours, theirs] = [await under('a'), await under('b')];
    const number = '3579021708909901';
    const digest = await ours('family-card', number);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await familyDigest(join(folder, 'a'), false)('family-card', number)).toBe(digest);
    expect(await theirs('family-card', number)).not.toBe(digest);
    expect(await ours('nik', number)).not.toBe(digest);
    await expect(familyDigest(undefined, false)('nik', number)).rejects.toThrow('SECRET_KEY_PATH');
  } finally {
    await rm(folder, { recursive: true });
  }
});
