import type { Instant, Json, JsonObject } from '@alur/kernel';
import type { ElementId, FlowId } from '@alur/process-model';
import type { ElementKey, IncidentCode, IncidentStage, Performer, TimerKey } from './state.js';

// What happened, in order. An event holds ids, outcomes, instants and values classed as not personal.
// Element events without a key are of elements at which a token never rests.

export type Event =
  | {
      readonly type: 'InstanceStarted';
      readonly at: Instant;
      readonly processId: string;
      readonly variables: JsonObject;
    }
  | { readonly type: 'SequenceFlowTaken'; readonly flowId: FlowId }
  | { readonly type: 'TokenArrived'; readonly elementId: ElementId; readonly flowId: FlowId; readonly holder?: string }
  | { readonly type: 'JoinFired'; readonly elementId: ElementId }
  | {
      readonly type: 'HandOffRequested';
      readonly at: Instant;
      readonly key: ElementKey;
      readonly elementId: ElementId;
      readonly from?: string;
      readonly performer: Performer;
    }
  | { readonly type: 'HandOffDelivered'; readonly at: Instant; readonly key: ElementKey }
  | {
      readonly type: 'UserTaskCreated';
      readonly at: Instant;
      readonly key: ElementKey;
      readonly elementId: ElementId;
      readonly from?: string;
      readonly performer?: Performer;
      readonly due?: Instant;
    }
  | { readonly type: 'UserTaskClaimed'; readonly key: ElementKey; readonly by: string }
  | { readonly type: 'UserTaskReleased'; readonly key: ElementKey; readonly by: string }
  | {
      readonly type: 'UserTaskCompleted';
      readonly at: Instant;
      readonly key: ElementKey;
      readonly elementId: ElementId;
      readonly by: string;
      readonly variables: JsonObject;
    }
  | {
      readonly type: 'JobCreated';
      readonly at: Instant;
      readonly key: ElementKey;
      readonly elementId: ElementId;
      readonly from?: string;
      readonly performer?: Performer;
      readonly jobType: string;
      readonly parameters: Readonly<Record<string, string>>;
    }
  | {
      readonly type: 'JobCompleted';
      readonly at: Instant;
      readonly key: ElementKey;
      readonly elementId: ElementId;
      readonly variables: JsonObject;
    }
  | {
      readonly type: 'DecisionEvaluated';
      readonly elementId: ElementId;
      readonly decisionId: string;
      readonly variable: string;
      readonly value: Json;
    }
  | {
      readonly type: 'TimerArmed';
      readonly key: TimerKey;
      readonly elementId: ElementId;
      readonly attachedTo: ElementKey;
      readonly due: Instant;
    }
  | { readonly type: 'TimerFired'; readonly at: Instant; readonly key: TimerKey; readonly elementId: ElementId }
  | { readonly type: 'TimerCancelled'; readonly key: TimerKey }
  | { readonly type: 'ElementCompleted'; readonly elementId: ElementId }
  | { readonly type: 'ElementTerminated'; readonly key: ElementKey; readonly elementId: ElementId }
  | {
      readonly type: 'IncidentRaised';
      readonly at: Instant;
      readonly key: ElementKey;
      readonly elementId: ElementId;
      readonly code: IncidentCode;
      readonly message: string;
      readonly from?: string;
      readonly performer?: Performer;
      readonly jobType?: string;
      readonly stage?: IncidentStage;
    }
  | {
      readonly type: 'IncidentResolved';
      readonly at: Instant;
      readonly key: ElementKey;
      readonly variables: JsonObject;
    }
  | { readonly type: 'EndReached'; readonly elementId: ElementId; readonly outcome?: string }
  | { readonly type: 'InstanceEnded'; readonly at: Instant; readonly outcome?: string };

export type EventType = Event['type'];
