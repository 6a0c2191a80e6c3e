// Something that was waited for has come: where the token goes now.
import type { JsonObject } from '@alur/kernel';
import type { BoundaryEvent, Element } from '@alur/process-model';
import type { ElementInstance, ElementKey } from '../contract/state.js';
import { findOwn } from '../record/find-own.js';
import { present } from '../record/present.js';
import { startEventSubProcess } from '../scopes/event-sub-process.js';
import { terminate } from '../scopes/terminate.js';
import { complete } from '../turn/complete.js';
import { finishActivity } from '../turn/finish-activity.js';
import { receiveData } from '../turn/receive-data.js';
import { holderOf, visitOf } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';
import { cancelWaits } from './open-waits.js';

export interface Wait {
  readonly elementId: string;
  readonly attachedTo?: ElementKey;
}

/** `data`: what came with it. */
export function trigger(turn: Turn, { elementId, attachedTo }: Wait, data: JsonObject): void {
  const event = turn.getElement(elementId);
  if (event.type === 'startEvent') return startEventSubProcess(turn, event, { scope: attachedTo, data });
  const host = attachedTo === undefined ? undefined : findOwn(turn.state.elements, attachedTo);
  if (!host) throw new Error(`${elementId} hangs on nothing`);
  if (event.type === 'boundaryEvent') return leaveByBoundary(turn, { event, host, data });
  occur(turn, { event, host, data });
}

/** An interrupting event ends its host first; what a worker still does for it is refused when it reports. */
export function leaveByBoundary(
  turn: Turn,
  { event, host, data }: { readonly event: BoundaryEvent; readonly host: ElementInstance; readonly data: JsonObject },
): void {
  if (event.interrupting) terminate(turn, host);
  receiveData(turn, event, present({ scope: host.scope }), data);
  turn.move({ elementId: event.id, ...present({ scope: host.scope }), ...holderOf(visitOf(host)) });
}

/** The event that a token waited at, by itself or behind an event-based gateway. */
function occur(
  turn: Turn,
  { event, host, data }: { readonly event: Element; readonly host: ElementInstance; readonly data: JsonObject },
): void {
  const { key: _spent, ...visit } = visitOf(host);
  cancelWaits(turn, host.key);
  turn.emit({ type: 'EventOccurred', key: host.key, elementId: event.id });
  if (host.elementId !== event.id) {
    const gateway = turn.getElement(host.elementId);
    const flow = gateway.outgoing.map((id) => turn.getFlow(id)).find((one) => one.to === event.id);
    turn.emit({ type: 'ElementCompleted', elementId: gateway.id });
    if (flow) turn.emit({ type: 'SequenceFlowTaken', flowId: flow.id });
  }
  if (event.type === 'receiveTask') return finishActivity(turn, { element: event, visit }, data);
  receiveData(turn, event, visit, data);
  complete(turn, { element: event, visit });
}
