// Whether what a turn did is what the run wanted, and what is left of the run after it.
import type { Element } from '@alur/process-model';
import type { RunStep } from '../soundness/contract.js';
import { staysBeside } from './beside.js';
import type { Drawn } from './drawn.js';
import type { Occurrence } from './occurrences.js';

export interface Agreement {
  readonly remaining: readonly RunStep[];
  /** The first thing that went another way; what follows it does not count. */
  readonly deviation?: Deviation;
}

export type Deviation =
  | { readonly kind: 'choice'; readonly element: Element; readonly wanted: readonly string[] }
  | { readonly kind: 'event'; readonly element: Element }
  | { readonly kind: 'incident'; readonly element: Element; readonly code: string };

export function agreementOf(
  occurrences: readonly Occurrence[],
  remaining: readonly RunStep[],
  { elements }: Drawn,
): Agreement {
  let left = remaining;
  for (const occurrence of occurrences) {
    const element = elements.get(occurrence.element);
    if (!element || isRound(occurrence, element)) continue;
    const place = left.findIndex((step) => step.element === element.id);
    const step = left[place];
    if (occurrence.incident !== undefined)
      return { remaining: left, deviation: stuckAt(element, occurrence.incident, step) };
    if (!step) {
      if (isEvent(element) && !staysBeside(element)) return { remaining: left, deviation: { kind: 'event', element } };
      continue;
    }
    if (element.outgoing.length > 1 && !isSame(step.flows, occurrence.flows))
      return { remaining: left, deviation: { kind: 'choice', element, wanted: step.flows } };
    left = [...left.slice(0, place), ...left.slice(place + 1)];
  }
  return { remaining: left };
}

/** One of several: the activity is done when the last of them is. */
const isRound = ({ isWhole, incident }: Occurrence, element: Element): boolean =>
  'loop' in element && element.loop !== undefined && !isWhole && incident === undefined && element.outgoing.length > 0;

function stuckAt(element: Element, code: string, step: RunStep | undefined): Deviation {
  if (code !== 'NO_OUTGOING_FLOW') return { kind: 'incident', element, code };
  // Nobody asks which way it goes, but it must go some way.
  return { kind: 'choice', element, wanted: step?.flows ?? element.outgoing.slice(0, 1) };
}

const isEvent = (element: Element): boolean =>
  (element.type === 'boundaryEvent' && element.trigger.kind !== 'compensation') ||
  (element.type === 'intermediateCatchEvent' && element.trigger.kind !== 'link') ||
  (element.type === 'startEvent' && element.scope !== undefined && element.trigger !== undefined) ||
  element.type === 'receiveTask';

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));
