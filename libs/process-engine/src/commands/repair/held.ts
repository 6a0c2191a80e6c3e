// What a person can point at: an element instance, or what waits at a join.
import type { ElementInstance, ElementKey, InIncident, InstanceState, WaitingJoin } from '../../contract/state.js';
import { findOwn } from '../../record/find-own.js';
import { joinKey } from '../../record/join-key.js';
import type { Turn } from '../../turn/turn.js';
import type { Handled } from '../command-handler.js';
import { rejected } from '../command-handler.js';

export type Held = HeldInstance | HeldJoin;

export interface HeldInstance {
  readonly kind: 'instance';
  readonly instance: ElementInstance;
}

export interface HeldJoin {
  readonly kind: 'join';
  readonly join: WaitingJoin;
  /** The one flow whose token is meant; absent: one of every flow that has any. */
  readonly flowId?: string;
}

/** A deadlock is a notice about what waits at its join, so its key means the join. */
export function findHeld(state: InstanceState, key: string): Held | undefined {
  const instance = findOwn(state.elements, key);
  if (instance && !isDeadlock(instance)) return { kind: 'instance', instance };
  const join = findOwn(state.joins, instance ? joinKey(instance.elementId, instance.scope) : key);
  return join ? { kind: 'join', join } : findToken(state, key);
}

function findToken({ joins }: InstanceState, key: string): HeldJoin | undefined {
  for (const [name, join] of Object.entries(joins))
    for (const flowId of Object.keys(join.arrived))
      if (key === tokenKey(name, flowId)) return { kind: 'join', join, flowId };
  return undefined;
}

const tokenKey = (join: string, flowId: string): string => `${join}@${flowId}`;

export const placeOfHeld = (held: Held): { readonly elementId: string; readonly scope?: ElementKey } =>
  held.kind === 'join' ? held.join : held.instance;

export const notOpen = (key: string): Handled =>
  rejected('ELEMENT_NOT_OPEN', `Expected ${key} to be an open element or a waiting join, but it is not.`);

const isDeadlock = (instance: ElementInstance): instance is InIncident =>
  instance.phase === 'incident' && instance.code === 'DEADLOCK';

/** A token comes or goes: whether joins of the scope still wait in vain is judged anew when the turn comes to rest. */
export function forgetDeadlocks(turn: Turn, scope: ElementKey | undefined): void {
  for (const instance of Object.values(turn.state.elements))
    if (instance.scope === scope && isDeadlock(instance))
      turn.emit({ type: 'IncidentResolved', at: turn.at, key: instance.key });
}

/** Whether the agency that performs it ever had it: what is in transit, or stuck before it opened, is still with the sender. */
export const wasReceived = (instance: ElementInstance): boolean =>
  instance.phase !== 'in-transit' &&
  (instance.phase !== 'incident' || instance.stage !== undefined || instance.jobType !== undefined);
