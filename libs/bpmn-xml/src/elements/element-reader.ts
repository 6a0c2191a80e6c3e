import type { Element } from '@alur/process-model';
import type { FindingCode, Findings } from '../findings.js';
import { nameOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import type { WrittenAt } from '../expressions/feel.js';

/** What is known of a node before its own reader looks at it. */
export interface ReadNode {
  readonly node: XmlNode;
  readonly id: string;
  /** Sub-process it is drawn in. */
  readonly scope?: string;
  /** That sub-process, or the process. */
  readonly container: XmlNode;
  /** Flow ids in document order. */
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  readonly boundaryEvents: readonly string[];
  /** Where a token begins inside it; empty for what holds nothing. */
  readonly starts: readonly string[];
  /** Nodes that an association joins to it. */
  readonly associated: readonly XmlNode[];
  /** Participant of the lane it is drawn in, itself or with the sub-process around it. */
  readonly laneParticipant?: string;
  readonly findings: Findings;
}

/** Reads one kind of BPMN element; `undefined` after a finding says why. */
export type ElementReader = (read: ReadNode) => Element | undefined;

export function flowNode({ node, id, scope, incoming, outgoing }: ReadNode) {
  const name = nameOf(node);
  return { id, ...optional({ name, scope }), incoming, outgoing };
}

/** Says what is wrong with the element, as the rest of a sentence that begins with its id. */
export function refuse({ findings, id }: ReadNode, what: string, code: FindingCode = 'STRUCTURE_INVALID'): undefined {
  findings.error(code, id, `"${id}" ${what}`);
}

/** As `refuse`, where the drawing can be read without it. */
export function refuseValue(
  { findings, id }: ReadNode,
  what: string,
  code: FindingCode = 'STRUCTURE_INVALID',
): undefined {
  findings.valueError(code, id, `"${id}" ${what}`);
}

export const writtenAt = ({ findings, id }: ReadNode, what: string): WrittenAt => ({ element: id, what, findings });

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Only the properties that have a value: the model leaves out what is not said. */
export function optional<T extends Readonly<Record<string, unknown>>>(properties: T): Given<T>;
export function optional(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}
