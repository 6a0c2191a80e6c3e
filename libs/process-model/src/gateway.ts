import type { FlowId, FlowNode } from './flow-node.js';

export interface ExclusiveGateway extends FlowNode {
  readonly type: 'exclusiveGateway';
  readonly defaultFlow?: FlowId;
}

export interface InclusiveGateway extends FlowNode {
  readonly type: 'inclusiveGateway';
  readonly defaultFlow?: FlowId;
}

export interface ParallelGateway extends FlowNode {
  readonly type: 'parallelGateway';
}

/** Waits for the first of the events (or receive tasks) its flows lead to. */
export interface EventBasedGateway extends FlowNode {
  readonly type: 'eventBasedGateway';
}
