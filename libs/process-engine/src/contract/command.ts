import type { Instant, Json, JsonObject, Result } from '@alur/kernel';
import type { ElementKey, IncidentCode, TimerKey } from './state.js';

interface Asked {
  /** The only clock: the database's, never earlier than the case's last event. */
  readonly at: Instant;
}

export interface StartInstance extends Asked {
  readonly type: 'StartInstance';
  readonly variables: JsonObject;
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
export interface ClaimUserTask extends Asked {
  readonly type: 'ClaimUserTask';
  readonly key: ElementKey;
  readonly by: string;
}
export interface ReleaseUserTask extends Asked {
  readonly type: 'ReleaseUserTask';
  readonly key: ElementKey;
  readonly by: string;
}
export interface CompleteUserTask extends Asked {
  readonly type: 'CompleteUserTask';
  readonly key: ElementKey;
  readonly by: string;
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
export interface FireTimer extends Asked {
  readonly type: 'FireTimer';
  readonly key: TimerKey;
}
/** After mending, tries the element again with the given values added to the variables. */
export interface ResolveIncident extends Asked {
  readonly type: 'ResolveIncident';
  readonly key: ElementKey;
  readonly variables: JsonObject;
}

export type Command =
  | StartInstance
  | DeliverHandOff
  | FailHandOff
  | ClaimUserTask
  | ReleaseUserTask
  | CompleteUserTask
  | CompleteJob
  | FailJob
  | FireTimer
  | ResolveIncident;

export type RejectionCode =
  | 'INSTANCE_ALREADY_STARTED'
  | 'INSTANCE_NOT_STARTED'
  | 'INSTANCE_ENDED'
  | 'HANDOFF_NOT_OPEN'
  | 'TASK_NOT_OPEN'
  | 'ALREADY_CLAIMED'
  | 'NOT_CLAIMED_BY_ACTOR'
  | 'JOB_NOT_OPEN'
  | 'TIMER_NOT_ARMED'
  | 'TIMER_NOT_DUE'
  | 'INCIDENT_NOT_OPEN';

/** What a turn may look at besides the state: an immutable snapshot loaded before it. */
export interface TurnContext {
  /** The fields the process's expressions name, also the personal ones; they never enter state or events. */
  readonly facts: JsonObject;
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
