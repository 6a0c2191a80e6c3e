// What the REST API answers: plain shapes shared by gateway and console. Instants are ISO 8601 UTC.
import type { BatonLink, DueState, HistoryRow, OpenCorrectionView, ReturnableFields } from '@alur/case';
import type { Field } from '@alur/forms';
import type { Instant, Json } from '@alur/kernel';

export type {
  BatonLink,
  DueState,
  HistoryRow,
  OpenCorrectionView,
  ReturnableFields,
  ReturnedFieldView,
  WaitLink,
} from '@alur/case';
export type * from './account-api.js';
export type * from './own-data.js';
export type * from './studio-api.js';
export type * from './studio-parts.js';
export type * from './studio-table.js';
export type * from './studio-start.js';

/** RFC 9457 with a stable `code`; `errors` names single fields. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  /** Indonesian sentence for a person. */
  readonly detail: string;
  readonly instance?: string;
  readonly errors?: readonly { readonly pointer: string; readonly field: string; readonly detail: string }[];
  readonly traceId: string;
}

export interface PageOf<T> {
  readonly data: readonly T[];
  readonly nextCursor?: string;
}

export interface Named {
  readonly key: string;
  readonly name: string;
}

export interface QueueItem {
  /** `<caseId>.<key>` */
  readonly id: string;
  readonly title: string;
  readonly reference: string;
  readonly service: Named;
  readonly agency: Named;
  readonly role: Named;
  readonly openedAt: Instant;
  readonly due?: Instant;
  readonly dueState: DueState;
  readonly claimedBy?: Named;
  readonly mine: boolean;
  /** Why it is not for this officer, although their office has it. */
  readonly refused?: string;
  /** Since when it waits for the applicant's correction; nobody can act on it. */
  readonly suspendedSince?: Instant;
  /** Revision of the task: the ETag to send as `If-Match`. */
  readonly revision: number;
}

/** Where a file stands between its arrival and those who may read it. Only a `clean` one is handed out, to anybody. */
export type FileState = 'quarantined' | 'clean' | 'infected' | 'failed';

export interface AnswerRow {
  readonly field: string;
  readonly label: string;
  /** As people read it: `Rp1.250.000`, `23 November 2026`, and to officers `3579••••••••9901`. */
  readonly text: string;
  /** The text is masked, and its plain value may be asked for by this path: `nik`, `children.1.nik`. */
  readonly reveal?: string;
  /** It was answered and is erased: `text` says so. */
  readonly erased?: true;
  readonly file?: {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: number;
    readonly state: FileState;
    /** Absent while nobody may open it. */
    readonly url?: string;
  };
  /** Of a group: each item with its own answers. `text` says the same in one piece. */
  readonly items?: readonly AnswerItem[];
}

export interface AnswerItem {
  /** `Anggota keluarga 2` */
  readonly label: string;
  readonly rows: readonly Pick<AnswerRow, 'field' | 'label' | 'text' | 'reveal'>[];
}

export type CaseStatus =
  | 'submitted'
  | 'awaiting_correction'
  | 'in_process'
  | 'awaiting_signature'
  | 'issued'
  | 'rejected'
  | 'withdrawn'
  | 'cancelled';

export interface CaseView {
  readonly id: string;
  readonly reference: string;
  readonly service: Named;
  readonly status: CaseStatus;
  readonly statusText: string;
  readonly submittedAt: Instant;
  /** The promise to the citizen: 23:59:59 local of the last working day. */
  readonly promisedBy?: Instant;
  /** Nobody but the applicant has anything to do: the promise stands still. */
  readonly promisePaused: boolean;
  readonly baton: readonly BatonLink[];
  /** Only what this officer's participant may see. */
  readonly answers: readonly { readonly title: string; readonly rows: readonly AnswerRow[] }[];
  readonly history: readonly HistoryRow[];
  readonly letters: readonly {
    readonly id: string;
    readonly title: string;
    readonly number: string;
    readonly url: string;
  }[];
}

export interface TaskDetail {
  readonly task: QueueItem;
  readonly help?: string;
  /** Label of the button that completes it. */
  readonly action: string;
  readonly fields: readonly Field[];
  /** Whether this officer may act now, and why not. */
  readonly may: {
    readonly claim: Permission;
    readonly release: Permission;
    readonly complete: Permission;
    readonly return: Permission;
  };
  /** What can be sent back to the applicant from here. */
  readonly returnable: ReturnableFields;
  /** What was asked of the applicant, where it is not answered yet. */
  readonly correction?: OpenCorrectionView;
  /** What the applicant changed when they were asked, newest round first. */
  readonly changes: readonly FieldChange[];
  readonly case: CaseView;
}

/** Values in plain, for a moment. */
export interface RevealedView {
  /** After which the screen hides them again. */
  readonly seconds: number;
  readonly values: readonly {
    /** Path that was asked for. */
    readonly field: string;
    /** As people read it, or that it is erased. */
    readonly text: string;
    readonly erased: boolean;
  }[];
}

export interface FieldChange {
  readonly field: string;
  readonly label: string;
  readonly at: Instant;
  readonly round: number;
  /** As people read it; absent where there was, or is, none. */
  readonly before?: AnswerRow;
  readonly after?: AnswerRow;
  /** Steps that had checked this field before it was changed, in the words for citizens. */
  readonly checkedBefore: readonly string[];
  /** Of those, the ones the service wants checked again. */
  readonly recheck: readonly string[];
}

export interface Permission {
  readonly allowed: boolean;
  readonly reason?: string;
}

export interface CompleteTaskBody {
  readonly data: Readonly<Record<string, Json>>;
}

/** A service folder as the running city knows it. */
export interface ServiceStatus {
  readonly folder: string;
  readonly service?: Named;
  /**
   * `published`: people apply by what it holds. `left-alone`: that was here before, and something else is offered since.
   * `drafted`: it is a draft in the studio. `refused`: it has errors.
   */
  readonly state: 'published' | 'left-alone' | 'drafted' | 'refused';
  readonly hash?: string;
  readonly importedAt: Instant;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: 'error' | 'warning';
    readonly file: string;
    readonly line?: number;
    readonly column?: number;
    readonly element?: string;
    readonly message: string;
  }[];
}

/** Server-sent event `queues`: something in one of the officer's queues changed; fetch again. */
export interface QueuesChanged {
  readonly queues: readonly string[];
}

export type RepairAct = 'retry' | 'resolve' | 'skip' | 'move' | 'cancel';

/** Something that needs a person, with nothing personal in it. */
export interface IncidentView {
  /** `<caseId>.<key>` */
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  readonly service: Named;
  readonly code: string;
  readonly element: string;
  readonly title: string;
  readonly message: string;
  /** Who answers for it; absent where only who runs the system does. */
  readonly agency?: Named;
  readonly raisedAt: Instant;
  readonly ageHours: number;
  /** What I may do about it. */
  readonly may: readonly RepairAct[];
}

export interface StepAfterRepair {
  readonly element: string;
  readonly title: string;
  readonly phase: string;
}

export interface RepairItem {
  readonly id: string;
  readonly reference: string;
  readonly code: string;
  readonly element: string;
  readonly ok: boolean;
  /** What is open after it. */
  readonly open?: readonly StepAfterRepair[];
  readonly refusal?: {
    readonly code: string;
    readonly message: string;
    readonly fields?: Readonly<Record<string, string>>;
  };
}

export interface RepairReport {
  /** Nothing was written: this is what would happen. */
  readonly dryRun: boolean;
  readonly done: number;
  readonly refused: number;
  /** There are more than one request takes: ask again. */
  readonly more: boolean;
  readonly items: readonly RepairItem[];
}
