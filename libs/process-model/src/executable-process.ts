import type { Element, ElementId, FlowId } from './element.js';
import type { Participant } from './participant.js';

export interface SequenceFlow {
  readonly id: FlowId;
  readonly name?: string;
  readonly from: ElementId;
  readonly to: ElementId;
  /** FEEL source without the leading `=`; the flow is taken when it is true. */
  readonly condition?: string;
}

/** What a process is: plain data, in document order, every reference resolved. */
export interface ExecutableProcess {
  readonly id: string;
  readonly name: string;
  readonly elements: Readonly<Record<ElementId, Element>>;
  readonly flows: Readonly<Record<FlowId, SequenceFlow>>;
  /** The none start event. */
  readonly start: ElementId;
  /** Empty for a plain file; filled from the bundle's `service.yaml`. */
  readonly participants: Readonly<Record<string, Participant>>;
}
