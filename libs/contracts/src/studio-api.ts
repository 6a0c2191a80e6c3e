// What the studio's API answers: drafts of services, and the parts they are edited in.
import type { City, OfficeHolder } from '@alur/city';
import type { Diagnostic, Instant, Json } from '@alur/kernel';
import type { Difference, ServiceBundle, ShownSides, VersionClass } from '@alur/service';
import type { GateVerdict, ProposedScenario } from '@alur/service-check';

/** Something that was filled in without being told, and is to be looked at. */
export interface AssumedValue {
  readonly sentence: string;
  readonly place?: FindingPlace;
}

/** What a draft was begun with. */
export type DraftOrigin =
  | { readonly kind: 'empty' }
  | { readonly kind: 'sop'; readonly file: string; readonly assumed?: readonly AssumedValue[] }
  | { readonly kind: 'template'; readonly template: string }
  /** A version that is or was offered: of the same service for its next one, of another for a new one. */
  | { readonly kind: 'version'; readonly serviceId: string; readonly hash: string }
  | { readonly kind: 'bundle'; readonly file: string }
  /** A folder of services that the city was started with. */
  | { readonly kind: 'folder'; readonly folder: string; readonly hash: string };

/** `in-review` is closed for editing, `published` and `discarded` for everything. Who approves a draft publishes it in one act. */
export type DraftState = 'draft' | 'in-review' | 'published' | 'discarded';

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
  /** Who asked for the review, while it lasts and of what was published. */
  readonly handedIn?: { readonly by: string; readonly at: Instant; readonly note?: string };
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

/**
 * By the database's clock. `coming`: its date is not there yet. `offered`: people apply by it. `retired`: the last one, and
 * offered no more. `replaced`: another one took its place. `cancelled`: taken back before its date.
 */
export type PublicationState = 'coming' | 'offered' | 'retired' | 'replaced' | 'cancelled';

/** The version a draft is compared with. */
export interface DraftDifferenceBase {
  readonly number: number;
  readonly state: PublicationState;
  readonly offeredFrom: Instant;
}

export interface ShownDifference extends Omit<Difference, 'name' | 'from' | 'to'> {
  readonly sides: ShownSides;
  /** Who is affected, in words. */
  readonly affects: string;
}

export interface DraftDifferences {
  /** Sent as `If-Match` by who approves: what they have seen is what is published. */
  readonly tag: string;
  readonly revision: number;
  readonly serviceId: string;
  /** That its version would have. */
  readonly number: number;
  /** Its files are those of the version whose place it would take. */
  readonly identical: boolean;
  /** Absent for a service that is new. */
  readonly against?: DraftDifferenceBase;
  readonly class: VersionClass;
  readonly differences: readonly ShownDifference[];
  /** Of a legal override that names what does not change. */
  readonly findings: readonly Diagnostic[];
}

export interface DraftHistoryRow {
  readonly revision: number;
  readonly at: Instant;
  readonly by: { readonly key: string; readonly name: string };
  readonly what: 'begun' | 'changed' | 'handed-in' | 'taken-back' | 'given-back' | 'published' | 'discarded';
  /** Parts that changed. */
  readonly parts: readonly string[];
  readonly note?: string;
  /** Of the version it was published as. */
  readonly number?: number;
  readonly from?: Instant;
}

export interface PublicationView {
  readonly id: string;
  readonly number: number;
  readonly hash: string;
  readonly state: PublicationState;
  readonly offeredFrom: Instant;
  readonly publishedAt: Instant;
  /** Names, or who works at the machine. */
  readonly publishedBy: string;
  readonly draftId?: string;
  readonly note?: string;
  /** Who is affected by the weightiest of its changes, in words. */
  readonly affects: string;
  readonly changes: readonly { readonly class: VersionClass; readonly sentence: string }[];
  readonly retired?: { readonly at: Instant; readonly by: string; readonly reason: string };
}

export interface StudioService {
  readonly id: string;
  readonly name: string;
  readonly agency: { readonly key: string; readonly name: string };
  /** `new`: its first version is still coming, or was cancelled. */
  readonly state: 'offered' | 'retired' | 'new';
  /** The newest first. */
  readonly publications: readonly PublicationView[];
}

/** What the public is told of a version: no officer's name, nothing of how offices work among themselves. */
export interface PublicVersion {
  readonly number: number;
  readonly state: 'coming' | 'offered' | 'retired' | 'replaced';
  readonly from: Instant;
  readonly changes: readonly { readonly sentence: string; readonly class: VersionClass; readonly affects: string }[];
  /** Whether offices work otherwise, too. */
  readonly workChanges: boolean;
  readonly closed?: { readonly at: Instant; readonly reason: string };
}

export interface ServiceChanges {
  readonly id: string;
  readonly name: string;
  /** The newest first. */
  readonly versions: readonly PublicVersion[];
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

/** Scenarios that nobody wrote, for a draft as it stood at `revision`. */
export interface DraftProposals {
  readonly revision: number;
  readonly data: readonly ProposedScenario[];
  /** False where time was up before everything was tried: asked again, with what is kept by then, more come. */
  readonly isComplete: boolean;
}
