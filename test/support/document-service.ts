// The shipped services, of which one takes a document beside a photograph.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export async function documentService(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'alur-services-'));
  await cp(join(__dirname, '..', '..', 'config', 'services'), folder, { recursive: true });
  const form = join(folder, 'diskumperindag', 'surat-ket-usaha', 'form.yaml');
  const [photograph, both] = ['accept: [image/jpeg, image/png]', 'accept: [image/jpeg, image/png, application/pdf]'];
  await writeFile(form, (await readFile(form, 'utf8')).replace(photograph, both));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
