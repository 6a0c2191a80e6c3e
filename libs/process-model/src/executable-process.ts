import type { Element } from './element.js';
import type { ElementId, FlowId } from './flow-node.js';
import type { Participant } from './participant.js';
import type { Feel } from './value.js';

export interface SequenceFlow {
  readonly id: FlowId;
  readonly name?: string;
  readonly from: ElementId;
  readonly to: ElementId;
  /** The flow is taken when it is true. */
  readonly condition?: Feel;
}

/** A lane as drawn; whom its activities belong to is written at each activity. */
export interface Lane {
  readonly id: string;
  readonly name?: string;
  readonly participant?: string;
  readonly elements: readonly ElementId[];
}

/** What a process is: plain data, in document order, every reference resolved. Elements of sub-processes are here too. */
export interface ExecutableProcess {
  readonly id: string;
  readonly name: string;
  /** What is said about the whole process. */
  readonly documentation?: string;
  readonly elements: Readonly<Record<ElementId, Element>>;
  readonly flows: Readonly<Record<FlowId, SequenceFlow>>;
  /** Where an instance may begin: the start events of the process itself, else its elements that no flow enters. */
  readonly starts: readonly ElementId[];
  readonly lanes?: readonly Lane[];
  /** Working time within which the whole is promised, `3d`; in a bundle its `service.yaml` promises. */
  readonly promise?: string;
  /** Empty for a plain file; filled from the bundle's `service.yaml`. */
  readonly participants: Readonly<Record<string, Participant>>;
}
