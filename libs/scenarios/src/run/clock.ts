import { later } from '@alur/kernel';
import type { Instant } from '@alur/kernel';
import type { ArmedTimer } from '@alur/process-engine';
import type { Happening } from '../contract/world.js';
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
  for (let next = nextDue(play, target); next; next = nextDue(play, target)) {
    firings += 1;
    if (firings > FIRING_LIMIT)
      return fault(
        `Lebih dari ${String(FIRING_LIMIT)} pengatur waktu berbunyi dalam satu langkah. Perpendek waktunya.`,
      );
    play.now = later(play.now, next.due);
    const fired = next.fire();
    if (!fired.ok) return fault(fired.error.message);
  }
  play.now = target;
  return done;
}

interface Due {
  readonly due: Instant;
  fire(): Happening;
}

/** The first timer of the process, or before it what the case itself waits for. */
function nextDue(play: Play, target: Instant): Due | undefined {
  if (!play.state || play.isOver) return undefined;
  const timer = Object.values(play.state.timers).reduce<ArmedTimer | undefined>(
    (first, one) => (first && !isBefore(one, first) ? first : one),
    undefined,
  );
  const lapsesAt = play.world.service?.lapsesAt;
  if (lapsesAt !== undefined && lapsesAt <= target && !(timer && timer.due <= lapsesAt))
    return { due: lapsesAt, fire: () => play.inCase((service) => service.lapse(play.now)) };
  if (!timer || timer.due > target) return undefined;
  return { due: timer.due, fire: () => play.perform({ type: 'FireTimer', key: timer.key }) };
}

const isBefore = (a: ArmedTimer, b: ArmedTimer): boolean =>
  a.due === b.due ? Number(a.key) < Number(b.key) : a.due < b.due;
