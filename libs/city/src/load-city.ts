import type { WorkingCalendar } from '@alur/calendar';
import type { Diagnostic } from '@alur/kernel';
import { hasErrors } from '@alur/kernel';
import type { Agency, City, Village } from './contract/city.js';
import { lintActing } from './read/acting.js';
import type { CityFiles } from './read/city-files.js';
import { holidaysOf, readCityFiles } from './read/city-files.js';
import { generatedHolders } from './read/generated-holders.js';
import { lintCity } from './read/references.js';
import { privacyOf } from './read/privacy-of.js';
import { readRequirements } from './read/requirements-file.js';
import { securityOf } from './read/security-of.js';

/** A city folder as one value, with what is to be thought of; or every finding that keeps it from being one. Each with file, line and how to mend it. */
export function loadCity(texts: Readonly<Record<string, string>>): {
  readonly city?: City;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { files, placed, diagnostics } = readCityFiles(texts);
  if (!files) return { diagnostics };
  const { agencies } = files['agencies.yaml'];
  const requirements = readRequirements(texts['requirements.yaml'], (key) => Object.hasOwn(agencies, key));
  const findings = [...lintCity(files, placed), ...lintActing(files, placed), ...requirements.diagnostics];
  if (hasErrors(findings)) return { diagnostics: findings };
  const city = assemble(files);
  return {
    city: requirements.rules ? { ...city, requirementRules: requirements.rules } : city,
    diagnostics: findings,
  };
}

function assemble(files: CityFiles): City {
  const agencies = Object.fromEntries(
    Object.entries(files['agencies.yaml'].agencies).map(
      ([key, { units = {}, calendar = 'default', ...agency }]): [string, Agency] => [
        key,
        { ...agency, key, calendar, units: Object.entries(units).map(([unit, name]) => ({ key: unit, name })) },
      ],
    ),
  );
  const villages = files['regions.yaml'].districts.flatMap(({ code, name, office, villages: own }) =>
    own.map((village): Village => ({ ...village, district: { code, name, office } })),
  );
  return {
    ...files['city.yaml'],
    security: securityOf(files['city.yaml'].security),
    privacy: privacyOf(files['city.yaml'].privacy),
    agencies,
    villages: Object.fromEntries(villages.map((village) => [village.code, village])),
    roles: Object.fromEntries(
      Object.entries(files['roles.yaml'].roles).map(
        ([key, { name, byLink = false, leads = false, operates = false, assists = false }]) => [
          key,
          { key, name, byLink, leads, operates, assists },
        ],
      ),
    ),
    officeHolders: generatedHolders(files['holders.yaml'], Object.values(agencies)),
    calendars: calendarsOf(files),
    letterSeries: files['letters.yaml'].series,
    tokens: files['tokens.yaml'].tokens,
  };
}

function calendarsOf(files: CityFiles): Readonly<Record<string, WorkingCalendar>> {
  const file = files['calendar.yaml'];
  const holidays = holidaysOf(file);
  return Object.fromEntries(
    Object.entries(file.calendars).map(([key, { hours, seasons = [] }]) => [
      key,
      {
        zone: files['city.yaml'].zone,
        hours,
        seasons: seasons.map(({ name, from, to, hours: own }) => ({ name, from, to, hours: own })),
        holidays,
        collectiveLeaveOff: file.collectiveLeaveOff,
        cutOff: file.cutOff.time,
        coveredUntil: file.coveredUntil,
      },
    ]),
  );
}
