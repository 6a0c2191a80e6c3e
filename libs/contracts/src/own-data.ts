// What people see of their own data, and what they asked for about it.
import type { Instant } from '@alur/kernel';
import type { AnswerRow, Named, Permission } from './api.js';

export interface OwnDataView {
  /** When it was read. */
  readonly at: Instant;
  /** E.164. */
  readonly phone: string;
  readonly drafts: readonly KeptRecord[];
  readonly cases: readonly KeptRecord[];
  readonly looks: readonly LookView[];
  readonly requests: readonly DataRequestView[];
}

/** A case, or a draft that was not sent. */
export interface KeptRecord {
  readonly id: string;
  /** Absent of a draft. */
  readonly reference?: string;
  readonly service: Named;
  /** When it was sent, or saved last. */
  readonly at: Instant;
  readonly purpose: string;
  readonly basis: string;
  readonly recipients: readonly string[];
  /** In words, with where it is written. */
  readonly retention: { readonly words: string; readonly basis: string; readonly since: string };
  /** Last day it is kept: of a case that was decided, or of a draft. */
  readonly keptUntil?: string;
  readonly answers: readonly { readonly title: string; readonly rows: readonly KeptRow[] }[];
  readonly letters: readonly { readonly title: string; readonly number: string; readonly url: string }[];
}

export interface KeptRow extends AnswerRow {
  /** `data pribadi khusus` */
  readonly class: string;
  /** Typed by the applicant, who may ask for a correction. */
  readonly own: boolean;
  /** What stood there before it was corrected, oldest first. */
  readonly earlier?: readonly string[];
}

export interface LookView {
  readonly at: Instant;
  /** An office, not a person. */
  readonly who: string;
  readonly what: string;
  readonly reference: string;
}

export interface DataRequestView {
  readonly id: string;
  readonly kind: 'correct' | 'erase' | 'restrict';
  /** `Perbaiki data` */
  readonly title: string;
  readonly reference?: string;
  readonly service?: string;
  /** Labels of the fields it is about. */
  readonly fields: readonly string[];
  readonly state: 'open' | 'accepted' | 'refused';
  readonly askedAt: Instant;
  /** By when it has to be answered. */
  readonly dueAt: Instant;
  readonly decidedAt?: Instant;
  readonly answer?: string;
}

/** As whoever answers it sees it. */
export interface SeenDataRequest extends DataRequestView {
  readonly agency?: Named;
  readonly note?: string;
  /** Below zero when it is late; absent of what is answered. */
  readonly hoursLeft?: number;
  readonly may: { readonly answer: Permission };
  /** Why it cannot be accepted today: what the archive law keeps. */
  readonly hindrance?: string;
}
