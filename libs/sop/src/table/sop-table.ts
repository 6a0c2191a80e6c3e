// An SOP table of an agency as data: what each row says, and the cell it was read from.
import type { Diagnostic } from '@alur/kernel';
import type { Place } from './sheet.js';

export interface Placed<T> {
  readonly value: T;
  readonly at: Place;
}

/** Where a branch or a jump leads. `first` is the first step of the table, `previous` the row above. */
export type SopTarget =
  | { readonly kind: 'step'; readonly number: string }
  | { readonly kind: 'next' }
  | { readonly kind: 'previous' }
  | { readonly kind: 'first' }
  | { readonly kind: 'end' };

export interface SopBranch {
  /** `ya`, `tidak`, or the label in kebab-case where there are other answers than these. */
  readonly answer: string;
  /** The answer in the words of the table, where they are other words than ya and tidak. */
  readonly label?: string;
  readonly target: SopTarget;
  readonly at: Place;
}

/** Numbers of the first and the last step. */
export type NumberRange = readonly [from: string, to: string];

/** Done at the same time: by all performers of the row, or together with other rows. */
export type SopParallel =
  | { readonly kind: 'performers' }
  | { readonly kind: 'steps'; readonly own: NumberRange; readonly others: readonly NumberRange[] };

/** What happens when a step is not done within `time`, written as people write it. */
export type SopTimer = { readonly time: string; readonly at: Place } & (
  | { readonly kind: 'escape'; readonly target: SopTarget }
  /** The step goes on; its performer is reminded. */
  | { readonly kind: 'reminder' }
);

export interface SopStep {
  readonly number: Placed<string>;
  readonly activity: Placed<string>;
  /** Titles of the columns with a mark. */
  readonly performers: readonly Placed<string>[];
  readonly isDecision: boolean;
  /** Kelengkapan, Waktu and Output of the Mutu Baku. */
  readonly requirements?: Placed<string>;
  readonly time?: Placed<string>;
  readonly output?: Placed<string>;
  readonly note?: Placed<string>;
  readonly branches: readonly SopBranch[];
  /** The branches are all there are: no answer is left unsaid. */
  readonly hasEveryAnswer?: true;
  /** Where it goes on, when that is not the next row. */
  readonly next?: Placed<SopTarget>;
  readonly parallel?: Placed<SopParallel>;
  readonly timers?: readonly SopTimer[];
  /** Ids and what else the table has no words for. */
  readonly code?: Placed<string>;
}

export const metadataKeys = [
  'agency',
  'unit',
  'number',
  'createdOn',
  'revisedOn',
  'effectiveOn',
  'approvedBy',
  'title',
  'legalBasis',
  'qualifications',
  'relatedProcedures',
  'equipment',
  'warning',
  'records',
] as const;

export type SopMetadata = Readonly<Partial<Record<(typeof metadataKeys)[number], string>>>;

export interface SopTable {
  readonly file: string;
  readonly sheet: string;
  readonly metadata: SopMetadata;
  readonly performers: readonly Placed<string>[];
  readonly steps: readonly SopStep[];
  /** Questions met while reading; errors among them keep the table from being compiled. */
  readonly findings: readonly Diagnostic[];
  /** Indonesian sentences. */
  readonly understood: readonly string[];
}
