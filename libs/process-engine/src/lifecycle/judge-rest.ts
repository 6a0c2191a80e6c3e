import type { ElementInstance, ElementKey, WaitingJoin } from '../contract/state.js';
import { present } from '../record/present.js';
import { terminateInside } from '../scopes/terminate.js';
import { raiseIncident } from '../turn/raise-incident.js';
import type { Turn } from '../turn/turn.js';
import { cancelWaits } from '../waits/open-waits.js';

/** Nothing moves any more: the instance waits for somebody, or has ended, or its joins wait for tokens that cannot come. */
export function judgeRest(turn: Turn): void {
  for (const scope of scopesOf(turn)) raiseDeadlocks(turn, scope);
  const { elements, joins, outcome } = turn.state;
  if (Object.keys(elements).length > 0 || Object.keys(joins).length > 0) return;
  cancelWaits(turn, undefined);
  turn.emit({ type: 'InstanceEnded', at: turn.at, ...present({ outcome }) });
}

/** Ends the instance whatever is still open in it. */
export function endInstance(turn: Turn): void {
  terminateInside(turn, undefined);
  cancelWaits(turn, undefined);
  const { outcome } = turn.state;
  turn.emit({ type: 'InstanceEnded', at: turn.at, ...present({ outcome, ending: turn.ending }) });
}

/** Scopes in which something waits at a join. */
const scopesOf = (turn: Turn): readonly (ElementKey | undefined)[] => [
  ...new Set(Object.values(turn.state.joins).map((join) => join.scope)),
];

/** In a scope where nothing but joins is left, and no join could fire, none ever will. */
function raiseDeadlocks(turn: Turn, scope: ElementKey | undefined): void {
  const resting = Object.values(turn.state.elements).filter((instance) => instance.scope === scope);
  if (!resting.every(isDeadlock)) return;
  // Sorted by id: stored JSON gives keys back in an order of its own, and a replay must not depend on it.
  const joins = Object.values(turn.state.joins).filter((join) => join.scope === scope);
  for (const join of joins.sort((a, b) => (a.elementId < b.elementId ? -1 : 1))) {
    if (!resting.some((incident) => incident.elementId === join.elementId)) raiseDeadlock(turn, join);
  }
}

const isDeadlock = (instance: ElementInstance): boolean =>
  instance.phase === 'incident' && instance.code === 'DEADLOCK';

function raiseDeadlock(turn: Turn, join: WaitingJoin): void {
  const element = turn.getElement(join.elementId);
  const message = `Gerbang "${element.name ?? element.id}" menunggu cabang yang tidak akan pernah sampai. Periksa gambar prosesnya.`;
  const visit = present({ scope: join.scope, from: join.holder });
  raiseIncident(turn, { element, visit }, { code: 'DEADLOCK', message });
}
