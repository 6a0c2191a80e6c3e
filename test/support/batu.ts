// The shipped city as a test reads it: the same files, the same rules for due dates.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workingTimeEnd } from '@alur/calendar';
import type { City, OfficeHolder } from '@alur/city';
import { calendarOf, loadCity } from '@alur/city';
import type { Instant } from '@alur/kernel';
import type { SetupLine } from './city-under-test.js';

export async function openBatu(): Promise<City> {
  const folder = join(__dirname, '..', '..', 'config', 'city', 'batu');
  const texts = await Promise.all(
    (await readdir(folder)).map(async (file): Promise<[string, string]> => [
      file,
      await readFile(join(folder, file), 'utf8'),
    ]),
  );
  const { city, diagnostics } = loadCity(Object.fromEntries(texts));
  if (!city) throw new Error(JSON.stringify(diagnostics));
  return city;
}

export function dueAfter(city: City, agency: string, start: Instant, span: string): Instant {
  const end = workingTimeEnd(calendarOf(city, agency), start, span);
  if (!end.ok) throw new Error(end.error.message);
  return end.value;
}

/** The demo account of an office, as `npm start` prints it. */
export function accountOf(
  city: City,
  setup: readonly SetupLine[],
  agency: string,
  role: string,
): { nip: string; password: string } {
  const holder = city.officeHolders.find((one) => one.agency === agency && one.role === role && one.demo);
  return accountOfHolder(city, setup, holder?.id ?? `${role} in ${agency}`);
}

/** Of one of several who hold the same office. */
export function accountOfHolder(
  city: City,
  setup: readonly SetupLine[],
  id: string,
): { nip: string; password: string } {
  const holder = city.officeHolders.find((one) => one.id === id);
  const account = setup.find((line) => line.type === 'demo-account' && line['nip'] === holder?.nip);
  if (!account) throw new Error(`Expected a demo account for ${id}`);
  return { nip: String(account['nip']), password: String(account['password']) };
}

export function holderOf(city: City, agency: string, role: string, scope?: string): OfficeHolder {
  const holder = city.officeHolders.find(
    (one) => one.agency === agency && one.role === role && (scope === undefined || one.scope === scope),
  );
  if (!holder) throw new Error(`Expected somebody to be ${role} ${scope ?? ''} in ${agency}`);
  return holder;
}
