import type { Json } from '@alur/kernel';
import type { ChangeClass } from '@alur/process-model';
import type { DifferenceKind } from './kinds/kinds.js';

/** Where in the service a difference lies; in the order in which people are told. */
export const places = [
  'identity',
  'standard',
  'form',
  'process',
  'decisions',
  'participants',
  'letters',
  'words',
  'privacy',
  'correction',
] as const;
export type Place = (typeof places)[number];

/**
 * Whom a difference may hold for: `cosmetic` everybody at once, `additive-safe` also drafts and what was submitted,
 * `binding` new cases only. `legal-override` reaches running cases by an explicit migration, because the law changed; it is
 * declared, never guessed.
 */
export type VersionClass = ChangeClass | 'legal-override';

/** From the mildest to the one that weighs most. */
export const versionClasses = [
  'cosmetic',
  'additive-safe',
  'binding',
  'legal-override',
] as const satisfies readonly VersionClass[];

export type Change = 'added' | 'removed' | 'changed' | 'moved';

export interface ChangedValue {
  readonly change: Change;
  /** Absent where there was, or is, nothing. */
  readonly from?: Json;
  readonly to?: Json;
}

/** A difference as it was found, before it is put into words. */
export interface Found extends ChangedValue {
  readonly kind: DifferenceKind;
  /** Path of ids inside the bundle, `form/income` or `process/sign`; what a legal override names. */
  readonly subject: string;
  /** What people call it; empty where the kind says it all. */
  readonly name: string;
}

export interface Difference extends Found {
  readonly place: Place;
  readonly class: VersionClass;
  /** One Indonesian sentence. */
  readonly sentence: string;
}
