import type { City } from '@alur/city';
import type { ExitCode, Invocation } from '../command-line/command.js';
import { worst } from '../command-line/command.js';
import { reportUnreadable } from '../command-line/report-scenarios.js';
import type { OpenBundle } from './open-bundle.js';
import { openBundle, openCity } from './open-bundle.js';

export interface GivenBundle {
  /** Folder or zip as it was given. */
  readonly given: string;
  readonly bundle: OpenBundle;
  readonly city: City;
}

/** Opens each folder or zip; what cannot be read is told and ends with 2. */
export async function eachBundle(
  invocation: Invocation,
  act: (one: GivenBundle) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const { paths, terminal } = invocation;
  const city = await openCity(invocation);
  const codes: ExitCode[] = [];
  for (const given of paths) {
    const bundle = city.ok ? await openBundle(given, city.value) : city;
    if (city.ok && bundle.ok) codes.push(await act({ given, bundle: bundle.value, city: city.value }));
    else {
      reportUnreadable(given, bundle.ok ? [] : bundle.error, terminal);
      codes.push(2);
    }
  }
  return worst(codes);
}
