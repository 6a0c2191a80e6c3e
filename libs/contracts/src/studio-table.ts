// The process of a draft as rows of an SOP table, as its editor shows and sends it.
import type { Diagnostic } from '@alur/kernel';

/** A row by its id, the row below, or the end. */
export type StudioTarget = 'next' | 'end' | `row:${string}`;

export interface StudioTime {
  readonly amount: number;
  /** Minutes, hours and days of working time. */
  readonly unit: 'm' | 'h' | 'd';
}

export interface StudioAnswer {
  readonly label: string;
  readonly to: StudioTarget;
  /** What its task leaves in the outcome; kept when the label gets other words. */
  readonly value?: string;
  /** FEEL, where the answer is not simply what the task was answered. The last answer is taken when no other holds. */
  readonly when?: string;
}

/** What is done when the row is late. */
export type StudioTimer = StudioTime & {
  /** Ids of what is drawn for it; sent back as it came. */
  readonly ids?: string;
  /** Absent: its performer is reminded, and the row goes on. */
  readonly to?: StudioTarget;
};

/** How a row stands to its neighbours that are done at the same time. */
export type StudioTogether =
  /** The first row of the first branch. */
  | 'begins'
  /** The first row of another branch. */
  | 'beside'
  /** The next row of the same branch. */
  | 'continues';

export type StudioWork =
  | { readonly kind: 'person' }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'rule'; readonly decision: string; readonly result: string }
  | { readonly kind: 'job'; readonly type: string; readonly parameters: Readonly<Record<string, string>> }
  /** Nobody does anything: only a question that what is known answers. */
  | { readonly kind: 'none' }
  /** Of a kind that only the diagram can change. */
  | { readonly kind: 'drawn'; readonly type: string };

export interface StudioRow {
  /** Of its task in the drawing; of its gateway where nobody does anything. A new row may take any id that is free. */
  readonly id: string;
  readonly activity: string;
  readonly work: StudioWork;
  /** Participants by id; several do it at the same time. */
  readonly performers: readonly string[];
  readonly requirements?: string;
  readonly time?: StudioTime;
  readonly output?: string;
  readonly note?: string;
  /** Makes it a decision; two at least. */
  readonly answers?: readonly StudioAnswer[];
  /** Of a row that is no decision, where it does not go on with the row below. */
  readonly next?: StudioTarget;
  readonly together?: StudioTogether;
  readonly timers?: readonly StudioTimer[];
  /** Key of the answer of the end that the row leads to. */
  readonly outcome?: string;
  /** `false`: the request may not go back to its applicant from here. */
  readonly correction?: false;
  /** Of what else is drawn for the row; sent back as it came. */
  readonly ids?: Readonly<Record<string, string>>;
}

export interface StudioRows {
  readonly kind: 'rows';
  readonly rows: readonly StudioRow[];
}

/** A drawing that rows cannot say without losing something: it is edited as a diagram. */
export interface StudioFixedTable {
  readonly kind: 'fixed';
  readonly steps: readonly { readonly id: string; readonly name: string; readonly performer?: string }[];
  /** Why, element by element. */
  readonly reasons: readonly { readonly element?: string; readonly message: string }[];
}

export type StudioTable = (StudioRows & { readonly unfinished?: readonly StudioTableQuestion[] }) | StudioFixedTable;

/** What keeps the rows from being drawn. */
export interface StudioTableQuestion extends Pick<Diagnostic, 'code' | 'severity' | 'message'> {
  readonly row?: string;
  /** Key of the row that it is about. */
  readonly field?: string;
}
