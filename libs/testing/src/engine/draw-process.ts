// Writes an executable process the way one draws it: elements, then arrows. Ids of flows are `from--to`.
import type {
  Element,
  ElementId,
  ExecutableProcess,
  Participant,
  SequenceFlow,
  TextValue,
  Timer,
} from '@alur/process-model';

/** An element without what the arrows say: its id, flows and boundary events. */
type Sketch<E extends Element = Element> = E extends Element
  ? Omit<E, 'id' | 'incoming' | 'outgoing' | 'boundaryEvents' | 'defaultFlow'> & { readonly elseTo?: ElementId }
  : never;

export type Arrow = readonly [from: ElementId, to: ElementId, condition?: string];

export interface Drawing {
  readonly id: string;
  readonly participants?: readonly Participant[];
  /** In document order; the first start event is the process's. */
  readonly elements: Readonly<Record<ElementId, Sketch>>;
  readonly flows: readonly Arrow[];
}

export const flowId = (from: ElementId, to: ElementId): string => `${from}--${to}`;

export function drawProcess({ id, participants = [], elements, flows }: Drawing): ExecutableProcess {
  const arrows = flows.map(([from, to, condition]): SequenceFlow => ({
    id: flowId(from, to),
    from,
    to,
    ...(condition === undefined ? {} : { condition }),
  }));
  const drawn = Object.entries(elements).map(
    ([elementId, sketch]) => [elementId, elementOf(elementId, sketch, { arrows, elements })] as const,
  );
  const start = drawn.find(([, element]) => element.type === 'startEvent');
  if (!start) throw new Error(`Drawing ${id} has no start event`);
  return {
    id,
    name: id,
    elements: Object.fromEntries(drawn),
    flows: Object.fromEntries(arrows.map((flow) => [flow.id, flow])),
    start: start[0],
    participants: Object.fromEntries(participants.map((participant) => [participant.id, participant])),
  };
}

function elementOf(
  id: ElementId,
  sketch: Sketch,
  around: { arrows: readonly SequenceFlow[]; elements: Drawing['elements'] },
): Element {
  const { elseTo, ...kind } = sketch;
  const attached = Object.entries(around.elements).flatMap(([other, { type, ...rest }]) =>
    type === 'timerBoundaryEvent' && 'attachedTo' in rest && rest.attachedTo === id ? [other] : [],
  );
  const element = {
    ...kind,
    id,
    incoming: around.arrows.flatMap((flow) => (flow.to === id ? [flow.id] : [])),
    outgoing: around.arrows.flatMap((flow) => (flow.from === id ? [flow.id] : [])),
    ...(elseTo === undefined ? {} : { defaultFlow: flowId(id, elseTo) }),
    ...(performed.has(sketch.type) ? { boundaryEvents: attached } : {}),
  };
  return element as Element; // what the sketch left out has just been added
}

const performed: ReadonlySet<string> = new Set(['userTask', 'serviceTask', 'businessRuleTask', 'task']);

interface Performed {
  readonly participant?: string;
}

export const start = (): Sketch => ({ type: 'startEvent' });
export const end = (outcome?: string): Sketch => ({ type: 'endEvent', ...(outcome === undefined ? {} : { outcome }) });
export const userTask = (options: Performed & { readonly standardTime?: string } = {}): Sketch => ({
  type: 'userTask',
  ...options,
});
export const plainTask = (options: Performed = {}): Sketch => ({ type: 'task', ...options });
export const serviceTask = (
  jobType: string,
  parameters: Record<string, string> = {},
  options: Performed = {},
): Sketch => ({ type: 'serviceTask', jobType, parameters, ...options });
export const ruleTask = (decisionId: string, resultVariable: string, options: Performed = {}): Sketch => ({
  type: 'businessRuleTask',
  decisionId,
  resultVariable,
  ...options,
});
export const exclusive = (elseTo?: ElementId): Sketch => ({
  type: 'exclusiveGateway',
  ...(elseTo === undefined ? {} : { elseTo }),
});
export const parallel = (): Sketch => ({ type: 'parallelGateway' });

/** Interrupts its host. */
export const timeout = (attachedTo: ElementId, timer: Timer): Sketch => ({
  type: 'timerBoundaryEvent',
  attachedTo,
  interrupting: true,
  timer,
});
/** Leaves its host alone. */
export const reminder = (attachedTo: ElementId, timer: Timer): Sketch => ({
  type: 'timerBoundaryEvent',
  attachedTo,
  interrupting: false,
  timer,
});

/** `=` in front makes it FEEL, as in a service's configuration. */
export const text = (value: string): TextValue =>
  value.startsWith('=') ? { feel: value.slice(1).trim() } : { literal: value };
export const workingTime = (span: string): Timer => ({ kind: 'workingTime', value: text(span) });
export const duration = (iso: string): Timer => ({ kind: 'duration', value: text(iso) });
export const date = (iso: string): Timer => ({ kind: 'date', value: text(iso) });

export const performer = (
  id: string,
  [agency, role, scope]: readonly [agency: string, role: string, scope?: string],
): Participant => ({
  id,
  name: id,
  agency: text(agency),
  role: text(role),
  ...(scope === undefined ? {} : { scope: text(scope) }),
});
