import type { Instant, JsonObject, Json } from '@alur/kernel';
import type { ElementId, FlowId } from '@alur/process-model';
import type {
  Awaited,
  BufferedMessage,
  Candidates,
  Compensable,
  ElementKey,
  Ending,
  IncidentCode,
  IncidentStage,
  LoopProgress,
  Performer,
  Repeat,
  SubscriptionKey,
  Suspension,
  TimerKey,
} from './state.js';

// What happened, in order. An event holds ids, outcomes, instants and values classed as not personal.
// Element events without a key are of elements at which a token never rests.

/** An element instance comes to rest in a phase: where, and with what it came. */
export interface Placed {
  readonly at: Instant;
  readonly key: ElementKey;
  readonly elementId: ElementId;
  readonly scope?: ElementKey;
  readonly from?: string;
  readonly performer?: Performer;
  readonly variables?: JsonObject;
  readonly undoes?: ElementKey;
  readonly repeats?: true;
}

interface Happened {
  readonly at: Instant;
  readonly key: ElementKey;
}

export type Event =
  | InstanceEvent
  | TokenEvent
  | HandOffEvent
  | UserTaskEvent
  | JobEvent
  | ScopeEvent
  | CompensationEvent
  | WaitEvent
  | MessageEvent
  | FaultEvent
  | IncidentEvent
  | RepairEvent;

type InstanceEvent =
  | {
      readonly type: 'InstanceStarted';
      readonly at: Instant;
      readonly processId: string;
      readonly variables: JsonObject;
      readonly by?: string;
    }
  /** In a scope, or without one in the instance. */
  | { readonly type: 'VariablesWritten'; readonly scope?: ElementKey; readonly variables: JsonObject }
  | { readonly type: 'DecisionEvaluated'; readonly elementId: ElementId; readonly decisionId: string }
  | { readonly type: 'EndReached'; readonly elementId: ElementId; readonly outcome?: string }
  | { readonly type: 'InstanceEnded'; readonly at: Instant; readonly outcome?: string; readonly ending?: Ending };

type TokenEvent =
  | { readonly type: 'SequenceFlowTaken'; readonly flowId: FlowId }
  | {
      readonly type: 'TokenArrived';
      readonly elementId: ElementId;
      readonly scope?: ElementKey;
      readonly flowId: FlowId;
      readonly holder?: string;
    }
  /** One token of every flow that has any is used up. */
  | { readonly type: 'JoinFired'; readonly elementId: ElementId; readonly scope?: ElementKey }
  /** What waited at joins there has been ended. */
  | { readonly type: 'JoinsEmptied'; readonly scope?: ElementKey }
  | { readonly type: 'ElementCompleted'; readonly elementId: ElementId }
  | { readonly type: 'ElementTerminated'; readonly key: ElementKey; readonly elementId: ElementId };

type HandOffEvent =
  | (Placed & { readonly type: 'HandOffRequested'; readonly performer: Performer })
  | (Happened & { readonly type: 'HandOffDelivered' });

type UserTaskEvent =
  | (Placed & {
      readonly type: 'UserTaskCreated';
      readonly due?: Instant;
      readonly priority?: number;
      readonly candidates?: Candidates;
      readonly claimedBy?: string;
    })
  | { readonly type: 'UserTaskClaimed'; readonly key: ElementKey; readonly by: string }
  | { readonly type: 'UserTaskReleased'; readonly key: ElementKey; readonly by: string }
  | { readonly type: 'UserTaskAssigned'; readonly key: ElementKey; readonly to: string; readonly by?: string }
  | { readonly type: 'UserTaskDelegated'; readonly key: ElementKey; readonly to: string; readonly by: string }
  | { readonly type: 'UserTaskResolved'; readonly key: ElementKey; readonly by: string; readonly to: string }
  | { readonly type: 'UserTaskSuspended'; readonly key: ElementKey; readonly suspension: Suspension }
  | (Happened & { readonly type: 'UserTaskResumed'; readonly due?: Instant })
  | (Happened & {
      readonly type: 'UserTaskCompleted';
      readonly elementId: ElementId;
      readonly by: string;
      /** Whether a four-eyes rule will ask who it was. */
      readonly remembered?: true;
    });

type JobEvent =
  | (Placed & {
      readonly type: 'JobCreated';
      readonly jobType: string;
      readonly parameters: Readonly<Record<string, string>>;
    })
  | (Happened & { readonly type: 'JobCompleted'; readonly elementId: ElementId });

type ScopeEvent =
  | (Placed & { readonly type: 'ScopeOpened'; readonly loop?: LoopProgress })
  | { readonly type: 'ScopeClosed'; readonly key: ElementKey; readonly elementId: ElementId }
  | { readonly type: 'RoundStarted'; readonly key: ElementKey }
  | { readonly type: 'RoundCompleted'; readonly key: ElementKey; readonly round: number; readonly output?: Json };

type CompensationEvent =
  | { readonly type: 'ActivityCompensable'; readonly activity: Compensable }
  | (Placed & { readonly type: 'CompensationStarted'; readonly pending: readonly Compensable[] })
  | { readonly type: 'CompensationStepStarted'; readonly key: ElementKey; readonly handler: ElementId }
  | { readonly type: 'CompensationCompleted'; readonly key: ElementKey; readonly elementId: ElementId };

type WaitEvent =
  | (Placed & { readonly type: 'EventAwaited' })
  | { readonly type: 'EventOccurred'; readonly key: ElementKey; readonly elementId: ElementId }
  | {
      readonly type: 'TimerArmed';
      readonly key: TimerKey;
      readonly elementId: ElementId;
      readonly attachedTo?: ElementKey;
      readonly due: Instant;
      readonly repeat?: Repeat;
    }
  | { readonly type: 'TimerFired'; readonly at: Instant; readonly key: TimerKey; readonly elementId: ElementId }
  | { readonly type: 'TimerCancelled'; readonly key: TimerKey }
  | {
      readonly type: 'SubscriptionOpened';
      readonly key: SubscriptionKey;
      readonly elementId: ElementId;
      readonly attachedTo?: ElementKey;
      readonly on: Awaited;
    }
  | { readonly type: 'SubscriptionClosed'; readonly key: SubscriptionKey }
  /** What was waited for on the edge of a failed try goes over to the next one. */
  | { readonly type: 'WaitsMoved'; readonly from: ElementKey; readonly to: ElementKey }
  | { readonly type: 'ConditionChanged'; readonly key: SubscriptionKey; readonly holds: boolean };

type MessageEvent =
  | {
      readonly type: 'MessagePublished';
      readonly at: Instant;
      readonly name: string;
      readonly correlationKey?: string;
      readonly id?: string;
      /** Kept, since nobody waits for it yet. */
      readonly buffered?: BufferedMessage;
    }
  /** The buffered message of that place has found its subscription, or its time is over. */
  | { readonly type: 'BufferedMessageTaken'; readonly place: number }
  | {
      readonly type: 'MessageThrown';
      readonly key: ElementKey;
      readonly elementId: ElementId;
      readonly name: string;
      readonly correlationKey?: string;
    }
  /** Thrown by an element of this instance, or come from outside. */
  | {
      readonly type: 'SignalBroadcast';
      readonly at: Instant;
      readonly name: string;
      readonly key?: ElementKey;
      readonly elementId?: ElementId;
    };

type FaultEvent =
  | {
      readonly type: 'ErrorThrown';
      readonly elementId: ElementId;
      readonly code: string;
      readonly caughtBy?: ElementId;
    }
  | {
      readonly type: 'EscalationThrown';
      readonly elementId: ElementId;
      readonly code: string;
      readonly caughtBy?: ElementId;
    };

type IncidentEvent =
  | (Placed & {
      readonly type: 'IncidentRaised';
      readonly code: IncidentCode;
      readonly message: string;
      readonly jobType?: string;
      readonly stage?: IncidentStage;
    })
  | (Happened & { readonly type: 'IncidentResolved' });

/** What a person did to the tokens. What was ended and where the token went is told by the events that follow. */
type RepairEvent =
  | {
      readonly type: 'ElementSkipped';
      readonly at: Instant;
      /** Of an element instance, or the name of a join. */
      readonly key: string;
      readonly elementId: ElementId;
      readonly scope?: ElementKey;
    }
  | {
      readonly type: 'TokenMoved';
      readonly at: Instant;
      readonly key: string;
      readonly elementId: ElementId;
      readonly scope?: ElementKey;
      readonly to: ElementId;
      /** The flow it was put on. */
      readonly flowId?: FlowId;
    }
  /** One token that waited at a join is not there any more. */
  | {
      readonly type: 'TokenWithdrawn';
      readonly elementId: ElementId;
      readonly scope?: ElementKey;
      readonly flowId: FlowId;
    };

export type EventType = Event['type'];
