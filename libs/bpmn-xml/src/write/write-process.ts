// One process of the model as a BPMN element, with everything joined that refers to something else in it.
import type { Element, ExecutableProcess } from '@alur/process-model';
import { childrenOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import type { FileWriter } from './definitions.js';
import { writeElement } from './write-element.js';

/** Sets a property of a parsed or made element; lists are given whole. */
const set = (node: XmlNode, name: string, value: unknown): boolean => Reflect.set(node, name, value);

export function writeProcess(process: ExecutableProcess, file: FileWriter): XmlNode {
  const elements = Object.values(process.elements);
  const nodes = new Map(elements.map((element) => [element.id, writeElement(element, file)]));
  const flows = writeFlows(process, nodes, file);
  const root = file.create('bpmn:Process', {
    id: process.id,
    name: process.name,
    isExecutable: true,
    ...(process.promise === undefined ? {} : { promise: process.promise }),
  });
  if (process.documentation !== undefined) document(root, process.documentation, file);
  const containerOf = (scope: string | undefined): XmlNode => (scope === undefined ? root : (nodes.get(scope) ?? root));
  for (const element of elements) {
    const node = nodes.get(element.id);
    if (!node) continue;
    join(element, { node, nodes, flows });
    if (element.documentation !== undefined) document(node, element.documentation, file);
    append(containerOf(element.scope), 'flowElements', node);
  }
  for (const flow of Object.values(process.flows)) {
    const node = flows.get(flow.id);
    if (node) append(containerOf(process.elements[flow.from]?.scope), 'flowElements', node);
  }
  for (const association of writeAssociations(elements, nodes, file))
    append(containerOf(association.scope), 'artifacts', association.node);
  writeLanes(process, { root, nodes, file });
  return root;
}

const document = (node: XmlNode, text: string, file: FileWriter): void =>
  append(node, 'documentation', file.create('bpmn:Documentation', { text }));

function append(parent: XmlNode, list: string, child: XmlNode): void {
  set(child, '$parent', parent);
  set(parent, list, [...childrenOf(parent, list), child]);
}

interface Joined {
  readonly node: XmlNode;
  readonly nodes: ReadonlyMap<string, XmlNode>;
  readonly flows: ReadonlyMap<string, XmlNode>;
}

function join(element: Element, { node, nodes, flows }: Joined): void {
  const all = (ids: readonly string[]) => ids.flatMap((id) => flows.get(id) ?? []);
  if (element.incoming.length > 0) set(node, 'incoming', all(element.incoming));
  if (element.outgoing.length > 0) set(node, 'outgoing', all(element.outgoing));
  if ('defaultFlow' in element && element.defaultFlow !== undefined)
    set(node, 'default', flows.get(element.defaultFlow));
  if (element.type === 'boundaryEvent') set(node, 'attachedToRef', nodes.get(element.attachedTo));
  const result = 'result' in element ? element.result : undefined;
  const [definition] = childrenOf(node, 'eventDefinitions');
  if (definition && result?.kind === 'compensation' && result.activity !== undefined)
    set(definition, 'activityRef', nodes.get(result.activity));
}

function writeFlows(process: ExecutableProcess, nodes: ReadonlyMap<string, XmlNode>, file: FileWriter) {
  return new Map(
    Object.values(process.flows).map(({ id, name, from, to, condition }) => [
      id,
      file.create('bpmn:SequenceFlow', {
        id,
        name,
        sourceRef: nodes.get(from),
        targetRef: nodes.get(to),
        conditionExpression: condition === undefined ? undefined : file.expression(condition),
      }),
    ]),
  );
}

function writeAssociations(elements: readonly Element[], nodes: ReadonlyMap<string, XmlNode>, file: FileWriter) {
  return elements.flatMap((element) => {
    if (element.type !== 'boundaryEvent' || element.handler === undefined) return [];
    const node = file.create('bpmn:Association', {
      id: file.freeId(`${element.id}-${element.handler}`),
      associationDirection: 'One',
      sourceRef: nodes.get(element.id),
      targetRef: nodes.get(element.handler),
    });
    return [{ scope: element.scope, node }];
  });
}

function writeLanes(
  { id, lanes = [] }: ExecutableProcess,
  {
    root,
    nodes,
    file,
  }: { readonly root: XmlNode; readonly nodes: ReadonlyMap<string, XmlNode>; readonly file: FileWriter },
): void {
  if (lanes.length === 0) return;
  const laneSet = file.create('bpmn:LaneSet', { id: file.freeId(`${id}-lanes`) });
  for (const lane of lanes)
    append(
      laneSet,
      'lanes',
      file.create('bpmn:Lane', {
        id: lane.id,
        name: lane.name,
        participant: lane.participant,
        flowNodeRef: lane.elements.flatMap((element) => nodes.get(element) ?? []),
      }),
    );
  append(root, 'laneSets', laneSet);
}
