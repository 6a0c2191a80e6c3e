// The flow elements of BPMN 2.0 that Alur runs. Each names its flows by id, in document order.
import type { Timer } from './timer.js';

export type ElementId = string;
export type FlowId = string;

interface FlowNode {
  readonly id: ElementId;
  readonly name?: string;
  readonly incoming: readonly FlowId[];
  readonly outgoing: readonly FlowId[];
}

/** An activity may belong to a participant (by id in the process) and may carry boundary events. */
interface Activity extends FlowNode {
  readonly participant?: string;
  readonly boundaryEvents: readonly ElementId[];
}

export interface StartEvent extends FlowNode {
  readonly type: 'startEvent';
}

export interface EndEvent extends FlowNode {
  readonly type: 'endEvent';
  /** The answer this end gives, for example `granted` or `refused`. */
  readonly outcome?: string;
}

export interface UserTask extends Activity {
  readonly type: 'userTask';
  /** Standard time (mutu baku) of the step, `2h` or `1d` of working time. */
  readonly standardTime?: string;
}

export interface ServiceTask extends Activity {
  readonly type: 'serviceTask';
  /** What kind of work a worker does, for example `letter`. */
  readonly jobType: string;
  /** Parameters of the job as drawn, for example `{ letter: 'sktm' }`. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface BusinessRuleTask extends Activity {
  readonly type: 'businessRuleTask';
  readonly decisionId: string;
  readonly resultVariable: string;
}

/** An undefined task: passes through. */
export interface PlainTask extends Activity {
  readonly type: 'task';
}

export interface ExclusiveGateway extends FlowNode {
  readonly type: 'exclusiveGateway';
  readonly defaultFlow?: FlowId;
}

export interface ParallelGateway extends FlowNode {
  readonly type: 'parallelGateway';
}

export interface TimerBoundaryEvent extends FlowNode {
  readonly type: 'timerBoundaryEvent';
  readonly attachedTo: ElementId;
  readonly interrupting: boolean;
  readonly timer: Timer;
}

export type Element =
  | StartEvent
  | EndEvent
  | UserTask
  | ServiceTask
  | BusinessRuleTask
  | PlainTask
  | ExclusiveGateway
  | ParallelGateway
  | TimerBoundaryEvent;

export type ElementType = Element['type'];
