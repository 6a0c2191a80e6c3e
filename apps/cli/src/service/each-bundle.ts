import type { ExitCode, Invocation } from '../command-line/command.js';
import { worst } from '../command-line/command.js';
import { reportUnreadable } from '../command-line/report-scenarios.js';
import type { BundleSource } from './bundle-files.js';
import { readBundleSource } from './bundle-files.js';
import type { Workshop } from './workshop.js';
import { openCity, openWorkshop } from './workshop.js';

export interface GivenBundle extends Workshop {
  /** Folder or zip as it was given. */
  readonly given: string;
  readonly source: BundleSource;
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
    const source = city.ok ? await readBundleSource(given) : city;
    if (city.ok && source.ok) codes.push(await act({ given, source: source.value, ...openWorkshop(city.value) }));
    else {
      reportUnreadable(given, source.ok ? [] : [source.error].flat(), terminal);
      codes.push(2);
    }
  }
  return worst(codes);
}
