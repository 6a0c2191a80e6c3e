// What a change of the city would do, told before it is saved: to services, to promises, to offices with open work.
import { workingDaysDeadline, localDate } from '@alur/calendar';
import type { City } from '@alur/city';
import { calendarOf, holdersOf, settingOfFile } from '@alur/city';
import type { CityEffect } from '@alur/contracts';
import type { Diagnostic, Instant } from '@alur/kernel';
import { judgeBundle } from '@alur/service-check';
import { compileBundle } from '../publishing/compile-bundle.js';
import type { DrawingReader } from '../publishing/compile-bundle.js';
import type { OfficeWork, OfficeWorkRow } from '../ports/office-work.js';
import type { Entropy } from '../ports/people.js';
import type { CompiledVersion, ServiceVersions } from '../ports/service-versions.js';

export interface EffectPorts {
  readonly drawings: DrawingReader;
  readonly entropy: Pick<Entropy, 'sha256'>;
  readonly versions: Pick<ServiceVersions, 'listNeeded' | 'listPublished' | 'filesOf'>;
  readonly officeWork: OfficeWork;
}

interface Change {
  readonly before: City;
  readonly after: City;
  readonly at: Instant;
}

export async function effectOf(
  ports: EffectPorts,
  change: Change,
  findings: readonly Diagnostic[],
): Promise<CityEffect> {
  const offered = await ports.versions.listPublished();
  const services = [];
  for (const version of offered) services.push(await serviceEffect(ports, change, version));
  const rows = await ports.officeWork.byOffice();
  return {
    findings: placedInSettings(findings),
    services: services.filter(({ troubles, promise }) => troubles.length > 0 || promise !== undefined),
    vacated: vacated(change, rows),
  };
}

async function serviceEffect(
  ports: EffectPorts,
  change: Change,
  { bundle, hash }: CompiledVersion,
): Promise<CityEffect['services'][number]> {
  const { before, after, at } = change;
  const files = await ports.versions.filesOf(hash);
  const findingsUnder = async (city: City): Promise<readonly Diagnostic[]> => {
    const compiled = await compileBundle({ ...ports, city }, files);
    return judgeBundle(
      {
        files,
        findings: compiled.findings,
        ...(compiled.bundle ? { bundle: compiled.bundle } : {}),
        ...(compiled.version ? { rules: compiled.version.rules } : {}),
      },
      { city, day: localDate(city.zone, at) },
    ).findings.filter(({ severity }) => severity === 'error');
  };
  const old = new Set((await findingsUnder(before)).map(({ message }) => message));
  const troubles = (await findingsUnder(after))
    .filter(({ message }) => !old.has(message))
    .map(({ message }) => message);
  const promise = promiseEffect(change, bundle);
  return { service: { key: bundle.id, name: bundle.name }, troubles, ...(promise ? { promise } : {}) };
}

/** By when a request that is complete now would be answered. */
function promiseEffect({ before, after, at }: Change, { owner, standard }: CompiledVersion['bundle']) {
  if (!before.agencies[owner] || !after.agencies[owner]) return undefined;
  const lastDay = (city: City): string | undefined => {
    const deadline = workingDaysDeadline(calendarOf(city, owner), at, standard.duration.workingDays);
    return deadline.ok ? deadline.value.lastDay : undefined;
  };
  const [from, to] = [lastDay(before), lastDay(after)];
  return from === undefined || to === undefined || from === to ? undefined : { from, to };
}

/** Offices with open work that somebody holds today and nobody would hold then. */
const vacated = ({ before, after, at }: Change, rows: readonly OfficeWorkRow[]): CityEffect['vacated'] =>
  rows
    .filter(({ agency, role, scope }) => {
      const office = { agency, role, ...(scope === '' ? {} : { scope }) };
      const isHeld = (city: City): boolean => holdersOf(city, office, localDate(city.zone, at)).length > 0;
      return isHeld(before) && !isHeld(after);
    })
    .map(({ agency, role, scope, tasks }) => ({
      agency: { key: agency, name: before.agencies[agency]?.shortName ?? agency },
      role: { key: role, name: before.roles[role]?.name ?? role },
      ...(scope === '' ? {} : { scope }),
      tasks,
    }));

/** Each with the setting whose screen mends it. */
export const placedInSettings = (findings: readonly Diagnostic[]): CityEffect['findings'] =>
  findings.map((finding) => ({ ...finding, setting: settingOfFile(finding.file) ?? null }));
