// What a service is read with and judged for.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { GatePorts } from '@alur/application';
import { readBpmn, readDmn } from '@alur/bpmn-xml';
import type { DrawnProcess } from '@alur/bpmn-xml';
import { localDate } from '@alur/calendar';
import type { City } from '@alur/city';
import { loadCity } from '@alur/city';
import type { Diagnostic, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Invocation } from '../command-line/command.js';
import { unreadable } from '../command-line/read-text.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What reads and compiles a bundle here, and what it saw of the drawing on the way. */
export interface Workshop {
  readonly ports: GatePorts;
  /** Processes of the drawing read last. */
  drawn(): readonly DrawnProcess[];
}

export function openWorkshop(city: City): Workshop {
  let drawn: readonly DrawnProcess[] = [];
  return {
    drawn: () => drawn,
    ports: {
      city,
      today: () => localDate(city.zone, new Date().toISOString()),
      entropy: { sha256 },
      drawings: {
        async readProcesses(xml, file) {
          const reading = await readBpmn(xml, file);
          drawn = reading.all;
          return reading;
        },
        readDecisions: readDmn,
      },
    },
  };
}

/** The city a service is judged for: as asked, else CITY_DIR, else the one that ships. */
export async function openCity({
  values,
  environment,
}: Pick<Invocation, 'values' | 'environment'>): Promise<Result<City, readonly Diagnostic[]>> {
  const folder = cityFolder({ values, environment });
  const names = folder !== undefined && existsSync(folder) ? await readdir(folder) : [];
  if (folder === undefined || names.length === 0) return err([unreadable(folder ?? 'config/city')]);
  const texts = names
    .filter((name) => name.endsWith('.yaml'))
    .map(async (name): Promise<[string, string]> => [name, await readFile(path.join(folder, name), 'utf8')]);
  const { city, diagnostics } = loadCity(Object.fromEntries(await Promise.all(texts)));
  return city ? ok(city) : err(diagnostics);
}

export const cityFolder = ({ values, environment }: Pick<Invocation, 'values' | 'environment'>): string | undefined =>
  values['city'] ?? environment['CITY_DIR'] ?? shippedCity();

/** Above this file, wherever it was built to. */
function shippedCity(): string | undefined {
  for (let folder = __dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const city = path.join(folder, 'config/city/batu');
    if (existsSync(city)) return city;
  }
  return undefined;
}
