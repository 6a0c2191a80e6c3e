import type { ElementInstance } from '../contract/state.js';
import { present } from '../record/present.js';
import { raiseIncident } from '../turn/raise-incident.js';
import type { Turn } from '../turn/turn.js';

/** Nothing moves any more: the instance waits for somebody, or has ended, or its joins wait for tokens that cannot come. */
export function judgeRest(turn: Turn): void {
  const { elements, outcome } = turn.state;
  const deadlocks = Object.values(elements).filter(isDeadlock);
  if (deadlocks.length < Object.keys(elements).length) return;
  // Sorted by id: stored JSON gives keys back in an order of its own, and a replay must not depend on it.
  const waiting = Object.keys(turn.state.joins).sort();
  if (waiting.length === 0) return turn.emit({ type: 'InstanceEnded', at: turn.at, ...present({ outcome }) });
  for (const joinId of waiting) {
    if (!deadlocks.some((incident) => incident.elementId === joinId)) raiseDeadlock(turn, joinId);
  }
}

const isDeadlock = (instance: ElementInstance): boolean =>
  instance.phase === 'incident' && instance.code === 'DEADLOCK';

function raiseDeadlock(turn: Turn, joinId: string): void {
  const element = turn.getElement(joinId);
  const message = `Gerbang "${element.name ?? element.id}" menunggu cabang yang tidak akan pernah sampai. Periksa gambar prosesnya.`;
  const visit = present({ from: turn.state.joins[joinId]?.holder });
  raiseIncident(turn, { element, visit }, { code: 'DEADLOCK', message });
}
