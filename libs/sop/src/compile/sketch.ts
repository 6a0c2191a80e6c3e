// A drawing while it grows: nodes in document order, and arrows between them.
import type { AnyActivity, Element, ExecutableProcess, SequenceFlow } from '@alur/process-model';
import { freeId } from '../table/slug.js';

type Without<E> = E extends unknown
  ? Omit<E, 'id' | 'incoming' | 'outgoing' | 'boundaryEvents' | 'defaultFlow'>
  : never;
export type Kind = Without<Element>;

export interface Node {
  readonly id: string;
  readonly kind: Kind;
  /** Index of the row it stands for. */
  readonly step: number;
  /** Title of the performer whose lane it is drawn in. */
  readonly lane: string | undefined;
  /** Drawn for a timer of the row: what the row needs and gives is not said of it. */
  readonly reminds?: true;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly name?: string;
  readonly condition?: string;
  readonly isDefault?: boolean;
}

export interface Sketch {
  readonly nodes: readonly Node[];
  readonly arrows: readonly Arrow[];
}

type Flow = SequenceFlow & { readonly isDefault: boolean };

export function drawnFrom(
  { nodes, arrows }: Sketch,
  { id, name, taken }: { readonly id: string; readonly name: string; readonly taken: Set<string> },
): ExecutableProcess {
  const position = new Map(nodes.map((node, index) => [node.id, index]));
  const sorted = [...arrows].sort((a, b) => (position.get(a.from) ?? 0) - (position.get(b.from) ?? 0));
  const flows = sorted.map(({ from, to, name: label, condition, isDefault = false }): Flow => ({
    id: freeId(`${from}_${to}`, taken),
    ...(label === undefined ? {} : { name: label }),
    from,
    to,
    ...(condition === undefined || isDefault ? {} : { condition }),
    isDefault,
  }));
  const elements = nodes.map((node) => elementOf(node, flows, attachedTo(node.id, nodes)));
  return {
    id,
    name,
    elements: Object.fromEntries(elements.map((element) => [element.id, element])),
    flows: Object.fromEntries(flows.map(({ isDefault: _default, ...flow }) => [flow.id, flow])),
    starts: elements.filter(({ type }) => type === 'startEvent').map((element) => element.id),
    participants: {},
  };
}

const attachedTo = (id: string, nodes: readonly Node[]): readonly string[] =>
  nodes.flatMap(({ id: event, kind }) => (kind.type === 'boundaryEvent' && kind.attachedTo === id ? [event] : []));

function elementOf({ id, kind }: Node, flows: readonly Flow[], boundaryEvents: readonly string[]): Element {
  const outgoing = flows.filter(({ from }) => from === id);
  const standard = outgoing.find(({ isDefault }) => isDefault);
  const element = {
    ...kind,
    id,
    incoming: flows.filter(({ to }) => to === id).map((flow) => flow.id),
    outgoing: outgoing.map((flow) => flow.id),
    ...(standard ? { defaultFlow: standard.id } : {}),
  } as Element; // an activity still lacks what the next line adds
  return /Task$|^task$/.test(element.type) ? ({ ...element, boundaryEvents } as AnyActivity) : element;
}
