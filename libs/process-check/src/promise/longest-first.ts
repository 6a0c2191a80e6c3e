import type { Moment, Spent } from './contract.js';

export interface Share {
  readonly element: string;
  readonly minutes: number;
  /** How often it came. */
  readonly times: number;
}

/** So many steps are named; who mends these has mended most. */
const NAMED_STEPS = 5;

/** What most of the time went to, each step with all its rounds. */
export function longestFirst(
  steps: readonly Spent[],
  minutesBetween: (from: Moment, until: Moment) => number,
): readonly Share[] {
  const shares = new Map<string, Share>();
  for (const { element, from, until } of steps) {
    const { minutes, times } = shares.get(element) ?? { minutes: 0, times: 0 };
    shares.set(element, { element, minutes: minutes + minutesBetween(from, until), times: times + 1 });
  }
  return [...shares.values()].sort((a, b) => b.minutes - a.minutes).slice(0, NAMED_STEPS);
}
