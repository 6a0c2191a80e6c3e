// What the editors of a draft's parts ask beside the parts themselves.
import type { Field } from '@alur/forms';
import type { Diagnostic } from '@alur/kernel';
import type { Element } from '@alur/process-model';
import type { PerformerToday, PromisedTime, TableExamination } from '@alur/service-check';

export type { DecisionSheet, ForeignDecision } from '@alur/studio';
export type { CellFault, MissingRow, PerformerToday, PromisedTime, TableExamination } from '@alur/service-check';

/** What editors need to know of the rest of their draft, as far as it can be read. */
export interface DraftOutline {
  /** Of the draft it was read from. */
  readonly revision: number;
  /** Nothing of the process is known where its drawing cannot be read. */
  readonly elements: readonly OutlineElement[];
  readonly flows: readonly { readonly id: string; readonly name: string }[];
  readonly fields: readonly OutlineField[];
  /** What letters and decision tables are called, by the name of their file. */
  readonly titles: {
    readonly letters: Readonly<Record<string, string>>;
    readonly decisions: Readonly<Record<string, string>>;
  };
  /** What a letter may name. */
  readonly letterNames: readonly { readonly name: string; readonly label: string; readonly by: 'case' | 'answer' }[];
  readonly performers: Readonly<Record<string, PerformerToday>>;
  /** From the version that is offered now; absent where none is. */
  readonly differences?: readonly { readonly subject: string; readonly sentence: string }[];
  /** Absent where the process does not end for certain. */
  readonly time?: PromisedTime;
}

/** In the order in which people tell the process. */
export interface OutlineElement {
  readonly id: string;
  readonly type: Element['type'];
  readonly name: string;
  readonly participant?: string;
  /** What it issues or asks. */
  readonly letter?: string;
  readonly decision?: string;
  readonly outcome?: string;
  readonly standardTime?: string;
  /** The citizen sees it, so that it needs words. */
  readonly isShown: boolean;
}

export interface OutlineField extends Pick<Field, 'id' | 'label' | 'type' | 'class'> {
  /** Absent: the applicant; else steps by id. */
  readonly by?: readonly string[];
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Names that come with a village, with their words. */
  readonly facts?: readonly { readonly name: string; readonly label: string }[];
}

/** A letter as it is being written, which nobody has saved. */
export interface LetterPreview {
  /** The page as it would be printed, marked as an example; absent while the letter cannot be read. */
  readonly svg?: string;
  /** Its words from top to bottom. */
  readonly words: readonly string[];
  readonly findings: readonly Diagnostic[];
}

export interface DecisionExamination extends TableExamination {
  /** Names that a column may read, beside those of the form. */
  readonly written: readonly string[];
}
