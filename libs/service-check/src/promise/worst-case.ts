// The moment at which a request is hardest to finish in time.
import type { Timeline, WallMinute } from '@alur/calendar';
import type { PromisePlan, Spent, Times } from '@alur/process-check';

export interface WorstCase {
  /** When the request came in, and when it is over at the latest. */
  readonly start: WallMinute;
  readonly end: WallMinute;
  readonly steps: readonly Spent[];
  /** The fewest working days that would be enough; `Infinity` beyond the decrees. */
  readonly neededDays: number;
  readonly isLate: boolean;
  /** Working minutes of the owner after the last promised day; 0 when the promise is kept. */
  readonly lateMinutes: number;
}

/**
 * A request that comes in just before the hour of the cut-off has the least time: until then all of a day share one due
 * date, and what begins later never ends earlier. So one moment a working day is enough, for each day whose due date is decreed.
 * Undefined when there is no such day.
 */
export function worstCase(
  plan: PromisePlan,
  times: Times,
  { owner, workingDays }: { readonly owner: Timeline; readonly workingDays: number },
): WorstCase | undefined {
  let worst: WorstCase | undefined;
  owner.workingDays.forEach(({ cutOff }, index) => {
    const last = owner.workingDays[index + workingDays];
    if (!last) return;
    const { at, steps } = plan.latestEnd(cutOff, times);
    const neededDays = owner.daysUntil(cutOff, at);
    const isLate = neededDays > workingDays;
    const lateMinutes = isLate ? owner.minutesBetween(endOf(last.cutOff), at) : 0;
    const found: WorstCase = { start: cutOff, end: at, steps, neededDays, isLate, lateMinutes };
    if (!worst || isWorse(found, worst)) worst = found;
  });
  return worst;
}

/**
 * Late by a number that can be told is worse than late beyond the last decree, where it cannot. Of days that are equally bad
 * the last one is named: it is the likeliest to be still ahead.
 */
function isWorse(one: WorstCase, other: WorstCase): boolean {
  const order = gravity(one) - gravity(other);
  if (order !== 0) return order > 0;
  return one.neededDays === other.neededDays ? one.lateMinutes >= other.lateMinutes : one.neededDays > other.neededDays;
}

const gravity = ({ isLate, neededDays }: WorstCase): number => {
  if (!isLate) return 0;
  return Number.isFinite(neededDays) ? 2 : 1;
};

const endOf = (minute: WallMinute): WallMinute => (Math.floor(minute / 1440) + 1) * 1440;
