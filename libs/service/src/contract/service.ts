import type { Page, Field } from '@alur/forms';
import type { ExecutableProcess, Participant } from '@alur/process-model';
import type { DecisionTable } from '@alur/expressions';

/** The 14 components of a service standard (Permenpan-RB 15/2014); the first six are shown to the public first. */
export interface ServiceStandard {
  readonly requirements: readonly { readonly text: string; readonly note?: string }[];
  /** In plain steps, for people. */
  readonly procedure: readonly string[];
  readonly duration: PromisedDuration;
  readonly fee: { readonly amount: number; readonly note?: string; readonly legalBasis?: string };
  readonly products: readonly { readonly name: string; readonly validity?: string }[];
  readonly complaints: { readonly unit: string; readonly channels: readonly string[]; readonly workingDays: number };
  readonly legalBases: readonly { readonly title: string; readonly about?: string; readonly since?: string }[];
  readonly facilities: readonly string[];
  readonly competence: readonly string[];
  readonly supervision: string;
  readonly staffing: string;
  readonly guarantee: string;
  readonly safety: string;
  readonly evaluation: string;
}

/** What the citizen is promised, and what the promise takes for granted. */
export interface PromisedDuration {
  readonly workingDays: number;
  readonly startsWhen: string;
  readonly note?: string;
  /** The rule that allows more time than the law where no rule says another. */
  readonly legalBasis?: string;
  /** Waits that are not the agencies' time, each with the rule that says so. */
  readonly excluded?: readonly { readonly element: string; readonly ground: string }[];
  /** How often at most a way back is taken (`flow`), or a repeated step done again (`element`), besides the first time. */
  readonly rounds?: readonly { readonly flow?: string; readonly element?: string; readonly times: number }[];
}

/** A participant of the process with what it is shown of the applicant's answers. */
export interface ServiceParticipant extends Participant {
  /** Ids of the application's fields it may see; `all` for every field. Task fields of earlier steps likewise. */
  readonly sees: 'all' | readonly string[];
}

export interface TaskForm {
  /** Element id of the user task. */
  readonly element: string;
  readonly title: string;
  readonly help?: string;
  /** Label of the button that completes it. */
  readonly action: string;
  readonly fields: readonly Field[];
}

export interface Outcome {
  readonly id: string;
  readonly kind: 'granted' | 'refused' | 'withdrawn';
  /** What the citizen reads. */
  readonly title: string;
  readonly text: string;
  /** Field ids of task forms that hold the legal ground (a choice) and the reason in plain words. */
  readonly ground?: string;
  readonly reason?: string;
}

/** How a request is returned to its applicant. */
export interface CorrectionRules {
  /** Working days the applicant has to answer. */
  readonly days: number;
  /** Tasks whose finished check no longer counts when a field they were shown is changed. */
  readonly recheck: readonly string[];
  /** Tasks from which the request may be returned; from every one when left out. */
  readonly from?: readonly string[];
}

/** A letter as its template file says: Markdown subset with `{{name}}` and `{{#each}}`. */
export interface LetterTemplate {
  readonly id: string;
  readonly title: string;
  /** Key in the city's letter series. */
  readonly series: string;
  /** Participant whose agency is on the letterhead and whose head signs. */
  readonly signer: string;
  readonly copies: readonly string[];
  /** How long the letter holds, in whole months as `P3M`. */
  readonly validity?: string;
  readonly body: readonly LetterBlock[];
  /** Names the template uses. */
  readonly names: readonly string[];
}

export type LetterBlock =
  | { readonly kind: 'heading'; readonly text: LetterText }
  | { readonly kind: 'paragraph'; readonly text: LetterText }
  | { readonly kind: 'list'; readonly items: readonly LetterText[] }
  /** Lines `label : value`. */
  | { readonly kind: 'rows'; readonly rows: readonly { readonly label: string; readonly value: LetterText }[] }
  | { readonly kind: 'each'; readonly list: string; readonly body: readonly LetterBlock[] };

export type LetterText = readonly (
  | { readonly text: string; readonly strong?: boolean }
  | { readonly name: string; readonly strong?: boolean }
)[];

/** Declared in a version whose changes the law made: they are meant for running cases too, by an explicit migration. */
export interface LegalOverride {
  /** The rule that changed, as it is cited. */
  readonly basis: string;
  /** ISO date from which it holds. */
  readonly since: string;
  /** What changed because of it, as paths of ids: `standard/fee`, `form/income`, `process/sign`. */
  readonly changes: readonly string[];
}

/** Everything that makes a service, versioned together and immutable once published. */
export interface ServiceBundle {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Owner agency's key. */
  readonly owner: string;
  readonly keywords: readonly string[];
  readonly architecture: { readonly rab: string; readonly ral: string };
  readonly standard: ServiceStandard;
  readonly privacy: {
    readonly basis: string;
    readonly purpose: string;
    readonly recipients: readonly string[];
    readonly retention: { readonly activeYears: number; readonly final: 'destroy' | 'permanent' };
  };
  readonly participants: Readonly<Record<string, ServiceParticipant>>;
  readonly form: { readonly pages: readonly Page[] };
  readonly tasks: Readonly<Record<string, TaskForm>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly letters: Readonly<Record<string, LetterTemplate>>;
  /** Words for the citizen per element: what is being done there. */
  readonly steps: Readonly<Record<string, string>>;
  readonly correction: CorrectionRules;
  readonly process: ExecutableProcess;
  readonly decisions: readonly DecisionTable[];
  readonly override?: LegalOverride;
}
