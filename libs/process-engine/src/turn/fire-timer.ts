import type { ArmedTimer } from '../contract/state.js';
import { cancelTimers } from './boundary-timers.js';
import { findOwn } from '../record/find-own.js';
import { holderOf, visitOf } from './token.js';
import type { Turn } from './turn.js';

/**
 * The timer is used up and a token leaves by its boundary event, held by the agency that performs the host.
 * An interrupting one ends the host first; what a worker still does for it is refused when it reports.
 */
export function fireTimer(turn: Turn, timer: ArmedTimer): void {
  turn.emit({ type: 'TimerFired', at: turn.at, key: timer.key, elementId: timer.elementId });
  const host = findOwn(turn.state.elements, timer.attachedTo);
  const event = turn.getElement(timer.elementId);
  if (!host || event.type !== 'timerBoundaryEvent') throw new Error(`Timer ${timer.key} hangs on nothing`);
  if (event.interrupting) {
    cancelTimers(turn, host.key);
    turn.emit({ type: 'ElementTerminated', key: host.key, elementId: host.elementId });
  }
  turn.move({ elementId: event.id, ...holderOf(visitOf(host)) });
}
