import type { Instant, Json, JsonObject, Result } from '@alur/kernel';
import type { ElementId, FlowId } from '@alur/process-model';
import type { ElementKey, IncidentCode, SubscriptionKey, TimerKey } from './state.js';

interface Asked {
  /** The only clock: the database's, never earlier than the case's last event. */
  readonly at: Instant;
}

/** Who acts. Without `groups` it was decided before whether they may; with them the task's candidates are asked. */
interface ByActor {
  readonly by: string;
  readonly groups?: readonly string[];
}

export interface StartInstance extends Asked {
  readonly type: 'StartInstance';
  readonly variables: JsonObject;
  /** One of the process's start events; without it its only none start event, or where no flow enters. */
  readonly startEvent?: ElementId;
  readonly by?: string;
}
export interface DeliverHandOff extends Asked {
  readonly type: 'DeliverHandOff';
  readonly key: ElementKey;
}
/** The receiving agency cannot take it: the element becomes an incident. */
export interface FailHandOff extends Asked {
  readonly type: 'FailHandOff';
  readonly key: ElementKey;
  readonly message: string;
}
export interface ClaimUserTask extends Asked, ByActor {
  readonly type: 'ClaimUserTask';
  readonly key: ElementKey;
}
export interface ReleaseUserTask extends Asked {
  readonly type: 'ReleaseUserTask';
  readonly key: ElementKey;
  readonly by: string;
}
/** Gives the task to somebody, whoever had it. */
export interface AssignUserTask extends Asked {
  readonly type: 'AssignUserTask';
  readonly key: ElementKey;
  readonly to: string;
  readonly by?: string;
}
/** Lets somebody else do it; it comes back when they resolve it. */
export interface DelegateUserTask extends Asked {
  readonly type: 'DelegateUserTask';
  readonly key: ElementKey;
  readonly to: string;
  readonly by: string;
}
export interface ResolveUserTask extends Asked {
  readonly type: 'ResolveUserTask';
  readonly key: ElementKey;
  readonly by: string;
}
export interface SuspendUserTask extends Asked {
  readonly type: 'SuspendUserTask';
  readonly key: ElementKey;
}
export interface ResumeUserTask extends Asked {
  readonly type: 'ResumeUserTask';
  readonly key: ElementKey;
}
/** Opens a task of the process once more, beside what runs; when it is done no flow is taken. */
export interface RepeatUserTask extends Asked {
  readonly type: 'RepeatUserTask';
  readonly elementId: ElementId;
}
export interface CompleteUserTask extends Asked, ByActor {
  readonly type: 'CompleteUserTask';
  readonly key: ElementKey;
  /** Values that are not personal; they become variables. */
  readonly variables: JsonObject;
}
export interface CompleteJob extends Asked {
  readonly type: 'CompleteJob';
  readonly key: ElementKey;
  readonly variables: JsonObject;
}
/** Sent when the work item's attempts are used up. */
export interface FailJob extends Asked {
  readonly type: 'FailJob';
  readonly key: ElementKey;
  readonly message: string;
}
/** A BPMN error from an open job or user task. Nobody catches it: an incident. */
export interface ThrowError extends Asked {
  readonly type: 'ThrowError';
  readonly key: ElementKey;
  readonly code: string;
  readonly variables: JsonObject;
}
/** A BPMN escalation from an open job or user task. Nobody catches it: nothing changes. */
export interface ThrowEscalation extends Asked {
  readonly type: 'ThrowEscalation';
  readonly key: ElementKey;
  readonly code: string;
  readonly variables: JsonObject;
}
export interface FireTimer extends Asked {
  readonly type: 'FireTimer';
  readonly key: TimerKey;
}
/** Goes to the oldest matching subscription, else waits until `until`, else is gone. */
export interface PublishMessage extends Asked {
  readonly type: 'PublishMessage';
  readonly name: string;
  readonly correlationKey?: string;
  /** Seen before: refused. */
  readonly id?: string;
  readonly until?: Instant;
  readonly variables: JsonObject;
}
/** A message that was found to be for this subscription, outside. */
export interface DeliverMessage extends Asked {
  readonly type: 'DeliverMessage';
  readonly key: SubscriptionKey;
  /** Seen before: refused. */
  readonly id: string;
  readonly variables: JsonObject;
}
export interface BroadcastSignal extends Asked {
  readonly type: 'BroadcastSignal';
  readonly name: string;
  readonly variables: JsonObject;
  /** Only who waits for it among these, and somebody must; absent: everybody who waits now. */
  readonly among?: readonly SubscriptionKey[];
}
/** Begins the next slice of the rounds of an activity. */
export interface ContinueRounds extends Asked {
  readonly type: 'ContinueRounds';
  readonly key: ElementKey;
}
/** Changes variables from outside. */
export interface SetVariables extends Asked {
  readonly type: 'SetVariables';
  readonly variables: JsonObject;
}
export interface CancelInstance extends Asked {
  readonly type: 'CancelInstance';
}
/** After mending, tries the element again with the given values added to the variables. */
export interface ResolveIncident extends Asked {
  readonly type: 'ResolveIncident';
  readonly key: ElementKey;
  readonly variables: JsonObject;
}

/**
 * Counts an element as done that nobody can do: a token leaves it as after its completion. `key` names an open element,
 * or a waiting join (its name in `joins`), which then goes on with the tokens it has.
 */
export interface SkipElement extends Asked {
  readonly type: 'SkipElement';
  readonly key: ElementKey;
  /** Which of its ways out, where it chooses among them: a skipped element has no outcome to choose by. */
  readonly flows?: readonly FlowId[];
  /** What it would have brought. */
  readonly variables: JsonObject;
}
/**
 * Ends an open element with all that hangs on it; its token goes on elsewhere. `key` as for skipping; a single token of a
 * join is named `<join>@<flow>`.
 */
export interface MoveToken extends Asked {
  readonly type: 'MoveToken';
  readonly key: ElementKey;
  /** An element of the same scope or of one around it, or a flow there; a join only by one of its flows. */
  readonly to: ElementId | FlowId;
}

export type Command =
  | StartInstance
  | DeliverHandOff
  | FailHandOff
  | ClaimUserTask
  | ReleaseUserTask
  | AssignUserTask
  | DelegateUserTask
  | ResolveUserTask
  | SuspendUserTask
  | ResumeUserTask
  | RepeatUserTask
  | CompleteUserTask
  | CompleteJob
  | FailJob
  | ThrowError
  | ThrowEscalation
  | FireTimer
  | PublishMessage
  | DeliverMessage
  | BroadcastSignal
  | ContinueRounds
  | SetVariables
  | CancelInstance
  | ResolveIncident
  | SkipElement
  | MoveToken;

export type RejectionCode =
  | 'INSTANCE_ALREADY_STARTED'
  | 'INSTANCE_NOT_STARTED'
  | 'INSTANCE_ENDED'
  | 'START_EVENT_UNKNOWN'
  | 'HANDOFF_NOT_OPEN'
  | 'TASK_NOT_OPEN'
  | 'TASK_UNKNOWN'
  | 'TASK_SUSPENDED'
  | 'TASK_NOT_SUSPENDED'
  | 'TASK_NOT_DELEGATED'
  | 'ALREADY_CLAIMED'
  | 'NOT_CLAIMED_BY_ACTOR'
  | 'NOT_A_CANDIDATE'
  | 'FOUR_EYES'
  | 'JOB_NOT_OPEN'
  | 'TIMER_NOT_ARMED'
  | 'TIMER_NOT_DUE'
  | 'MESSAGE_DUPLICATE'
  | 'SUBSCRIPTION_NOT_OPEN'
  | 'ROUNDS_NOT_OPEN'
  | 'ROUNDS_NOT_LOADED'
  | 'INCIDENT_NOT_OPEN'
  | 'ELEMENT_NOT_OPEN'
  | 'SKIP_IMPOSSIBLE'
  | 'SKIP_NEEDS_FLOW'
  | 'SKIP_FLOW_UNKNOWN'
  | 'MOVE_IMPOSSIBLE'
  | 'MOVE_TARGET_UNKNOWN'
  | 'MOVE_TARGET_IS_JOIN'
  | 'MOVE_OUT_OF_REACH';

/** What a turn may look at besides the state: an immutable snapshot loaded before it. */
export interface TurnContext {
  /** The fields the process's expressions name, also the personal ones; they never enter state or events. */
  readonly facts: JsonObject;
  /**
   * What stands for a correlation key in state, events and effects: keys may be personal. The same key always gives the
   * same text. Absent: the key stands for itself.
   */
  sealKey?(key: string): string;
  /** IANA zone of the city. */
  readonly zone: string;
  /** End of a working-time span (`4h`, `3d`) that starts at an instant, on an agency's calendar. */
  workingTimeEnd(
    agency: string | undefined,
    start: Instant,
    span: string,
  ): Result<Instant, { readonly message: string }>;
  /** Whether the agency and role exist today; otherwise a sentence that says what is missing. */
  checkPerformer(performer: { agency: string; role: string; scope?: string }): Result<true, string>;
}

export type { IncidentCode, Json };
