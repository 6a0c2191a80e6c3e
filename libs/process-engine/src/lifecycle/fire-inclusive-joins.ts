// Inclusive joins (BPMN 2.0.2 §13.4.3) are judged when nothing else moves: can a token still come that they should wait for?
import type { ElementId } from '@alur/process-model';
import type { WaitingJoin } from '../contract/state.js';
import { present } from '../record/present.js';
import { childrenOf } from '../scopes/terminate.js';
import { complete } from '../turn/complete.js';
import type { Turn } from '../turn/turn.js';

/** Fires one join that waits for nobody any more; false when all still wait. */
export function fireInclusiveJoin(turn: Turn): boolean {
  const waiting = Object.entries(turn.state.joins).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, join] of waiting) {
    const gateway = turn.getElement(join.elementId);
    if (gateway.type !== 'inclusiveGateway' || mustWait(turn, join, gateway.incoming)) continue;
    const scope = present({ scope: join.scope });
    turn.emit({ type: 'JoinFired', elementId: gateway.id, ...scope });
    complete(turn, { element: gateway, visit: { ...scope, ...present({ from: join.holder }) } });
    return true;
  }
  return false;
}

/** Another token can reach a flow that is still empty, and none that has a token already. */
function mustWait(turn: Turn, join: WaitingJoin, incoming: readonly string[]): boolean {
  const reaching = turn.compiled.topology.reaching.get(join.elementId);
  const filled = incoming.filter((id) => Object.hasOwn(join.arrived, id));
  const empty = incoming.filter((id) => !Object.hasOwn(join.arrived, id));
  const reaches = (place: ElementId, flows: readonly string[]): boolean =>
    flows.some((id) => reaching?.get(id)?.has(place) ?? false);
  return placesOf(turn, join).some((place) => reaches(place, empty) && !reaches(place, filled));
}

/** Where other tokens of the same scope are. */
function placesOf(turn: Turn, join: WaitingJoin): readonly ElementId[] {
  const resting = childrenOf(turn, join.scope).map((instance) => instance.elementId);
  const joins = Object.values(turn.state.joins)
    .filter((other) => other.scope === join.scope && other.elementId !== join.elementId)
    .map((other) => other.elementId);
  return [...resting, ...joins];
}
