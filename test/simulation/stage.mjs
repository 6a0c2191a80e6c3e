/** What every run of the simulation stands on: the compiled libs, the city of Batu and the golden services. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mutate } from './mutate.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);
export const fromDist = (lib) => require(path.join(root, 'dist/libs', lib, 'src/index.js'));

/** @param mutant one of the list, or nothing */
export const openStage = async (mutant) => {
  if (mutant) mutate(root, mutant);
  const { openCity } = fromDist('platform');
  const simulation = fromDist('simulation');
  const city = await openCity(path.join(root, 'config/city/batu'));
  return { simulation, stage: { city, versions: simulation.compileGoldens(city) } };
};
