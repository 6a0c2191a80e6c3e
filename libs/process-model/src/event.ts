import type { ElementId, FlowNode } from './flow-node.js';
import type { Mapping } from './value.js';
import type {
  BoundaryTrigger,
  CatchTrigger,
  EndResult,
  EventSubProcessTrigger,
  IntermediateThrow,
  StartTrigger,
} from './trigger.js';

/** With mappings only these come out of what the event, or its job, brings; without, each name by itself. */
interface EventNode extends FlowNode {
  readonly outputs?: readonly Mapping[];
}

export interface StartEvent extends EventNode {
  readonly type: 'startEvent';
  /** Absent on a none start event. */
  readonly trigger?: StartTrigger | EventSubProcessTrigger;
  /** In an event sub-process: whether the scope around it is ended first. */
  readonly interrupting?: boolean;
}

export interface IntermediateCatchEvent extends EventNode {
  readonly type: 'intermediateCatchEvent';
  readonly trigger: CatchTrigger;
}

export interface IntermediateThrowEvent extends EventNode {
  readonly type: 'intermediateThrowEvent';
  /** Absent on a none event: it only marks that the case has come here. */
  readonly result?: IntermediateThrow;
}

export interface BoundaryEvent extends EventNode {
  readonly type: 'boundaryEvent';
  readonly attachedTo: ElementId;
  readonly interrupting: boolean;
  readonly trigger: BoundaryTrigger;
  /** The activity that undoes the host; on a compensation event only. */
  readonly handler?: ElementId;
}

export interface EndEvent extends EventNode {
  readonly type: 'endEvent';
  readonly result?: EndResult;
  /** The answer this end gives, for example `granted` or `refused`. */
  readonly outcome?: string;
}
