import type { ElementId, FlowNode } from './flow-node.js';
import type {
  BoundaryTrigger,
  CatchTrigger,
  EndResult,
  EventSubProcessTrigger,
  IntermediateThrow,
  StartTrigger,
} from './trigger.js';

export interface StartEvent extends FlowNode {
  readonly type: 'startEvent';
  /** Absent on a none start event. */
  readonly trigger?: StartTrigger | EventSubProcessTrigger;
  /** In an event sub-process: whether the scope around it is ended first. */
  readonly interrupting?: boolean;
}

export interface IntermediateCatchEvent extends FlowNode {
  readonly type: 'intermediateCatchEvent';
  readonly trigger: CatchTrigger;
}

export interface IntermediateThrowEvent extends FlowNode {
  readonly type: 'intermediateThrowEvent';
  /** Absent on a none event: it only marks that the case has come here. */
  readonly result?: IntermediateThrow;
}

export interface BoundaryEvent extends FlowNode {
  readonly type: 'boundaryEvent';
  readonly attachedTo: ElementId;
  readonly interrupting: boolean;
  readonly trigger: BoundaryTrigger;
  /** The activity that undoes the host; on a compensation event only. */
  readonly handler?: ElementId;
}

export interface EndEvent extends FlowNode {
  readonly type: 'endEvent';
  readonly result?: EndResult;
  /** The answer this end gives, for example `granted` or `refused`. */
  readonly outcome?: string;
}
