// What of a city is changed on a screen, and where in its files it stands. Colours and regions stay with the installation.
import type { Json, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { editYaml, readYaml } from '@alur/yaml-files';

type CityTexts = Readonly<Record<string, string>>;

const settings = {
  agencies: { file: 'agencies.yaml', path: ['agencies'] },
  roles: { file: 'roles.yaml', path: ['roles'] },
  holders: { file: 'holders.yaml', path: ['holders'] },
  calendar: { file: 'calendar.yaml', path: [] },
  requirements: { file: 'requirements.yaml', path: [] },
  letters: { file: 'letters.yaml', path: ['series'] },
} as const satisfies Record<string, { readonly file: string; readonly path: readonly string[] }>;

export type CitySetting = keyof typeof settings;

export const citySettings = Object.keys(settings) as readonly CitySetting[];

export const isCitySetting = (name: string): name is CitySetting => Object.hasOwn(settings, name);

/** Where a finding about the city is mended; undefined for a file that no screen shows. */
export const settingOfFile = (file: string): CitySetting | undefined =>
  citySettings.find((name) => settings[name].file === file);

/** The setting as its file says it; `null` where there is nothing. `UNREADABLE` for a file that is no YAML. */
export function readSetting(texts: CityTexts, name: CitySetting): Result<Json, 'UNREADABLE'> {
  const { file, path } = settings[name];
  const text = texts[file];
  if (text === undefined) return ok(null);
  const { yaml } = readYaml({ file, text });
  if (!yaml) return err('UNREADABLE');
  const [key] = path;
  const data = yaml.data as Readonly<Record<string, Json>> | null;
  return ok((key === undefined ? data : data?.[key]) ?? null);
}

/** The city's files with the setting changed, comments and everything else as they were. */
export function writeSetting(
  texts: CityTexts,
  name: CitySetting,
  value: Json,
): Result<CityTexts, 'UNREADABLE' | 'MISFIT'> {
  if (value === null || typeof value !== 'object') return err('MISFIT');
  const { file, path } = settings[name];
  const written = editYaml(texts[file] ?? '', path, value);
  return written.ok ? ok({ ...texts, [file]: written.value }) : err('UNREADABLE');
}
