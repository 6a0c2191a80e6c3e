// Timers on the edge of an activity: armed when it opens, cancelled when it is done.
import type { Instant, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import type { ElementId } from '@alur/process-model';
import type { ArmedTimer, ElementKey } from '../contract/state.js';
import type { Activity } from './activity.js';
import { dueInstant } from './due-instant.js';
import type { IncidentCause } from './raise-incident.js';
import type { Visit } from './token.js';
import { holderOf } from './token.js';
import type { Turn } from './turn.js';

export interface PlannedTimer {
  readonly elementId: ElementId;
  readonly due: Instant;
}

/** When the activity's timers would be due if it opened now; planned before it opens, so that it opens whole or not at all. */
export function planTimers(
  turn: Turn,
  activity: Activity,
  visit: Visit,
): Result<readonly PlannedTimer[], IncidentCause> {
  const planned: PlannedTimer[] = [];
  for (const id of activity.boundaryEvents) {
    const event = turn.getElement(id);
    if (event.type !== 'timerBoundaryEvent') continue;
    const due = dueInstant(turn, event, holderOf(visit).holder);
    if (!due.ok) return due;
    planned.push({ elementId: id, due: due.value });
  }
  return ok(planned);
}

export function armTimers(turn: Turn, attachedTo: ElementKey, planned: readonly PlannedTimer[]): void {
  for (const { elementId, due } of planned) {
    const key = turn.nextKey();
    turn.emit({ type: 'TimerArmed', key, elementId, attachedTo, due });
    turn.ask({ type: 'ArmTimer', key, due });
  }
}

export function cancelTimers(turn: Turn, attachedTo: ElementKey): void {
  for (const { key } of timersOf(turn, attachedTo)) {
    turn.emit({ type: 'TimerCancelled', key });
    turn.ask({ type: 'CancelTimer', key });
  }
}

const timersOf = (turn: Turn, attachedTo: ElementKey): readonly ArmedTimer[] =>
  Object.values(turn.state.timers).filter((timer) => timer.attachedTo === attachedTo);
