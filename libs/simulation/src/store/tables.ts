// What is committed. States are kept as text, so that nobody can change what somebody else has read.
import type { TurnRow } from '@alur/persistence';
import type { Answers } from '@alur/forms';
import type { JsonObject } from '@alur/kernel';
import type { Receiver, WorkKind } from '@alur/application';
import { Locks } from './transaction.js';

export interface CaseRowKept {
  readonly id: string;
  readonly reference: string;
  readonly serviceId: string;
  readonly versionHash: string;
  readonly applicantId: string;
  readonly createdAt: number;
  readonly revision: number;
  readonly state: string;
  /** Hexadecimal. */
  readonly head: string;
}

export interface TaskRowKept {
  readonly caseId: string;
  readonly key: string;
  readonly agency: string;
  readonly role: string;
  readonly scope: string;
  readonly elementId: string;
  readonly title: string;
  readonly reference: string;
  readonly serviceId: string;
  readonly openedAt: string;
  readonly due: string | null;
  readonly claimedBy: string | null;
  readonly suspendedAt: string | null;
  readonly closedAt: string | null;
  readonly revision: number;
}

export interface WorkRowKept {
  readonly caseId: string;
  readonly key: string;
  readonly kind: WorkKind;
  readonly agency: string | null;
  readonly payload: JsonObject;
  readonly runAt: number;
  readonly attempt: number;
  readonly failures: number;
  readonly spared: number;
  readonly leasedUntil: number | null;
  readonly publishedAt: number | null;
  readonly deadAt: number | null;
}

export interface IncidentRowKept {
  readonly caseId: string;
  readonly key: string;
  readonly code: string;
  readonly agency: string;
  readonly overAt: string | null;
}

export interface SubscriptionRowKept {
  readonly caseId: string;
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly correlation: string;
  readonly openedAt: number;
}

export interface MessageRowKept {
  readonly id: string;
  readonly name: string;
  readonly correlation: string;
  readonly variables: JsonObject;
  readonly publishedAt: number;
  readonly expiresAt: number | null;
  readonly keepUntil: number;
  readonly receiver: Receiver | null;
  readonly deliveredAt: number | null;
}

export interface DataRowKept {
  readonly revision: number;
  readonly section: string;
  readonly answers: Answers;
}

/** Something that every committed transaction is told to, in order. */
export interface CommitWatcher {
  /** Before any of it is written. */
  turnBegins(turn: TurnRow): void;
  turnCommitted(turn: TurnRow): void;
  workAdded(item: WorkRowKept): void;
}

export class Tables {
  /** The database's clock, in milliseconds of the epoch. */
  now: number;
  readonly locks = new Locks();
  readonly cases = new Map<string, CaseRowKept>();
  readonly references = new Map<string, string>();
  readonly events = new Map<string, TurnRow[]>();
  readonly inbox = new Map<string, { readonly hash: string; readonly answer: JsonObject }>();
  readonly data = new Map<string, DataRowKept[]>();
  readonly tasks = new Map<string, TaskRowKept>();
  readonly rounds = new Map<string, Map<string, string>>();
  readonly work = new Map<string, WorkRowKept>();
  readonly incidents = new Map<string, IncidentRowKept>();
  readonly subscriptions = new Map<string, SubscriptionRowKept>();
  readonly messages = new Map<string, MessageRowKept>();

  constructor(
    now: number,
    readonly watcher: CommitWatcher,
  ) {
    this.now = now;
  }
}

export const nameOf = (caseId: string, key: string): string => `${caseId} ${key}`;
export const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString();
