export type ElementId = string;
export type FlowId = string;

/** What every flow element has: its place in the drawing. Flows are named by id, in document order. */
export interface FlowNode {
  readonly id: ElementId;
  readonly name?: string;
  /** What the drawing says about it in words; nothing runs by it. */
  readonly documentation?: string;
  /** Sub-process it is drawn in; absent directly in a process. */
  readonly scope?: ElementId;
  readonly incoming: readonly FlowId[];
  readonly outgoing: readonly FlowId[];
}
