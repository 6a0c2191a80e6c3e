import type { Element, ElementId, ExecutableProcess, FlowId, SequenceFlow } from '@alur/process-model';
import type { Topology } from '../contract/decide.js';

/** What follows from the drawing alone; `processes`: the one that runs and those it may call. */
export function topologyOf(processes: readonly ExecutableProcess[]): Topology {
  const elements = new Map(processes.flatMap((process) => Object.entries(process.elements)));
  const flows = new Map(processes.flatMap((process) => Object.entries(process.flows)));
  return {
    elements,
    flows,
    eventSubProcesses: eventSubProcessesOf(processes),
    reaching: new Map(
      [...elements.values()].flatMap((element) =>
        element.type === 'inclusiveGateway' && element.incoming.length > 1
          ? [[element.id, reachingOf(element, { elements, flows })] as const]
          : [],
      ),
    ),
    remembered: new Set(
      [...elements.values()].flatMap((element) => (element.type === 'userTask' ? (element.notBy ?? []) : [])),
    ),
  };
}

function eventSubProcessesOf(processes: readonly ExecutableProcess[]): ReadonlyMap<string, readonly ElementId[]> {
  const found = new Map<string, ElementId[]>();
  for (const process of processes) {
    for (const element of Object.values(process.elements)) {
      if (element.type !== 'subProcess' || element.kind !== 'event') continue;
      const container = element.scope ?? process.id;
      found.set(container, [...(found.get(container) ?? []), element.id]);
    }
  }
  return found;
}

interface Drawing {
  readonly elements: ReadonlyMap<ElementId, Element>;
  readonly flows: ReadonlyMap<FlowId, SequenceFlow>;
}

/** Walks back from each incoming flow of the join, never through the join itself. */
function reachingOf(join: Element, drawing: Drawing): ReadonlyMap<FlowId, ReadonlySet<ElementId>> {
  return new Map(
    join.incoming.map((flowId) => {
      const reached = new Set<ElementId>();
      const source = drawing.flows.get(flowId)?.from;
      const waiting = source === undefined ? [] : [source];
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (id === join.id || reached.has(id)) continue;
        reached.add(id);
        waiting.push(...before(id, drawing));
      }
      return [flowId, reached] as const;
    }),
  );
}

/** Where a token may come from: along a flow, from the host of a boundary event, or by a link. */
function before(id: ElementId, { elements, flows }: Drawing): readonly ElementId[] {
  const element = elements.get(id);
  if (!element) return [];
  const along = element.incoming.flatMap((flowId) => flows.get(flowId)?.from ?? []);
  if (element.type === 'boundaryEvent') return [...along, element.attachedTo];
  if (element.type !== 'intermediateCatchEvent' || element.trigger.kind !== 'link') return along;
  const { name } = element.trigger;
  const jumps = [...elements.values()].filter(
    (other) =>
      other.type === 'intermediateThrowEvent' &&
      other.result?.kind === 'link' &&
      other.result.name === name &&
      other.scope === element.scope,
  );
  return [...along, ...jumps.map((other) => other.id)];
}
