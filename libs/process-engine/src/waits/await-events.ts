import type { Element } from '@alur/process-model';
import type { Stay } from '../turn/complete.js';
import { raiseIncident } from '../turn/raise-incident.js';
import { placeOf } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';
import { openWaits } from './open-waits.js';
import type { PlannedWait } from './plan-waits.js';
import { planAll } from './plan-waits.js';

/** The token rests at the element until one of the events comes. `edge`: what is waited for besides, on its boundary. */
export function awaitEvents(
  turn: Turn,
  stay: Stay,
  events: readonly Element[],
  edge: readonly PlannedWait[] = [],
): void {
  const { element, visit } = stay;
  const waits = planAll(turn, events, visit);
  if (!waits.ok) return raiseIncident(turn, stay, waits.error);
  const key = visit.key ?? turn.nextKey();
  turn.emit({ type: 'EventAwaited', at: turn.at, key, elementId: element.id, ...placeOf(visit) });
  openWaits(turn, key, [...waits.value, ...edge]);
}
