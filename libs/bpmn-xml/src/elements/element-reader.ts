import type { Element } from '@alur/process-model';
import type { Findings } from '../findings.js';
import { childrenOf, nameOf, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';

/** What is known of a node before its own reader looks at it. */
export interface ReadNode {
  readonly node: XmlNode;
  readonly id: string;
  /** Flow ids in document order. */
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  readonly boundaryEvents: readonly string[];
  /** Participant of the lane the node is drawn in. */
  readonly laneParticipant?: string;
  readonly findings: Findings;
}

/** Reads one kind of BPMN element; `undefined` after a finding says why. */
export type ElementReader = (read: ReadNode) => Element | undefined;

export function flowNode({ node, id, incoming, outgoing }: ReadNode) {
  const name = nameOf(node);
  return { id, ...(name === undefined ? {} : { name }), incoming, outgoing };
}

export function activity(read: ReadNode) {
  const participant = textOf(read.node, 'participant') ?? read.laneParticipant;
  return {
    ...flowNode(read),
    boundaryEvents: read.boundaryEvents,
    ...(participant === undefined ? {} : { participant }),
  };
}

/** Definitions of an event, drawn inside it or referred to. */
export const eventDefinitionsOf = (node: XmlNode): readonly XmlNode[] => [
  ...childrenOf(node, 'eventDefinitions'),
  ...childrenOf(node, 'eventDefinitionRef'),
];
