// The moment at which a request is hardest to finish in time.
import type { Timeline, WallMinute } from '@alur/calendar';
import type { PromisePlan, Spent, Times } from '@alur/process-check';

interface Delay {
  /** When the request came in. */
  readonly start: WallMinute;
  /** The fewest working days that would be enough; `Infinity` beyond the decrees. */
  readonly neededDays: number;
  readonly isLate: boolean;
  /** Working minutes of the owner after the last promised day; 0 when the promise is kept. */
  readonly lateMinutes: number;
}

export interface WorstCase extends Delay {
  /** When it is over at the latest. */
  readonly end: WallMinute;
  readonly steps: readonly Spent[];
}

interface Asked {
  readonly owner: Timeline;
  readonly workingDays: number;
  /** Everybody keeps the owner's hours and no time passes on the wall: days off change nothing but dates. */
  readonly isUniform: boolean;
}

/**
 * A request that comes in just before the hour of the cut-off has the least time: until then all of a day share one due
 * date, and what begins later never ends earlier. So one moment a working day is enough, for each day whose due date is decreed.
 * Undefined when there is no such day.
 */
export function worstCase(plan: PromisePlan, times: Times, asked: Asked): WorstCase | undefined {
  const { owner, workingDays } = asked;
  const like = daysAlike(asked);
  let worst: Delay | undefined;
  owner.workingDays.forEach(({ cutOff }, index) => {
    const last = owner.workingDays[index + workingDays];
    if (!last) return;
    const known = like.find(index);
    const found = known ? { ...known, start: cutOff } : delayOf(cutOff, plan.latestEnd(cutOff, times).at, last.cutOff);
    if (!known) like.keep(index, found);
    if (!worst || isWorse(found, worst)) worst = found;
  });
  if (!worst) return undefined;
  const { at, steps } = plan.latestEnd(worst.start, times);
  return { ...worst, end: at, steps };

  function delayOf(start: WallMinute, end: WallMinute, lastDay: WallMinute): Delay {
    const neededDays = owner.daysUntil(start, end);
    const isLate = neededDays > workingDays;
    return { start, neededDays, isLate, lateMinutes: isLate ? owner.minutesBetween(endOf(lastDay), end) : 0 };
  }
}

/** What has been found for a day holds for every other that is followed by days of the same hours, as far as it goes. */
function daysAlike({ owner, workingDays, isUniform }: Asked) {
  const known = new Map<string, Delay>();
  const lengths = new Set<number>();
  const key = (index: number, length: number): string => owner.pattern.slice(index, index + length);
  return {
    find(index: number): Delay | undefined {
      for (const length of lengths) {
        const found = index + length <= owner.pattern.length ? known.get(key(index, length)) : undefined;
        if (found) return found;
      }
      return undefined;
    },
    keep(index: number, delay: Delay): void {
      if (!isUniform || !Number.isFinite(delay.neededDays)) return;
      const length = Math.max(delay.neededDays, workingDays) + 1;
      lengths.add(length);
      known.set(key(index, length), delay);
    },
  };
}

/**
 * Late by a number that can be told is worse than late beyond the last decree, where it cannot. Of days that are equally bad
 * the last one is named: it is the likeliest to be still ahead.
 */
function isWorse(one: Delay, other: Delay): boolean {
  const order = gravity(one) - gravity(other);
  if (order !== 0) return order > 0;
  return one.neededDays === other.neededDays ? one.lateMinutes >= other.lateMinutes : one.neededDays > other.neededDays;
}

const gravity = ({ isLate, neededDays }: Delay): number => {
  if (!isLate) return 0;
  return Number.isFinite(neededDays) ? 2 : 1;
};

const endOf = (minute: WallMinute): WallMinute => (Math.floor(minute / 1440) + 1) * 1440;
