// What of a process or sub-process is placed in columns, and which lines join it.
import { isActivityNode, isFlowNode } from '../process/outline.js';
import { childOf, childrenOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';

export interface Line {
  /** The flow, or the association to a compensation handler. */
  readonly drawn: XmlNode;
  readonly from: XmlNode;
  readonly to: XmlNode;
  /** The event on the edge of `from` where the line begins. */
  readonly edgeEvent?: XmlNode;
}

export interface Graph {
  /** Events on the edge of an activity are not among them: they sit where it sits. */
  readonly nodes: readonly XmlNode[];
  readonly edgeEvents: ReadonlyMap<XmlNode, readonly XmlNode[]>;
  readonly lines: readonly Line[];
}

export function graphOf(container: XmlNode, associations: readonly XmlNode[]): Graph {
  const parts = childrenOf(container, 'flowElements');
  const all = new Set(parts.filter(isFlowNode));
  const hosts = new Map<XmlNode, XmlNode>();
  for (const node of all) {
    const host = node.$type === 'bpmn:BoundaryEvent' ? childOf(node, 'attachedToRef') : undefined;
    if (host && all.has(host) && isActivityNode(host)) hosts.set(node, host);
  }
  const nodes = [...all].filter((node) => !hosts.has(node));
  const edgeEvents = new Map<XmlNode, XmlNode[]>();
  for (const [event, host] of hosts) edgeEvents.set(host, [...(edgeEvents.get(host) ?? []), event]);
  const lines = [
    ...parts.filter((part) => part.$type === 'bpmn:SequenceFlow'),
    ...associations.filter((association) => joinsHandler(association, hosts)),
  ].flatMap((drawn) => lineOf(drawn, { all, hosts }));
  return { nodes, edgeEvents, lines };
}

const joinsHandler = (association: XmlNode, hosts: ReadonlyMap<XmlNode, XmlNode>): boolean => {
  const from = childOf(association, 'sourceRef');
  const to = childOf(association, 'targetRef');
  return from !== undefined && to !== undefined && hosts.has(from) && isActivityNode(to);
};

interface Places {
  readonly all: ReadonlySet<XmlNode>;
  readonly hosts: ReadonlyMap<XmlNode, XmlNode>;
}

/** Nothing when an end is missing or is drawn elsewhere. */
function lineOf(drawn: XmlNode, { all, hosts }: Places): readonly Line[] {
  const source = childOf(drawn, 'sourceRef');
  const target = childOf(drawn, 'targetRef');
  if (!source || !target || !all.has(source) || !all.has(target)) return [];
  const host = hosts.get(source);
  const to = hosts.get(target) ?? target;
  return [host ? { drawn, from: host, to, edgeEvent: source } : { drawn, from: source, to }];
}
