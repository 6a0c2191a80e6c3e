// The files of a city folder as typed data; their shapes are checked before anything is read as these.
import type { Holiday, WeeklyHours } from '@alur/calendar';
import type { Diagnostic } from '@alur/kernel';
import type { PlacedYaml } from '@alur/yaml-files';
import { checkShape, readYaml } from '@alur/yaml-files';
import type { ActingRules } from '../contract/acting.js';
import type { Agency, City, OfficeHolder } from '../contract/city.js';
import {
  agenciesSchema,
  calendarSchema,
  cityPatterns,
  citySchema,
  holdersSchema,
  lettersSchema,
  regionsSchema,
  rolesSchema,
  tokensSchema,
} from './city-schema.js';
import type { PrivacySection } from './privacy-of.js';
import type { SecuritySection } from './security-of.js';

interface CityFile {
  readonly id: string;
  readonly name: string;
  readonly province: string;
  readonly regionCode: string;
  readonly zone: string;
  readonly help: City['help'];
  readonly disclosure?: NonNullable<City['disclosure']>;
  readonly security?: SecuritySection;
  readonly acting?: ActingRules;
  readonly privacy?: PrivacySection;
}
export interface AgenciesFile {
  readonly agencies: Readonly<
    Record<
      string,
      Omit<Agency, 'key' | 'units' | 'calendar'> & {
        readonly units?: Readonly<Record<string, string>>;
        readonly calendar?: string;
      }
    >
  >;
}
export interface RegionsFile {
  readonly districts: readonly {
    readonly code: string;
    readonly name: string;
    readonly office: string;
    readonly villages: readonly {
      readonly code: string;
      readonly name: string;
      readonly kind: 'kelurahan' | 'desa';
      readonly office: string;
    }[];
  }[];
}
type Dated = Readonly<Record<string, string>>;
export interface CalendarFile {
  readonly coveredUntil: string;
  readonly cutOff: { readonly time: string };
  readonly collectiveLeaveOff: boolean;
  readonly decrees: readonly {
    readonly title: string;
    readonly year: number;
    readonly national?: Dated;
    readonly collectiveLeave?: Dated;
    readonly local?: Dated;
    readonly election?: Dated;
  }[];
  readonly calendars: Readonly<
    Record<
      string,
      {
        readonly hours: WeeklyHours;
        readonly seasons?: readonly {
          readonly name: string;
          readonly from: string;
          readonly to: string;
          readonly hours: WeeklyHours;
        }[];
      }
    >
  >;
}
export interface HoldersFile {
  readonly holders: readonly (Omit<OfficeHolder, 'demo'> & { readonly demo?: boolean })[];
  readonly generated: {
    readonly from: string;
    readonly people: readonly string[];
    readonly families: readonly string[];
    readonly offices: readonly {
      readonly kinds: readonly Agency['kind'][];
      readonly role: string;
      readonly position: string;
    }[];
    readonly neighbourhoods: { readonly rw: number; readonly rt: number };
  };
}

export interface CityFiles {
  readonly 'city.yaml': CityFile;
  readonly 'agencies.yaml': AgenciesFile;
  readonly 'regions.yaml': RegionsFile;
  readonly 'roles.yaml': {
    readonly roles: Readonly<
      Record<
        string,
        {
          readonly name: string;
          readonly byLink?: boolean;
          readonly leads?: boolean;
          readonly operates?: boolean;
          readonly assists?: boolean;
        }
      >
    >;
  };
  readonly 'calendar.yaml': CalendarFile;
  readonly 'letters.yaml': { readonly series: City['letterSeries'] };
  readonly 'tokens.yaml': { readonly tokens: Readonly<Record<string, string>> };
  readonly 'holders.yaml': HoldersFile;
}

export type CityFileName = keyof CityFiles;

const schemas = {
  'city.yaml': citySchema,
  'agencies.yaml': agenciesSchema,
  'regions.yaml': regionsSchema,
  'roles.yaml': rolesSchema,
  'calendar.yaml': calendarSchema,
  'letters.yaml': lettersSchema,
  'tokens.yaml': tokensSchema,
  'holders.yaml': holdersSchema,
} satisfies Record<CityFileName, object>;

export interface ReadFiles {
  /** Present when every file is there and of the right shape. */
  readonly files?: CityFiles;
  readonly placed: Readonly<Record<string, PlacedYaml>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Findings: `FILE_MISSING`, `YAML_INVALID`, `SHAPE_INVALID`. Other files of the folder are somebody else's. */
export function readCityFiles(texts: Readonly<Record<string, string>>): ReadFiles {
  const diagnostics: Diagnostic[] = [];
  const placed: Record<string, PlacedYaml> = {};
  for (const [file, schema] of Object.entries(schemas)) {
    const text = texts[file];
    if (text === undefined) {
      diagnostics.push({
        code: 'FILE_MISSING',
        severity: 'error',
        file,
        message: `Berkas ${file} belum ada di folder kota. Buat berkas itu, lihat config/city/README.md.`,
      });
      continue;
    }
    const read = readYaml({ file, text });
    diagnostics.push(...read.diagnostics);
    if (!read.yaml) continue;
    placed[file] = read.yaml;
    diagnostics.push(...checkShape(read.yaml, schema, { patterns: cityPatterns, guide: 'config/city/README.md' }));
  }
  if (diagnostics.length > 0) return { placed, diagnostics };
  return {
    files: Object.fromEntries(Object.entries(placed).map(([file, yaml]) => [file, yaml.data])) as unknown as CityFiles,
    placed,
    diagnostics,
  };
}

export const holidaysOf = (file: CalendarFile): readonly Holiday[] =>
  file.decrees.flatMap(({ title, national, collectiveLeave, local, election }) => [
    ...days('national', national, title),
    ...days('collective-leave', collectiveLeave, title),
    ...days('local', local, title),
    ...days('election', election, title),
  ]);

const days = (kind: Holiday['kind'], dates: Dated | undefined, decree: string): readonly Holiday[] =>
  Object.entries(dates ?? {}).map(([date, name]) => ({ date, name, kind, decree }));
