// What a draft can be begun with, as the studio shows it.
import type { Diagnostic } from '@alur/kernel';
import type { DraftSummary } from './studio-api.js';

/** An agency's SOP table as it was understood, and what has to be asked. Nothing of it is kept. */
export interface SopReading {
  /** Whether it can become a service: no question of weight is open. */
  readonly ok: boolean;
  /** Worksheets of the file, in their order. */
  readonly sheets: readonly string[];
  /** The one that is shown. */
  readonly sheet?: string;
  /** Its texts, row by row as a spreadsheet counts them. */
  readonly rows: readonly (readonly string[])[];
  /** Where the titles of its columns stand. */
  readonly header?: { readonly row: number; readonly height: number };
  /** Name of the procedure as the table says it. */
  readonly title?: string;
  readonly steps: number;
  /** Indonesian sentences. */
  readonly understood: readonly string[];
  /** Row and column of the cell are `line` and `column`. */
  readonly findings: readonly Diagnostic[];
}

/** A shipped starting point. */
export interface StudioTemplate {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

/** A service that is offered, to begin from. */
export interface OfferedService {
  readonly id: string;
  readonly name: string;
  /** Key of the agency. */
  readonly owner: string;
  /** Of the version that is offered now. */
  readonly hash: string;
  /** A draft of it that is not finished. */
  readonly openDraft?: string;
}

/** A draft in the list, with what is read from its files. */
export interface DraftListItem extends DraftSummary {
  readonly serviceId?: string;
  /** Key of the agency. */
  readonly owner?: string;
}
