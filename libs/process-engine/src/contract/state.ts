import type { Instant, JsonObject } from '@alur/kernel';
import type { ElementId, FlowId } from '@alur/process-model';

/** Counted per instance from `1`, so that replay gives the same keys. */
export type ElementKey = string;
export type TimerKey = string;

/** Who performs an activity, resolved once on entry and written into the event. */
export interface Performer {
  readonly agency: string;
  readonly role: string;
  readonly scope?: string;
}

interface ElementInstanceBase {
  readonly key: ElementKey;
  readonly elementId: ElementId;
  /** Agency that held the token before; absent while it was the applicant. */
  readonly cameFrom?: string;
  readonly performer?: Performer;
  /** Since when it is in this phase. */
  readonly since: Instant;
}

/** Requested from another agency, not yet delivered to it. */
export interface InTransit extends ElementInstanceBase {
  readonly phase: 'in-transit';
}

export interface OpenUserTask extends ElementInstanceBase {
  readonly phase: 'user-task';
  /** End of the step's standard time on the agency's calendar. */
  readonly due?: Instant;
  readonly claimedBy?: string;
}

export interface OpenJob extends ElementInstanceBase {
  readonly phase: 'job';
  readonly jobType: string;
}

/** Needs a person: the token stays here until the incident is resolved. */
export interface InIncident extends ElementInstanceBase {
  readonly phase: 'incident';
  readonly code: IncidentCode;
  readonly message: string;
  /** What to go back to when resolved: entering anew, or the job. */
  readonly jobType?: string;
  /** How far it had come; absent while it was being entered. */
  readonly stage?: IncidentStage;
}

/**
 * Where an element got stuck after it was entered: `opening` inside its agency, so that it is not handed off
 * a second time, or `leaving` after its work was done, so that nobody has to do it again.
 */
export type IncidentStage = 'opening' | 'leaving';

export type ElementInstance = InTransit | OpenUserTask | OpenJob | InIncident;

export type IncidentCode =
  | 'ACTOR_UNRESOLVED'
  | 'NO_OUTGOING_FLOW'
  | 'EXPRESSION_FAILED'
  | 'EXPRESSION_TOO_COSTLY'
  | 'DECISION_FAILED'
  | 'TIMER_INVALID'
  | 'JOB_FAILED'
  | 'HANDOFF_UNDELIVERABLE'
  | 'DEADLOCK'
  | 'STEP_BUDGET_EXHAUSTED';

export interface ArmedTimer {
  readonly key: TimerKey;
  /** The boundary event. */
  readonly elementId: ElementId;
  /** The activity it is attached to. */
  readonly attachedTo: ElementKey;
  readonly due: Instant;
}

/** Tokens that wait at a joining gateway, per incoming flow. */
export interface WaitingJoin {
  readonly arrived: Readonly<Record<FlowId, number>>;
  /** Agency of the token that arrived last. */
  readonly holder?: string;
}

/** The whole state of a process instance: small, plain, and nothing personal in it. */
export interface InstanceState {
  readonly processId: string;
  readonly status: 'active' | 'ended';
  /** Outcome of the end event reached last that has one. */
  readonly outcome?: string;
  /** End events reached, in order. */
  readonly ends: readonly ElementId[];
  /** Last key given out. */
  readonly counter: number;
  readonly elements: Readonly<Record<ElementKey, ElementInstance>>;
  readonly joins: Readonly<Record<ElementId, WaitingJoin>>;
  readonly timers: Readonly<Record<TimerKey, ArmedTimer>>;
  /** Values that are not personal; personal ones enter a turn as facts only. */
  readonly variables: JsonObject;
}
