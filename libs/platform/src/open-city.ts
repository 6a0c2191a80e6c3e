// The city that a process begins with: as it was changed last, else as its folder says.
import type { BundleFiles, CityVersions } from '@alur/application';
import type { City } from '@alur/city';
import { loadCity } from '@alur/city';
import { readFolder } from './folder-files.js';
import { cityOf, LiveCity } from './live-city.js';
import type { Logger } from './logger.js';

/** The files of a city folder. Throws with every finding when they are no sound city: nothing works without one. */
export async function readCityFolder(folder: string): Promise<BundleFiles> {
  await openCity(folder);
  return readFolder(folder);
}

/** Throws with every finding when the city's configuration is not sound: nothing works without a city. */
export async function openCity(folder: string): Promise<City> {
  const { city, diagnostics } = loadCity(await readFolder(folder));
  const errors = diagnostics.filter((finding) => finding.severity === 'error');
  if (!city || errors.length > 0)
    throw new Error(
      `The city configuration in ${folder} cannot be used:\n${errors.map((one) => `${one.file}:${String(one.line ?? 1)} ${one.message}`).join('\n')}`,
    );
  return city;
}

/** As it was changed last, else as the folder says. Throws where there is no city that can be used. */
export async function openLiveCity(cities: CityVersions, folder: string, log: Logger): Promise<LiveCity> {
  const stored = await cities.findCurrent();
  if (!stored) return new LiveCity(cities, log, await openCity(folder), 0);
  const city = cityOf(stored);
  if (!city)
    throw new Error(`Version ${String(stored.number)} of the city in the database cannot be read by this program.`);
  return new LiveCity(cities, log, city, stored.number);
}
