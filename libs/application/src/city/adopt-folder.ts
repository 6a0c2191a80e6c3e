// The folder a city is installed with comes into force once; what was changed on the screen since is never lost to it.
import { canonicalJson } from '@alur/kernel';
import type { Entropy } from '../ports/people.js';
import type { CityVersions } from '../ports/city-versions.js';
import type { BundleFiles } from '../ports/service-versions.js';

export type Adoption =
  /** It is in force now, or was already. */
  | 'adopted'
  | 'known'
  /** It is new, and the city was changed in the studio since the last folder: an operator decides. */
  | 'held-back';

interface AdoptionPorts {
  readonly cities: CityVersions;
  readonly entropy: Pick<Entropy, 'sha256'>;
}

export const cityHash = (entropy: Pick<Entropy, 'sha256'>, files: BundleFiles): string =>
  entropy.sha256(canonicalJson(files));

/** `files` must load as a city. Two processes that start at once adopt it once. */
export async function adoptCityFolder({ cities, entropy }: AdoptionPorts, files: BundleFiles): Promise<Adoption> {
  const hash = cityHash(entropy, files);
  if (await cities.isKnown(hash)) return 'known';
  const current = await cities.findCurrent();
  if (current?.origin === 'studio') return 'held-back';
  const added = await cities.add({
    after: current?.number ?? 0,
    hash,
    files,
    origin: 'folder',
    by: 'operator',
    parts: [],
  });
  return added ? 'adopted' : 'known';
}
