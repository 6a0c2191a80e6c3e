import type { Subscription } from '../contract/state.js';
import { byKey } from '../record/by-key.js';
import { findOwn } from '../record/find-own.js';
import { evaluate } from '../turn/evaluate.js';
import { visitOf } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';
import type { Place } from '../turn/variables.js';
import { awaitedBy } from './plan-waits.js';
import { trigger } from './trigger.js';

/** Looks at every condition that is waited for; the first that has become true triggers. False when none changed. */
export function fireConditions(turn: Turn): boolean {
  const conditions = Object.values(turn.state.subscriptions).filter(({ on }) => on.kind === 'condition');
  for (const subscription of conditions.sort(byKey)) {
    if (subscription.on.kind !== 'condition') continue;
    const holds = judge(turn, subscription);
    if (holds === subscription.on.holds) continue;
    turn.emit({ type: 'ConditionChanged', key: subscription.key, holds });
    if (holds) trigger(turn, subscription, {});
    return true;
  }
  return false;
}

/** What cannot be computed does not hold. */
function judge(turn: Turn, { elementId, attachedTo }: Subscription): boolean {
  const awaited = awaitedBy(turn.getElement(elementId));
  if (awaited?.kind !== 'condition') return false;
  const value = evaluate(turn, placeOfHost(turn, attachedTo), awaited.condition);
  return value.ok && value.value === true;
}

/** A condition on an activity sees its variables; one of a scope sees what is in the scope. */
function placeOfHost(turn: Turn, attachedTo: string | undefined): Place {
  const host = attachedTo === undefined ? undefined : findOwn(turn.state.elements, attachedTo);
  if (!host) return {};
  return host.phase === 'scope' ? { scope: host.key } : visitOf(host);
}
