// The shipped city as one where real people apply would have it: a fresh proof is asked before acts that bind.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface StrictCity {
  readonly folder: string;
  remove(): Promise<void>;
}

export async function strictCity(): Promise<StrictCity> {
  const folder = await mkdtemp(join(process.env['ALUR_TEST_TMP'] ?? tmpdir(), 'alur-strict-'));
  await cp(join(__dirname, '..', '..', 'config', 'city', 'batu'), folder, { recursive: true });
  const file = join(folder, 'city.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace('required: false', 'required: true'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
