// One BPMN process becomes plain data, or a list of what stands in the way.
import type { Element, ExecutableProcess, SequenceFlow } from '@alur/process-model';
import { documentationOf } from '../elements/documentation-of.js';
import type { ReadNode } from '../elements/element-reader.js';
import { optional } from '../elements/element-reader.js';
import { readElement } from '../elements/read-element.js';
import type { Findings } from '../findings.js';
import { checkStructure } from '../structure/check-structure.js';
import { isWorkingTime, workingTimeRule } from '../timers/working-time.js';
import { childOf, idOf, nameOf, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { readLanes } from './lanes.js';
import { outlineOf } from './outline.js';
import type { Outline } from './outline.js';
import { readFlows } from './sequence-flows.js';
import { startsAmong } from './starts.js';

export interface ProcessContext {
  readonly associations: ReadonlyMap<XmlNode, readonly XmlNode[]>;
  readonly findings: Findings;
}

/** The process unless its drawing is at fault; a wrong expression or time in it is told and leaves the drawing whole. */
export function readProcess(process: XmlNode, context: ProcessContext): ExecutableProcess | undefined {
  const { findings } = context;
  const errorsBefore = findings.structuralErrors;
  const id = idOf(process);
  if (id === undefined)
    findings.error('STRUCTURE_INVALID', undefined, 'Proses belum punya id. Beri id yang unik pada <process>.');
  const outline = outlineOf(process, findings);
  const flows = readFlows(outline, findings);
  const { lanes, participants } = readLanes(outline);
  const { elements, starts } = readElements(process, { ...context, outline, flows, participants });
  checkStructure({ elements, flows }, findings);
  if (id !== undefined && starts.length === 0)
    findings.error(
      'STRUCTURE_INVALID',
      id,
      `Proses "${id}" tidak punya langkah pertama. Tambahkan kejadian mulai dan sambungkan ke langkah pertama.`,
    );
  if (id === undefined || findings.structuralErrors > errorsBefore) return undefined;
  return {
    id,
    name: nameOf(process) ?? id,
    ...documentationOf(process),
    elements: byId(elements),
    flows: byId(withoutIdleConditions(elements, flows)),
    starts,
    ...optional({ lanes: lanes.length === 0 ? undefined : lanes, promise: promiseOf(process, id, findings) }),
    participants: {},
  };
}

function promiseOf(process: XmlNode, id: string, findings: Findings): string | undefined {
  const promise = textOf(process, 'promise');
  if (promise !== undefined && !isWorkingTime(promise))
    findings.valueError(
      'TIMER_INVALID',
      id,
      `Proses "${id}" menjanjikan "${promise}", yang tidak dapat dibaca. ${workingTimeRule}.`,
    );
  return promise;
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(all.map((one) => [one.id, one]));

interface Parts extends ProcessContext {
  readonly outline: Outline;
  readonly flows: readonly SequenceFlow[];
  readonly participants: ReadonlyMap<XmlNode, string>;
}

function readElements(process: XmlNode, { outline, flows, participants, associations, findings }: Parts) {
  const incoming = groupBy(flows, (flow) => flow.to);
  const outgoing = groupBy(flows, (flow) => flow.from);
  const inside = groupBy(outline.nodes, (drawn) => drawn.container);
  const edges = groupBy(
    outline.nodes.filter(({ node }) => node.$type === 'bpmn:BoundaryEvent'),
    ({ node }) => childOf(node, 'attachedToRef'),
  );
  const startsIn = (container: XmlNode) => startsAmong(inside.get(container) ?? [], (id) => incoming.has(id));
  const ids = (all: readonly { readonly id: string }[] | undefined) => (all ?? []).map(({ id }) => id);
  const elements = outline.nodes.flatMap((drawn): readonly Element[] => {
    const read: ReadNode = {
      ...drawn,
      incoming: ids(incoming.get(drawn.id)),
      outgoing: ids(outgoing.get(drawn.id)),
      boundaryEvents: ids(edges.get(drawn.node)),
      starts: startsIn(drawn.node),
      associated: associations.get(drawn.node) ?? [],
      ...optional({ laneParticipant: participants.get(drawn.node) }),
      findings,
    };
    return [readElement(read) ?? []].flat();
  });
  return { elements, starts: startsIn(process) };
}

function groupBy<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** A default flow is taken when nothing else is, whatever its own condition says. */
function withoutIdleConditions(elements: readonly Element[], flows: readonly SequenceFlow[]): readonly SequenceFlow[] {
  const defaults = new Set(
    elements.flatMap((element) => ('defaultFlow' in element ? (element.defaultFlow ?? []) : [])),
  );
  return flows.map((flow) => {
    if (!defaults.has(flow.id)) return flow;
    const { condition: _idle, ...rest } = flow;
    return rest;
  });
}
