// Designers change the city's own settings: shown first what it would do, then in force everywhere within seconds.
import type { OfficerActor } from '@alur/access';
import type { City, CitySetting } from '@alur/city';
import { isCitySetting, loadCity, readSetting, writeSetting } from '@alur/city';
import type { CityEffect, CitySettingView } from '@alur/contracts';
import type { Diagnostic, Json, Rejection, Result } from '@alur/kernel';
import { canonicalJson, err, hasErrors, ok } from '@alur/kernel';
import type { CityVersion, CityVersions } from '../ports/city-versions.js';
import type { Entropy } from '../ports/people.js';
import type { CaseReading } from '../ports/case-reading.js';
import { cityHash } from './adopt-folder.js';
import type { EffectPorts } from './city-effect.js';
import { effectOf, placedInSettings } from './city-effect.js';
import type { StoppedService } from './stopped-service.js';
import { stoppedBy } from './stopped-service.js';

export interface CityPorts extends EffectPorts {
  /** As it is in force. */
  readonly city: City;
  readonly cities: CityVersions;
  readonly entropy: Pick<Entropy, 'sha256'>;
  readonly reading: Pick<CaseReading, 'now'>;
  /** Takes up what is in force, in this process and at once; the others follow within seconds. */
  refreshCity(): Promise<void>;
}

export interface SettingChange {
  readonly setting: string;
  readonly value: Json;
  /** Tag of what the designer saw. */
  readonly tag: string;
  readonly note?: string;
}

/** Rejection: `CITY_SETTING_NOT_FOUND`. */
export const readCitySetting =
  (ports: Pick<CityPorts, 'cities' | 'entropy'>) =>
  async (setting: string): Promise<Result<CitySettingView, Rejection>> => {
    if (!isCitySetting(setting)) return err(noSuchSetting);
    return ok(viewOf(ports, await currentOf(ports.cities), setting));
  };

/** What the change would do; nothing is kept. Rejections as of `changeCitySetting`, without `CITY_INVALID`. */
export const previewCityChange =
  (ports: CityPorts) =>
  async (change: SettingChange): Promise<Result<CityEffect, Rejection>> => {
    const current = await currentOf(ports.cities);
    const files = changedFiles(ports, current, change);
    if (!files.ok) return files;
    const after = loadCity(files.value);
    const before = loadCity(current.files).city;
    if (!before || !after.city) return ok({ findings: placedInSettings(after.diagnostics), services: [], vacated: [] });
    return ok(await effectOf(ports, { before, after: after.city, at: await ports.reading.now() }, after.diagnostics));
  };

/**
 * Rejections: `CITY_SETTING_NOT_FOUND`, `CITY_SETTING_MISFIT`, `CITY_INVALID` with the findings by place,
 * `CITY_CHANGED` where somebody else changed the setting since it was read.
 */
export const changeCitySetting =
  (ports: CityPorts) =>
  async (designer: OfficerActor, change: SettingChange): Promise<Result<CitySettingView, Rejection>> => {
    const current = await currentOf(ports.cities);
    const files = changedFiles(ports, current, change);
    if (!files.ok) return files;
    const { city, diagnostics } = loadCity(files.value);
    if (!city || hasErrors(diagnostics)) return err(invalid(diagnostics));
    const stopped = await stoppedBy(ports, { before: ports.city, after: city });
    if (stopped) return err(stops(stopped));
    const hash = cityHash(ports.entropy, files.value);
    if (hash === current.hash) return ok(viewOf(ports, current, change.setting as CitySetting));
    const added = await ports.cities.add({
      after: current.number,
      hash,
      files: files.value,
      origin: 'studio',
      by: `officer:${designer.id}`,
      parts: [change.setting],
      ...(change.note ? { note: change.note } : {}),
    });
    if (!added) return err(changedBySomebody);
    await ports.refreshCity();
    return ok(viewOf(ports, added, change.setting as CitySetting));
  };

const stops = ({ service, findings }: StoppedService): Rejection => ({
  code: 'CITY_INVALID',
  message: [
    `Layanan "${service}" tidak dapat berjalan lagi dengan perubahan ini, dan permohonan yang memakainya akan terhenti.`,
    ...findings.map(({ message }) => message),
  ].join(' '),
});

export const listCityVersions = ({
  cities,
}: Pick<CityPorts, 'cities'>): Promise<readonly Omit<CityVersion, 'files'>[]> => cities.list();

async function currentOf(cities: CityVersions): Promise<CityVersion> {
  const current = await cities.findCurrent();
  if (!current) throw new Error('Expected the city to be in the database: setup puts it there');
  return current;
}

function changedFiles(
  ports: Pick<CityPorts, 'entropy'>,
  current: CityVersion,
  { setting, value, tag }: SettingChange,
): Result<CityVersion['files'], Rejection> {
  if (!isCitySetting(setting)) return err(noSuchSetting);
  if (viewOf(ports, current, setting).tag !== tag) return err(changedBySomebody);
  const files = writeSetting(current.files, setting, value);
  return files.ok ? files : err(misfit);
}

/** Throws where the file cannot be read: what is in force was read before. */
function viewOf({ entropy }: Pick<CityPorts, 'entropy'>, current: CityVersion, setting: CitySetting): CitySettingView {
  const value = readSetting(current.files, setting);
  if (!value.ok)
    throw new Error(`Expected setting ${setting} of city version ${String(current.number)} to be readable`);
  const tag = entropy.sha256(canonicalJson(value.value)).slice(0, 24);
  return { setting, value: value.value, tag, version: current.number };
}

const invalid = (findings: readonly Diagnostic[]): Rejection => ({
  code: 'CITY_INVALID',
  message: findings
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message)
    .slice(0, 20)
    .join(' '),
});
const noSuchSetting: Rejection = { code: 'CITY_SETTING_NOT_FOUND', message: 'Pengaturan kota ini tidak ada.' };
const misfit: Rejection = {
  code: 'CITY_SETTING_MISFIT',
  message: 'Isi pengaturan ini tidak dapat dibaca. Muat ulang halaman, lalu ubah sekali lagi.',
};
const changedBySomebody: Rejection = {
  code: 'CITY_CHANGED',
  message:
    'Rekan Anda sudah mengubah pengaturan ini. Lihat perubahannya, lalu simpan lagi. Isian Anda tetap ada di layar ini.',
};
