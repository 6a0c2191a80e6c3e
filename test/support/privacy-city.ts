// The shipped city as one where real people apply, with one service whose requests the archive law keeps for no year.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strictCity } from './strict-city.js';

export interface PrivacyCity {
  readonly cityFolder: string;
  readonly servicesFolder: string;
  remove(): Promise<void>;
}

/** The service whose requests may be erased as soon as they are decided. */
export const keptForNoYear = 'surat-ket-usaha';

export async function privacyCity(): Promise<PrivacyCity> {
  const strict = await strictCity();
  const services = await mkdtemp(join(process.env['ALUR_TEST_TMP'] ?? tmpdir(), 'alur-services-'));
  await cp(join(__dirname, '..', '..', 'config', 'services'), services, { recursive: true });
  const file = join(services, 'diskumperindag', keptForNoYear, 'service.yaml');
  const text = await readFile(file, 'utf8');
  const changed = text.replace(/activeYears: \d+/, 'activeYears: 0');
  if (changed === text) throw new Error(`Expected ${file} to say for how many years it is kept`);
  await writeFile(file, changed);
  return {
    cityFolder: strict.folder,
    servicesFolder: services,
    async remove() {
      await strict.remove();
      await rm(services, { recursive: true, force: true });
    },
  };
}
