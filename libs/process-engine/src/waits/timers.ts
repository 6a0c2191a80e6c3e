import { toMillis } from '@alur/kernel';
import type { ArmedTimer } from '../contract/state.js';
import { present } from '../record/present.js';
import type { Turn } from '../turn/turn.js';
import { nextOfCycle } from './due-instant.js';
import { trigger } from './trigger.js';

/** The timer has come; one that repeats is armed anew, counted from when it was due, so that it never drifts. */
export function fireTimer(turn: Turn, timer: ArmedTimer): void {
  const { key, elementId, attachedTo, due, repeat } = timer;
  turn.emit({ type: 'TimerFired', at: turn.at, key, elementId });
  const next = repeat && nextOfCycle(due, repeat, turn.context.zone);
  if (next) {
    const again = turn.nextKey();
    turn.emit({ type: 'TimerArmed', key: again, elementId, ...present({ attachedTo }), ...next });
    turn.ask({ type: 'ArmTimer', key: again, due: next.due });
  }
  trigger(turn, timer, {});
}

/** Only timers armed in this turn: those of earlier turns belong to the worker that watches the clock. */
export function fireOverdueTimer(turn: Turn): boolean {
  const overdue = Object.values(turn.state.timers)
    .filter((timer) => Number(timer.key) > turn.before.counter && timer.due <= turn.at)
    .sort((a, b) => toMillis(a.due) - toMillis(b.due) || Number(a.key) - Number(b.key));
  const [first] = overdue;
  if (first) fireTimer(turn, first);
  return first !== undefined;
}
