// What the studio's API answers: drafts of services, and the parts they are edited in.
import type { City, OfficeHolder } from '@alur/city';
import type { Diagnostic, Instant, Json } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import type { GateVerdict, ProposedScenario } from '@alur/service-check';

/** What a draft was begun with. */
export type DraftOrigin =
  | { readonly kind: 'empty' }
  | { readonly kind: 'sop'; readonly file: string }
  | { readonly kind: 'template'; readonly template: string }
  /** A version that is or was offered: of the same service for its next one, of another for a new one. */
  | { readonly kind: 'version'; readonly serviceId: string; readonly hash: string }
  | { readonly kind: 'bundle'; readonly file: string }
  /** A folder of services that the city was started with. */
  | { readonly kind: 'folder'; readonly folder: string };

/** `in-review` and `approved` are closed for editing; `published` and `discarded` for everything. */
export type DraftState = 'draft' | 'in-review' | 'approved' | 'published' | 'discarded';

export interface DraftSummary {
  readonly id: string;
  /** As its files say it; the working name where they say nothing yet. */
  readonly name: string;
  readonly origin: DraftOrigin;
  readonly state: DraftState;
  readonly revision: number;
  /** Officers by id. */
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly changedBy: string;
  readonly changedAt: Instant;
  /** Officers whose work is in it: none of them may approve it. */
  readonly contributors: readonly string[];
}

export interface DraftView extends DraftSummary {
  /** Tag of every part there is. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface DraftPart {
  /** `standard`, `table`, `letter:surat-penolakan`. */
  readonly part: string;
  readonly value: Json;
  /** Changes when the part does; sent back as `If-Match`. */
  readonly tag: string;
}

export interface SavedPart extends DraftPart {
  readonly draft: DraftView;
}

/** Where in the studio a finding is mended. */
export interface FindingPlace {
  readonly part: string;
  /** Inside the value of the part: `pages`, `0`, `fields`, `2`, `label`. */
  readonly path: readonly (string | number)[];
}

export interface PlacedFinding extends Diagnostic {
  readonly place?: FindingPlace;
}

/** The gate over a draft as it stood at `revision`. */
export interface DraftJudgement extends Omit<GateVerdict, 'chapters' | 'findings'> {
  readonly revision: number;
  readonly chapters: readonly (Omit<GateVerdict['chapters'][number], 'findings'> & {
    readonly findings: readonly PlacedFinding[];
  })[];
  readonly findings: readonly PlacedFinding[];
  /** Absent where the files do not have their shape. */
  readonly bundle?: ServiceBundle;
}

/** The city as designers need it: numbers of its people stay where they are. */
export interface StudioCity extends Omit<City, 'officeHolders'> {
  readonly officeHolders: readonly Omit<OfficeHolder, 'nip' | 'phone'>[];
}

/** Scenarios that nobody wrote, for a draft as it stood at `revision`. */
export interface DraftProposals {
  readonly revision: number;
  readonly data: readonly ProposedScenario[];
  /** False where time was up before everything was tried: asked again, with what is kept by then, more come. */
  readonly isComplete: boolean;
}

/** A part of the city's configuration as a screen changes it: `agencies`, `roles`, `holders`, `calendar`, `requirements`, `letters`. */
export interface CitySettingView {
  readonly setting: string;
  /** In the shape of its file. */
  readonly value: Json;
  readonly tag: string;
  /** Number of the city's version it was read from. */
  readonly version: number;
}

/** What a change of a setting would do. */
export interface CityEffect {
  /** With the setting whose screen mends it; errors keep it from being saved. */
  readonly findings: readonly (Diagnostic & { readonly setting: string | null })[];
  /** Services that would no longer pass the gate, and promises that would be counted otherwise. */
  readonly services: readonly {
    readonly service: { readonly key: string; readonly name: string };
    /** What the gate would find then and does not find now. */
    readonly troubles: readonly string[];
    /** Dates by when a request that is complete now would be answered. */
    readonly promise?: { readonly from: string; readonly to: string };
  }[];
  /** Offices with open work that nobody would hold. */
  readonly vacated: readonly {
    readonly agency: { readonly key: string; readonly name: string };
    readonly role: { readonly key: string; readonly name: string };
    readonly scope?: string;
    readonly tasks: number;
  }[];
}

export interface CityVersionSummary {
  readonly number: number;
  readonly hash: string;
  readonly origin: 'folder' | 'studio';
  readonly by: string;
  readonly at: Instant;
  readonly parts: readonly string[];
  readonly note?: string;
}
