// Who catches an error or escalation: the nearest around where it was thrown.
import type { BoundaryEvent, Element, StartEvent } from '@alur/process-model';
import type { ElementInstance, ElementKey } from '../contract/state.js';
import { findOwn } from '../record/find-own.js';
import { findBody } from '../scopes/find-body.js';
import { containerAround } from '../scopes/open-scope.js';
import { visitOf } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';

export interface Fault {
  readonly kind: 'error' | 'escalation';
  readonly code: string;
}

export type Catcher =
  | { readonly event: BoundaryEvent; readonly host: ElementInstance }
  | { readonly event: StartEvent; readonly scope: ElementKey | undefined };

/** From the activity it was thrown at, if it was, outwards scope by scope. */
export function findCatcher(
  turn: Turn,
  fault: Fault,
  from: { readonly host?: ElementInstance; readonly scope: ElementKey | undefined },
): Catcher | undefined {
  const atHost = from.host && onEdge(turn, fault, from.host);
  if (atHost) return atHost;
  let { scope } = from;
  let isFromEventSubProcess = false;
  for (;;) {
    const instance = scope === undefined ? undefined : findOwn(turn.state.elements, scope);
    const isBody = instance?.phase === 'scope' && instance.loop !== undefined;
    // What an event sub-process throws is not caught by itself or its siblings, but by what is around their scope.
    const inside = isBody || isFromEventSubProcess ? undefined : inEventSubProcess(turn, fault, scope);
    if (inside) return inside;
    if (!instance) return undefined;
    const edge = onEdge(turn, fault, instance);
    if (edge) return edge;
    isFromEventSubProcess = isEventSubProcess(turn, instance);
    scope = instance.scope;
  }
}

/** The events on the edge of a repeated activity belong to all its rounds together. */
function onEdge(turn: Turn, fault: Fault, host: ElementInstance): Catcher | undefined {
  if (host.repeats) return undefined;
  const element = turn.getElement(host.elementId);
  if (!('boundaryEvents' in element) || findBody(turn, element, visitOf(host))) return undefined;
  const events = element.boundaryEvents.map((id) => turn.getElement(id));
  const event = best(events, fault);
  return event?.type === 'boundaryEvent' ? { event, host } : undefined;
}

function inEventSubProcess(turn: Turn, fault: Fault, scope: ElementKey | undefined): Catcher | undefined {
  const starts = (turn.compiled.topology.eventSubProcesses.get(containerAround(turn, scope)) ?? []).flatMap((id) => {
    const element = turn.getElement(id);
    return element.type === 'subProcess' ? element.starts.map((start) => turn.getElement(start)) : [];
  });
  const event = best(starts, fault);
  return event?.type === 'startEvent' ? { event, scope } : undefined;
}

function isEventSubProcess(turn: Turn, { elementId }: ElementInstance): boolean {
  const element = turn.getElement(elementId);
  return element.type === 'subProcess' && element.kind === 'event';
}

/** One that names the code before one that catches all. */
function best(events: readonly Element[], { kind, code }: Fault): Element | undefined {
  const triggers = events.flatMap((event) => {
    const trigger = event.type === 'boundaryEvent' || event.type === 'startEvent' ? event.trigger : undefined;
    return trigger?.kind === kind ? [{ event, code: trigger.code }] : [];
  });
  return (triggers.find((one) => one.code === code) ?? triggers.find((one) => one.code === undefined))?.event;
}
