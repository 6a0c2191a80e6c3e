import type { Element, ElementId, FlowId, SequenceFlow } from '@alur/process-model';
import type { Findings } from '../findings.js';

/** A process as far as it was read, for the rules that look at more than one element. */
export interface Draft {
  readonly elements: readonly Element[];
  readonly flows: readonly SequenceFlow[];
  element(id: ElementId): Element | undefined;
  flow(id: FlowId): SequenceFlow | undefined;
  /** Adds a STRUCTURE_INVALID finding. */
  refuse(id: string, message: string): void;
  readonly findings: Findings;
}

export interface DraftParts {
  readonly elements: readonly Element[];
  readonly flows: readonly SequenceFlow[];
}

export function draftOf({ elements, flows }: DraftParts, findings: Findings): Draft {
  const elementById = new Map(elements.map((element) => [element.id, element]));
  const flowById = new Map(flows.map((flow) => [flow.id, flow]));
  return {
    elements,
    flows,
    element: (id) => elementById.get(id),
    flow: (id) => flowById.get(id),
    refuse: (id, message) => findings.error('STRUCTURE_INVALID', id, message),
    findings,
  };
}
