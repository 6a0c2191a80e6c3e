import type { Instant, Json, JsonObject } from '@alur/kernel';
import type { ElementId, FlowId } from '@alur/process-model';

/** Counted per instance from `1`, so that replay gives the same keys. Elements, timers and subscriptions share the counter. */
export type ElementKey = string;
export type TimerKey = string;
export type SubscriptionKey = string;

/** Who performs an activity, resolved once on entry and written into the event. */
export interface Performer {
  readonly agency: string;
  readonly role: string;
  readonly scope?: string;
}

interface ElementInstanceBase {
  readonly key: ElementKey;
  readonly elementId: ElementId;
  /** The scope it lives in; absent directly in the process. */
  readonly scope?: ElementKey;
  /** Agency that held the token before; absent while it was the applicant. */
  readonly cameFrom?: string;
  readonly performer?: Performer;
  /** Its own variables: input mappings, the item of a multi-instance round; on a scope, what was written in it. */
  readonly variables?: JsonObject;
  /** The compensation run this activity is a step of. */
  readonly undoes?: ElementKey;
  /** Done once more beside what runs: its completion takes no flow. */
  readonly repeats?: true;
  /** Since when it is in this phase. */
  readonly since: Instant;
}

/** Requested from another agency, not yet delivered to it. */
export interface InTransit extends ElementInstanceBase {
  readonly phase: 'in-transit';
}

/** Who may take a task of a plain file, resolved when it opened. */
export interface Candidates {
  readonly users?: readonly string[];
  readonly groups?: readonly string[];
}

/** A boundary timer of a suspended task: how many milliseconds it still had. */
export interface PausedTimer {
  readonly elementId: ElementId;
  readonly left: number;
  readonly repeat?: Repeat;
}

export interface Suspension {
  readonly since: Instant;
  readonly timers: readonly PausedTimer[];
}

export interface OpenUserTask extends ElementInstanceBase {
  readonly phase: 'user-task';
  /** Its due date, else the end of the step's standard time on the agency's calendar. */
  readonly due?: Instant;
  readonly priority?: number;
  readonly candidates?: Candidates;
  readonly claimedBy?: string;
  /** Who delegated it and gets it back. */
  readonly owner?: string;
  /** Waits for the applicant: nobody may act on it and its timers stand still. */
  readonly suspended?: Suspension;
}

export interface OpenJob extends ElementInstanceBase {
  readonly phase: 'job';
  readonly jobType: string;
}

/** Waits for an event: a catch event, a receive task, an event-based gateway. */
export interface Waiting extends ElementInstanceBase {
  readonly phase: 'waiting';
}

/** How far a multi-instance activity or a loop has come. */
export interface LoopProgress {
  /** Rounds there will be; absent for a standard loop. */
  readonly total?: number;
  readonly started: number;
  readonly completed: number;
  /** Items still to come, where rounds are not started all at once. */
  readonly items?: readonly Json[];
  /** There are many: what rests in its rounds may be stored beside the state, and a state may have been loaded with only some of it. */
  readonly apart?: true;
  /** What the rounds gave, by place; present when the model collects it. */
  readonly outputs?: readonly Json[];
}

/** A sub-process, a called process, or (with `loop`) the body around the rounds of one activity. */
export interface OpenScope extends ElementInstanceBase {
  readonly phase: 'scope';
  readonly loop?: LoopProgress;
}

/** Undoes completed activities one after another. */
export interface Compensating extends ElementInstanceBase {
  readonly phase: 'compensating';
  /** Next one first. */
  readonly pending: readonly Compensable[];
}

/** Needs a person: the token stays here until the incident is resolved. */
export interface InIncident extends ElementInstanceBase {
  readonly phase: 'incident';
  readonly code: IncidentCode;
  readonly message: string;
  /** What to go back to when resolved: the job. */
  readonly jobType?: string;
  /** How far it had come; absent while it was being entered. */
  readonly stage?: IncidentStage;
}

/**
 * Where an element got stuck after it was entered: `opening` inside its agency, so that it is not handed off
 * a second time, `working` when its job or task threw an error nobody catches, or `leaving` after its work was
 * done, so that nobody has to do it again.
 */
export type IncidentStage = 'opening' | 'working' | 'leaving';

export type ElementInstance = InTransit | OpenUserTask | OpenJob | Waiting | OpenScope | Compensating | InIncident;

export type IncidentCode =
  | 'ACTOR_UNRESOLVED'
  | 'NO_OUTGOING_FLOW'
  | 'EXPRESSION_FAILED'
  | 'EXPRESSION_TOO_COSTLY'
  | 'DECISION_FAILED'
  | 'TIMER_INVALID'
  | 'JOB_FAILED'
  | 'HANDOFF_UNDELIVERABLE'
  | 'ERROR_UNCAUGHT'
  | 'PROCESS_NOT_FOUND'
  | 'CALL_TOO_DEEP'
  | 'INSTANCE_TOO_LARGE'
  | 'DEADLOCK'
  | 'STEP_BUDGET_EXHAUSTED';

/** What is left of a timer cycle after the next firing. */
export interface Repeat {
  /** ISO 8601 duration between two firings. */
  readonly interval: string;
  /** Firings after the next one; absent: without end. */
  readonly left?: number;
}

export interface ArmedTimer {
  readonly key: TimerKey;
  /** The event that waits for it. */
  readonly elementId: ElementId;
  /** The activity, catch event, gateway or scope it belongs to; absent for the process itself. */
  readonly attachedTo?: ElementKey;
  readonly due: Instant;
  readonly repeat?: Repeat;
}

/** What a subscription waits for. A condition remembers whether it held, so that only its becoming true counts. */
export type Awaited =
  | { readonly kind: 'message'; readonly name: string; readonly correlationKey?: string }
  | { readonly kind: 'signal'; readonly name: string }
  | { readonly kind: 'condition'; readonly holds: boolean };

export interface Subscription {
  readonly key: SubscriptionKey;
  readonly elementId: ElementId;
  readonly attachedTo?: ElementKey;
  readonly on: Awaited;
}

/** A message nobody waited for when it came. */
export interface BufferedMessage {
  readonly name: string;
  readonly correlationKey?: string;
  readonly variables: JsonObject;
  /** Nobody gets it after this. */
  readonly until: Instant;
}

/** A completed activity that can be undone. */
export interface Compensable {
  readonly elementId: ElementId;
  /** The activity, or event sub-process, that undoes it. */
  readonly handler: ElementId;
  readonly scope?: ElementKey;
  /** Completed sub-processes it lay in, outermost first. */
  readonly within?: readonly ElementId[];
  /** Agency that had the token then. */
  readonly holder?: string;
}

/** Tokens that wait at a joining gateway, per incoming flow. */
export interface WaitingJoin {
  readonly elementId: ElementId;
  readonly scope?: ElementKey;
  readonly arrived: Readonly<Record<FlowId, number>>;
  /** Agency of the token that arrived last. */
  readonly holder?: string;
}

/** How an instance ended other than by itself. */
export type Ending =
  | { readonly by: 'error'; readonly elementId: ElementId; readonly code: string }
  | { readonly by: 'cancel' };

/** The whole state of a process instance: small, plain, and nothing personal in it. */
export interface InstanceState {
  readonly processId: string;
  readonly status: 'active' | 'ended';
  readonly ending?: Ending;
  /** Outcome of the end event reached last that has one. */
  readonly outcome?: string;
  /** End events reached, in order. */
  readonly ends: readonly ElementId[];
  /** Last key given out. */
  readonly counter: number;
  readonly elements: Readonly<Record<ElementKey, ElementInstance>>;
  /** By element, in a scope by `<scope>:<element>`. */
  readonly joins: Readonly<Record<string, WaitingJoin>>;
  readonly timers: Readonly<Record<TimerKey, ArmedTimer>>;
  readonly subscriptions: Readonly<Record<SubscriptionKey, Subscription>>;
  readonly messages: readonly BufferedMessage[];
  /** Ids of messages seen, also of consumed ones. */
  readonly messageIds: readonly string[];
  /** In order of completion. */
  readonly compensations: readonly Compensable[];
  readonly startedBy?: string;
  /** Who completed a task that a four-eyes rule names. */
  readonly completedBy: Readonly<Record<ElementId, readonly string[]>>;
  /** Values that are not personal; personal ones enter a turn as facts only. */
  readonly variables: JsonObject;
}
