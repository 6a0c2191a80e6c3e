// One BPMN process becomes plain data, or a list of what stands in the way.
import type { Element, ExecutableProcess, SequenceFlow } from '@alur/process-model';
import type { Findings } from '../findings.js';
import type { ReadNode } from '../elements/element-reader.js';
import { readElement } from '../elements/read-element.js';
import { childOf, childrenOf, idOf, nameOf, tagOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { checkHosts, checkConditions } from './process-structure.js';
import { participantsByLane } from './lanes.js';
import { readFlows } from './sequence-flows.js';

/** Drawn for people to read; nothing runs there. */
const notRun = new Set(['bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference']);

/** The process when it was read whole; each part that cannot run is a finding and then there is none. */
export function readProcess(process: XmlNode, findings: Findings): ExecutableProcess | undefined {
  const errorsBefore = findings.errors;
  const id = idOf(process) ?? '';
  if (id === '')
    findings.error('STRUCTURE_INVALID', undefined, 'Proses belum punya id. Beri id yang unik pada <process>.');
  const parts = childrenOf(process, 'flowElements');
  const nodes = parts.filter((part) => part.$type !== 'bpmn:SequenceFlow' && !notRun.has(part.$type));
  const named = nodes.filter((node) => hasId(node, findings));
  const flows = readFlows(
    named,
    parts.filter((part) => part.$type === 'bpmn:SequenceFlow'),
    findings,
  );
  checkHosts(named, findings);
  const elements = readElements(process, { named, flows, findings });
  checkConditions(named, flows, findings);
  const start = readStart(elements, { id, nodes, findings });
  if (start === undefined || findings.errors > errorsBefore) return undefined;
  return {
    id,
    name: nameOf(process) ?? id,
    elements: Object.fromEntries(elements.map((element) => [element.id, element])),
    flows: Object.fromEntries(withoutIdleConditions(elements, flows).map((flow) => [flow.id, flow])),
    start,
    participants: {},
  };
}

function hasId(node: XmlNode, findings: Findings): boolean {
  if (idOf(node) !== undefined) return true;
  findings.error(
    'STRUCTURE_INVALID',
    undefined,
    `Ada elemen <${tagOf(node)}> tanpa id. Beri id yang unik pada setiap langkah.`,
  );
  return false;
}

interface ProcessParts {
  readonly named: readonly XmlNode[];
  readonly flows: readonly SequenceFlow[];
  readonly findings: Findings;
}

function readElements(process: XmlNode, { named, flows, findings }: ProcessParts): readonly Element[] {
  const lanes = participantsByLane(process);
  return named.flatMap((node) => {
    const id = idOf(node) ?? '';
    const laneParticipant = lanes.get(node);
    const read: ReadNode = {
      node,
      id,
      incoming: flows.filter((flow) => flow.to === id).map((flow) => flow.id),
      outgoing: flows.filter((flow) => flow.from === id).map((flow) => flow.id),
      boundaryEvents: named
        .filter((other) => childOf(other, 'attachedToRef') === node)
        .flatMap((other) => idOf(other) ?? []),
      findings,
      ...(laneParticipant === undefined ? {} : { laneParticipant }),
    };
    return readElement(read) ?? [];
  });
}

interface StartContext {
  readonly id: string;
  readonly nodes: readonly XmlNode[];
  readonly findings: Findings;
}

function readStart(elements: readonly Element[], { id, nodes, findings }: StartContext): string | undefined {
  const [start, second] = elements.filter((element) => element.type === 'startEvent');
  if (second) {
    findings.error(
      'UNSUPPORTED_ELEMENT',
      second.id,
      `Proses "${id}" punya lebih dari satu kejadian mulai. Sisakan satu.`,
    );
    return undefined;
  }
  if (!start && !nodes.some((node) => node.$type === 'bpmn:StartEvent')) {
    findings.error(
      'STRUCTURE_INVALID',
      id,
      `Proses "${id}" tidak punya kejadian mulai. Tambahkan satu dan sambungkan ke langkah pertama.`,
    );
  }
  return start?.id;
}

/** A default flow is taken when nothing else is, whatever its own condition says. */
function withoutIdleConditions(elements: readonly Element[], flows: readonly SequenceFlow[]): readonly SequenceFlow[] {
  const defaults = new Set(
    elements.flatMap((element) => (element.type === 'exclusiveGateway' ? (element.defaultFlow ?? []) : [])),
  );
  return flows.map((flow) => {
    if (!defaults.has(flow.id)) return flow;
    const { condition: _idle, ...rest } = flow;
    return rest;
  });
}
