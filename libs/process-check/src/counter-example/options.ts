// What can be done at a place of a rehearsal to make an element complete or an event come.
import type { JsonObject } from '@alur/kernel';
import type { ElementInstance, InstanceState } from '@alur/process-engine';
import type { Element } from '@alur/process-model';
import type { Rehearsal, Step } from '@alur/scenarios';
import type { Drawn } from './drawn.js';
import type { Wish } from './steer.js';
import type { Bringer } from './supply.js';
import { timeStep } from './time-step.js';

export interface Option {
  readonly element: string;
  /** The steps, with data that steer what comes after. */
  steps(data: JsonObject): readonly Step[];
  readonly wishes: readonly Wish[];
  readonly by: Bringer;
}

export function optionsFor(id: string, rehearsal: Rehearsal, drawn: Drawn): readonly Option[] {
  const { state } = rehearsal;
  const element = drawn.elements.get(id);
  if (!state || !element) return [];
  const waits = [...Object.values(state.subscriptions), ...Object.values(state.timers)];
  return [
    ...Object.values(state.elements).flatMap((instance) => (instance.elementId === id ? workOn(instance) : [])),
    ...waits.flatMap((wait) => (wait.elementId === id ? occurrenceOf(wait.key, element, rehearsal) : [])),
    ...thrownTo(element, state),
  ];
}

/** Everything that is open, also what no run asks for. */
export const openElements = ({ elements, subscriptions, timers }: InstanceState): readonly string[] => [
  ...new Set(
    [
      ...Object.values(elements).filter(({ phase }) => phase === 'user-task' || phase === 'job'),
      ...Object.values(subscriptions),
      ...Object.values(timers),
    ].map(({ elementId }) => elementId),
  ),
];

function workOn({ phase, elementId }: ElementInstance): readonly Option[] {
  if (phase === 'user-task')
    return [
      {
        ...option(elementId, (data) => [{ verb: 'complete', with: { task: elementId, ...brought(data) } }]),
        by: { kind: 'task', element: elementId },
      },
    ];
  if (phase === 'job')
    return [option(elementId, (data) => [{ verb: 'work', with: { job: elementId, ...brought(data) } }])];
  return [];
}

function occurrenceOf(key: string, element: Element, rehearsal: Rehearsal): readonly Option[] {
  const { state } = rehearsal;
  const on = state?.subscriptions[key]?.on;
  const timer = state?.timers[key];
  if (timer) {
    const step = timeStep(timer, element, rehearsal);
    return [option(element.id, (data) => [...setting(data), step])];
  }
  switch (on?.kind) {
    case 'message': {
      const { name, correlationKey } = on;
      const addressed = correlationKey === undefined ? { name } : { name, key: correlationKey };
      return [option(element.id, (data) => [{ verb: 'message', with: { ...addressed, ...brought(data) } }])];
    }
    case 'signal':
      return [option(element.id, (data) => [{ verb: 'signal', with: { name: on.name, ...brought(data) } }])];
    case 'condition': {
      const condition = conditionOf(element);
      if (condition === undefined || on.holds) return [];
      const wishes = [{ text: condition, holds: true }];
      return [{ ...option(element.id, setting), wishes }];
    }
    default:
      return [];
  }
}

export function conditionOf(element: Element): string | undefined {
  const trigger = 'trigger' in element ? element.trigger : undefined;
  return trigger?.kind === 'condition' ? trigger.condition : undefined;
}

/** Errors and escalations come from work that is open inside. */
function thrownTo(element: Element, state: InstanceState): readonly Option[] {
  if (element.type !== 'boundaryEvent' && element.type !== 'startEvent') return [];
  const { trigger } = element;
  if (trigger?.kind !== 'error' && trigger?.kind !== 'escalation') return [];
  const around = element.type === 'boundaryEvent' ? element.attachedTo : scopeAround(element, state);
  const verb = trigger.kind === 'error' ? 'error' : 'escalate';
  const work = Object.values(state.elements).filter(
    (instance) => (instance.phase === 'user-task' || instance.phase === 'job') && isIn(instance, around, state),
  );
  const code = trigger.code ?? 'KESALAHAN';
  return [...new Set(work.map(({ elementId }) => elementId))].map((at) =>
    option(element.id, (data) => [{ verb, with: { at, code, ...brought(data) } }]),
  );
}

/** The sub-process that an event sub-process belongs to; nothing for the whole process. */
function scopeAround({ scope }: Element, { elements }: InstanceState): string | undefined {
  const running = Object.values(elements).find(({ elementId }) => elementId === scope);
  return running?.scope === undefined ? undefined : elements[running.scope]?.elementId;
}

function isIn(instance: ElementInstance, around: string | undefined, { elements }: InstanceState): boolean {
  if (around === undefined) return true;
  for (let at: ElementInstance | undefined = instance; at; at = at.scope === undefined ? undefined : elements[at.scope])
    if (at.elementId === around) return true;
  return false;
}

const option = (element: string, steps: Option['steps']): Option => ({
  element,
  steps,
  wishes: [],
  by: { kind: 'other' },
});

const brought = (data: JsonObject): { readonly data?: JsonObject } => (Object.keys(data).length === 0 ? {} : { data });

export const setting = (data: JsonObject): readonly Step[] =>
  Object.keys(data).length === 0 ? [] : [{ verb: 'set', with: data }];
