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

/** An element without what the arrows say: its id, flows, boundary events and starts. `in`: the sub-process around it. */
export type Sketch<E extends Element = Element> = E extends Element
  ? Omit<E, 'id' | 'incoming' | 'outgoing' | 'boundaryEvents' | 'defaultFlow' | 'scope' | 'starts'> & {
      readonly elseTo?: ElementId;
      readonly in?: ElementId;
    }
  : never;

export type Arrow = readonly [from: ElementId, to: ElementId, condition?: string];

export interface Drawing {
  readonly id: string;
  readonly participants?: readonly Participant[];
  /** In document order. */
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
  return {
    id,
    name: id,
    elements: Object.fromEntries(drawn),
    flows: Object.fromEntries(arrows.map((flow) => [flow.id, flow])),
    starts: startsIn(undefined, { arrows, elements }),
    participants: Object.fromEntries(participants.map((participant) => [participant.id, participant])),
  };
}

interface Around {
  readonly arrows: readonly SequenceFlow[];
  readonly elements: Drawing['elements'];
}

function elementOf(id: ElementId, sketch: Sketch, around: Around): Element {
  const { elseTo, in: scope, ...kind } = sketch;
  const attached = Object.entries(around.elements).flatMap(([other, rest]) =>
    rest.type === 'boundaryEvent' && rest.attachedTo === id ? [other] : [],
  );
  const element = {
    ...kind,
    id,
    ...(scope === undefined ? {} : { scope }),
    incoming: around.arrows.flatMap((flow) => (flow.to === id ? [flow.id] : [])),
    outgoing: around.arrows.flatMap((flow) => (flow.from === id ? [flow.id] : [])),
    ...(elseTo === undefined ? {} : { defaultFlow: flowId(id, elseTo) }),
    ...(isNode(sketch) ? {} : { boundaryEvents: attached }),
    ...(sketch.type === 'subProcess' ? { starts: startsIn(id, around) } : {}),
  };
  return element as Element; // what the sketch left out has just been added
}

/** Gateways and events; everything else takes time and may carry events on its edge. */
const isNode = ({ type }: Sketch): boolean => /(Gateway|Event)$/.test(type);

/** Start events, else what no arrow enters and no other way leads to. */
function startsIn(scope: ElementId | undefined, { arrows, elements }: Around): readonly ElementId[] {
  const inside = Object.entries(elements).filter(([, sketch]) => sketch.in === scope);
  const events = inside.filter(([, { type }]) => type === 'startEvent');
  const entered = new Set(arrows.map((flow) => flow.to));
  const free = inside.filter(([id, sketch]) => !entered.has(id) && isEnteredByFlow(sketch));
  return (events.length > 0 ? events : free).map(([id]) => id);
}

const isEnteredByFlow = (sketch: Sketch): boolean =>
  sketch.type !== 'boundaryEvent' &&
  !('forCompensation' in sketch && sketch.forCompensation) &&
  !(sketch.type === 'subProcess' && sketch.kind === 'event') &&
  !(sketch.type === 'intermediateCatchEvent' && sketch.trigger.kind === 'link');

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
): Sketch => ({ type: 'serviceTask', job: { type: jobType, parameters }, ...options });
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
  type: 'boundaryEvent',
  attachedTo,
  interrupting: true,
  trigger: { kind: 'timer', timer },
});
/** Leaves its host alone. */
export const reminder = (attachedTo: ElementId, timer: Timer): Sketch => ({
  type: 'boundaryEvent',
  attachedTo,
  interrupting: false,
  trigger: { kind: 'timer', timer },
});

/** `=` in front makes it FEEL, as in a service's configuration. */
export const text = (value: string): TextValue =>
  value.startsWith('=') ? { feel: value.slice(1).trim() } : { literal: value };
export const workingTime = (span: string): Timer => ({ kind: 'workingTime', value: text(span) });
export const duration = (iso: string): Timer => ({ kind: 'duration', value: text(iso) });
export const date = (iso: string): Timer => ({ kind: 'date', value: text(iso) });
export const cycle = (iso: string): Timer => ({ kind: 'cycle', value: text(iso) });

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
