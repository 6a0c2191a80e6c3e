import type { WorkingCalendar } from '@alur/calendar';
import type { ActingKind, ActingRules } from './acting.js';
import type { PrivacyRules } from './privacy.js';
import type { RequirementRules } from './requirement-rules.js';
import type { SecurityRules } from './security.js';

export interface Agency {
  /** Key such as `dinsos`, `kel-sisir`, `desa-punten`, `kec-batu`. */
  readonly key: string;
  readonly shortName: string;
  readonly fullName: string;
  readonly kind: 'department' | 'district' | 'kelurahan' | 'desa';
  /** Kemendagri code of the region it governs, for districts and villages. */
  readonly region?: string;
  readonly address: string;
  readonly phone?: string;
  readonly units: readonly { readonly key: string; readonly name: string }[];
  /** Name of its calendar. */
  readonly calendar: string;
}

export interface Village {
  /** Kemendagri code, `35.79.01.1004`. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'kelurahan' | 'desa';
  readonly district: { readonly code: string; readonly name: string; readonly office: string };
  /** Key of the agency that governs it. */
  readonly office: string;
}

export interface Role {
  readonly key: string;
  readonly name: string;
  /** Signs in with a one-time link on a phone instead of a password: RT and RW. */
  readonly byLink: boolean;
  /** Leads an agency: may do what needs a superior, such as returning a request once more. */
  readonly leads: boolean;
  /** Runs the system for the whole city: sees and mends what is stuck anywhere. */
  readonly operates: boolean;
  /** Fills in requests beside the people they are for, with their consent. */
  readonly assists: boolean;
}

/** A person who holds a role in an agency between two dates; fictional people only in this repository. */
export interface OfficeHolder {
  readonly id: string;
  readonly name: string;
  /** 18 digits; absent for RT and RW. */
  readonly nip?: string;
  /** E.164; present for those who get links. */
  readonly phone?: string;
  readonly agency: string;
  readonly role: string;
  /** RW and RT as `007/003`, RW alone as `007`. */
  readonly scope?: string;
  readonly position: string;
  readonly acting?: ActingKind;
  /** Id of whom a stand-in replaces, where several hold the office. */
  readonly standsFor?: string;
  readonly from: string;
  readonly until?: string;
  /** Has an account in the demo city. */
  readonly demo: boolean;
}

export interface LetterSeries {
  readonly pattern: string;
  readonly classification: string;
  /** For letters of services that have no series of their own yet. */
  readonly general?: boolean;
}

export interface City {
  readonly id: string;
  /** `Kota Batu`. */
  readonly name: string;
  readonly province: string;
  readonly regionCode: string;
  readonly zone: string;
  readonly help: { readonly phone: string; readonly whatsapp: string; readonly hours: string };
  /** Where weaknesses are told (RFC 9116); absent in a city that named nobody. */
  readonly disclosure?: { /** `mailto:…` or `https://…` */ readonly contact: string; readonly until: string };
  readonly agencies: Readonly<Record<string, Agency>>;
  readonly villages: Readonly<Record<string, Village>>;
  readonly roles: Readonly<Record<string, Role>>;
  readonly officeHolders: readonly OfficeHolder[];
  readonly calendars: Readonly<Record<string, WorkingCalendar>>;
  /** Letter numbering: `{serial}`, `{agencyCode}`, `{year}` … by series. */
  readonly letterSeries: Readonly<Record<string, LetterSeries>>;
  /** Absent in a city that wrote none. */
  readonly requirementRules?: RequirementRules;
  readonly security: SecurityRules;
  /** Absent in a city that wrote none: `standardActing`. */
  readonly acting?: ActingRules;
  readonly privacy: PrivacyRules;
  /** Design tokens of the look by name, `leaf: '#0A6640'`. */
  readonly tokens: Readonly<Record<string, string>>;
}
