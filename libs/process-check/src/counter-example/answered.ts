/**
 * What a gateway late in a run depends on may have been asked long before it: by the application itself. Where a step cannot
 * steer what comes after it, its wishes go back to the steps that could have, and the run is played from its start once more.
 */
import type { JsonObject } from '@alur/kernel';
import type { Rehearsal, Step } from '@alur/scenarios';
import type { Wish } from './steer.js';
import type { Answering, Bringer, Supply, Wanted } from './supply.js';
import { seenIn } from './supply.js';

export class Answered implements Supply {
  readonly isFree = false;
  /** Wishes for later, by the step that is asked: the start, or a task and the how manieth time it is done. */
  private readonly hopes = new Map<string, readonly Wish[]>();

  constructor(private readonly answering: Answering) {}

  find(by: Bringer, rehearsal: Rehearsal | undefined, { wishes, fixed }: Wanted): JsonObject | undefined {
    const given = rehearsal ? { ...rehearsal.data, ...seenIn(rehearsal) } : {};
    const asked = { by, given, fixed, ...(rehearsal ? { at: rehearsal.now } : {}) };
    const hopes = this.hopes.get(keyOf(by, rehearsal?.scenario.steps ?? [])) ?? [];
    const whole = hopes.length === 0 ? undefined : this.answering.answer({ ...asked, wishes: [...wishes, ...hopes] });
    return whole ?? this.answering.answer({ ...asked, wishes });
  }

  /** Whether there is something to be answered otherwise, for what the steps that were played could not steer. */
  learn(unmet: readonly Wish[], played: readonly Step[]): boolean {
    const before = this.count;
    for (const wish of unmet)
      for (const asker of this.answering.askersOf(wish.text)) {
        const key = asker === 'start' ? start : lastOf(asker.task, played);
        if (key !== undefined) this.hope(key, wish);
      }
    return this.count > before;
  }

  private hope(key: string, wish: Wish): void {
    const known = this.hopes.get(key) ?? [];
    if (!known.some(({ text, holds }) => text === wish.text && holds === wish.holds))
      this.hopes.set(key, [...known, wish]);
  }

  private get count(): number {
    return [...this.hopes.values()].reduce((sum, { length }) => sum + length, 0);
  }
}

const start = '';

const keyOf = (by: Bringer, steps: readonly Step[]): string =>
  by.kind === 'task' ? timeOf(by.element, timesDone(by.element, steps) + 1) : by.kind === 'start' ? start : by.kind;

const lastOf = (task: string, steps: readonly Step[]): string | undefined => {
  const times = timesDone(task, steps);
  return times === 0 ? undefined : timeOf(task, times);
};

const timeOf = (task: string, times: number): string => `${task} ${String(times)}`;

const timesDone = (task: string, steps: readonly Step[]): number =>
  steps.filter((step) => step.verb === 'complete' && step.with.task === task).length;
