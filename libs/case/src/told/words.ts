import type { City } from '@alur/city';
import type { ServiceBundle } from '@alur/service';

export const agencyNamed = (city: City, key: string): { key: string; name: string } => ({
  key,
  name: city.agencies[key]?.shortName ?? key,
});

/** What is being done at an element, in the words for citizens where the bundle has some. */
export const stepWords = (bundle: ServiceBundle, element: string): string =>
  bundle.steps[element] ?? bundle.process.elements[element]?.name ?? bundle.tasks[element]?.title ?? element;

export const officerName = (city: City, id: string): string =>
  city.officeHolders.find((holder) => holder.id === id)?.name ?? 'petugas lain';
