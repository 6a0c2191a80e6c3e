// How much is played before it is given up: a run that goes round by itself until the engine stops it counts for many.
import type { Rehearsal } from '@alur/scenarios';

const PLAYS = 250;
const EVENTS_PER_PLAY = 100;

export class Effort {
  private spent = 0;

  /** Nothing once all is spent. */
  play(attempt: () => Rehearsal | undefined): Rehearsal | undefined {
    if (this.isSpent) return undefined;
    const rehearsal = attempt();
    this.spent += 1 + Math.floor((rehearsal?.events.length ?? 0) / EVENTS_PER_PLAY);
    return rehearsal;
  }

  get isSpent(): boolean {
    return this.spent > PLAYS;
  }
}
