import { later, toMillis } from '@alur/kernel';
import type { Instant } from '@alur/kernel';
import type { ArmedTimer } from '@alur/process-engine';
import type { Outcome } from './outcome.js';
import { done, failed, fault } from './outcome.js';
import type { Play } from './play.js';

/** A scenario in which more timers come is one that never comes to rest. */
export const FIRING_LIMIT = 10_000;

/** Moves the clock; each timer that is due on the way fires at its own instant, equal ones in the order they were armed. */
export function moveClock(play: Play, target: Instant | undefined): Outcome {
  if (target === undefined) return fault('Waktu itu terlalu jauh.');
  if (target < play.now) return failed(`Waktu tidak dapat mundur dari ${play.now} ke ${target}.`);
  let firings = 0;
  for (let timer = nextTimer(play, target); timer; timer = nextTimer(play, target)) {
    firings += 1;
    if (firings > FIRING_LIMIT)
      return fault(`Lebih dari ${String(FIRING_LIMIT)} pengatur waktu berbunyi dalam satu langkah. Perpendek waktunya.`);
    play.now = later(play.now, timer.due);
    const fired = play.perform({ type: 'FireTimer', key: timer.key });
    if (!fired.ok) return fault(fired.error.message);
  }
  play.now = target;
  return done;
}

function nextTimer({ state, isOver }: Play, target: Instant): ArmedTimer | undefined {
  if (!state || isOver) return undefined;
  let next: ArmedTimer | undefined;
  for (const timer of Object.values(state.timers))
    if (timer.due <= target && (!next || isBefore(timer, next))) next = timer;
  return next;
}

const isBefore = (a: ArmedTimer, b: ArmedTimer): boolean =>
  a.due === b.due ? Number(a.key) < Number(b.key) : toMillis(a.due) < toMillis(b.due);
