// What a scenario says: how an instance starts, what then happens, and what must hold.
import type { Json, JsonObject } from '@alur/kernel';

export interface Scenario {
  /** Unique in its file. */
  readonly name: string;
  /** Process id, where the file has several executable ones. */
  readonly process?: string;
  readonly start: Start;
  readonly steps: readonly Step[];
}

export interface Start {
  /** ISO 8601 date-time; its offset is the zone of the scenario. */
  readonly at?: string;
  readonly as?: string;
  /** Variables; in a bundle the citizen's answers. */
  readonly data?: JsonObject;
  /** One of these says where it begins, when that is not the only none start event. */
  readonly event?: string;
  readonly message?: { readonly name: string; readonly key?: string };
  readonly signal?: string;
  readonly timer?: string;
}

/** `as` is `person`, `person(role)` or a role; `nth` counts from 1, oldest first. */
export interface Verbs {
  readonly complete: Data & { readonly task: string; readonly as?: string; readonly nth?: number };
  readonly claim: { readonly task: string; readonly as: string };
  readonly release: { readonly task: string; readonly as: string };
  readonly assign: { readonly task: string; readonly to: string; readonly as?: string };
  readonly delegate: { readonly task: string; readonly to: string; readonly as: string };
  readonly work: Data & { readonly job: string; readonly nth?: number };
  readonly fail: { readonly job: string; readonly times?: number; readonly message?: string };
  readonly error: Data & { readonly at: string; readonly code: string; readonly message?: string };
  readonly escalate: Data & { readonly at: string; readonly code: string };
  readonly resolve: Data & { readonly incident: string };
  readonly message: Data & {
    readonly name: string;
    readonly key?: string;
    readonly id?: string;
    readonly ttl?: string;
  };
  readonly signal: Data & { readonly name: string };
  readonly set: JsonObject;
  /** ISO 8601 duration. */
  readonly wait: string;
  /** ISO 8601 date-time. */
  readonly until: string;
  readonly cancel: true;
  readonly return: { readonly task: string; readonly fields: Readonly<Record<string, string>>; readonly as?: string };
  readonly resubmit: { readonly data: JsonObject };
  readonly withdraw: true;
  readonly pay: { readonly amount?: number };
  readonly sign: Data & { readonly task: string; readonly as: string };
  readonly hold: { readonly agency: string };
  readonly deliver: { readonly agency: string };
  readonly expect: Expectation;
}

interface Data {
  readonly data?: JsonObject;
}

export type Verb = keyof Verbs;
export type Step = { [V in Verb]: { readonly verb: V; readonly with: Verbs[V] } }[Verb];

export interface Expectation {
  readonly tasks?: readonly string[];
  readonly task?: string;
  readonly jobs?: readonly string[];
  readonly job?: string;
  readonly sent?: readonly string[];
  readonly waiting?: readonly string[];
  readonly incidents?: readonly string[];
  /** Whether it has ended; or an end event by id or name, or an outcome. */
  readonly ended?: boolean | string;
  readonly passed?: readonly string[];
  readonly notPassed?: readonly string[];
  readonly count?: Readonly<Record<string, number>>;
  readonly data?: Readonly<Record<string, Json>>;
  /** Code the previous step was refused with. */
  readonly rejected?: string;
  readonly agency?: string;
  readonly role?: string;
  /** A date in the city's zone, or an instant. */
  readonly due?: string;
  readonly status?: string;
  readonly documents?: readonly string[];
  readonly fee?: number;
  readonly within?: { readonly workingDays?: number; readonly workingHours?: number };
}
