// Where a case can go in a drawing, data left out.
import type { Element, ElementId, ExecutableProcess, SequenceFlow } from '@alur/process-model';
import { isActivity } from '@alur/process-model';

type Drawing = Pick<ExecutableProcess, 'elements' | 'flows'>;

/** The places right behind an element: over its flows, its edge, into it, and out of what it stands in. */
function after({ elements, flows }: Drawing, element: Element): readonly ElementId[] {
  const around = element.scope === undefined ? undefined : elements[element.scope];
  return [
    ...element.outgoing.flatMap((id) => flows[id]?.to ?? []),
    ...(isActivity(element) ? element.boundaryEvents : []),
    ...(element.type === 'subProcess' ? element.starts : []),
    ...(around && element.outgoing.length === 0 ? around.outgoing.flatMap((id) => flows[id]?.to ?? []) : []),
  ];
}

/** With the place itself; `isClosed` flows are not gone. */
export function reachedFrom(
  process: Drawing,
  from: ElementId,
  isClosed: (flow: SequenceFlow) => boolean = () => false,
): ReadonlySet<ElementId> {
  const open = {
    elements: process.elements,
    flows: Object.fromEntries(Object.entries(process.flows).filter(([, flow]) => !isClosed(flow))),
  };
  const reached = new Set([from]);
  for (const id of reached) {
    const element = process.elements[id];
    if (element) for (const next of after(open, element)) reached.add(next);
  }
  return reached;
}

export const flowsFrom = ({ flows }: Drawing, element: Element): readonly SequenceFlow[] =>
  element.outgoing.flatMap((id) => flows[id] ?? []);

/**
 * Flows at which it is decided that nothing but these ends can follow: behind them no other end is reached, beside them one
 * is.
 */
export function decidingFlows(process: Drawing, isMeant: (end: ElementId) => boolean): readonly SequenceFlow[] {
  const endsBehind = (flow: SequenceFlow): readonly ElementId[] =>
    [...reachedFrom(process, flow.to)].filter((id) => process.elements[id]?.type === 'endEvent');
  return Object.values(process.elements).flatMap((element) => {
    if (element.type !== 'exclusiveGateway' && element.type !== 'inclusiveGateway') return [];
    const ways = flowsFrom(process, element).map((flow) => ({ flow, ends: endsBehind(flow) }));
    if (!ways.some(({ ends }) => ends.some((end) => !isMeant(end)))) return [];
    return ways.flatMap(({ flow, ends }) => (ends.length > 0 && ends.every(isMeant) ? [flow] : []));
  });
}

/** The tasks of people whose answers a gateway goes by: the last ones before it. Of a join, the first that is drawn. */
export function askersBefore(process: Drawing, gateway: ElementId): readonly ElementId[] {
  const found: ElementId[] = [];
  const met = new Set<ElementId>();
  const look = (id: ElementId): void => {
    if (met.has(id)) return;
    met.add(id);
    const element = process.elements[id];
    if (!element) return;
    if (element.type === 'userTask') {
      found.push(id);
      return;
    }
    const before = element.incoming.flatMap((flow) => process.flows[flow]?.from ?? []);
    if (element.type === 'boundaryEvent') look(element.attachedTo);
    else if (element.type === 'parallelGateway') before.slice(0, 1).forEach(look);
    else before.forEach(look);
  };
  look(gateway);
  return found;
}
