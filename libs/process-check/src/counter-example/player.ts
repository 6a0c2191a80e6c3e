// Looks for a way to play the run of a finding: each step where the process lets it be done, and back again where it does not fit.
import type { JsonObject } from '@alur/kernel';
import { isBeside } from './beside.js';
import type { Drawn } from './drawn.js';
import type { Option } from './options.js';
import { openElements, optionsFor, setting } from './options.js';
import type { Attempt, Failure, Place } from './steered.js';
import { steered } from './steered.js';
import type { Supply } from './supply.js';
import { seenIn } from './supply.js';

/** So many steps of what is left of the run are looked at for one that can be done. */
const AHEAD = 40;

export interface Played {
  /** As far as it came; absent where it could not begin. */
  readonly place?: Place;
  readonly isShown: boolean;
  readonly failure?: Failure;
  /** Why nothing of the kind can be played. */
  readonly reason?: string;
}

export interface Goal extends Pick<Attempt, 'isEnough' | 'effort'> {
  readonly supply: Supply;
}

export class Player {
  private deepest: Place;
  private failure: Failure | undefined;

  constructor(
    private readonly begun: Place,
    private readonly drawn: Drawn,
    private readonly goal: Goal,
  ) {
    this.deepest = begun;
  }

  play(): Played {
    const place = this.visit(this.begun);
    if (place) return { place, isShown: true };
    const { deepest, failure } = this;
    return { place: deepest, isShown: false, ...(failure ? { failure } : {}) };
  }

  private visit(place: Place): Place | undefined {
    if (this.goal.isEnough(place)) return place;
    if (place.remaining.length < this.deepest.remaining.length) {
      this.deepest = place;
      this.failure = undefined;
    }
    for (const option of this.optionsAt(place)) {
      const next = this.take(option, place);
      const found = next && this.visit(next);
      if (found || this.goal.effort.isSpent) return found;
    }
    return undefined;
  }

  /** What the run asks for, in its order; then what goes on beside it. */
  private optionsAt({ rehearsal, remaining }: Place): readonly Option[] {
    const { state } = rehearsal;
    if (!state || state.status === 'ended') return [];
    const asked = [...new Set(remaining.slice(0, AHEAD).map(({ element }) => element))];
    const beside = openElements(state).filter((id) => !asked.includes(id) && isBeside(id, rehearsal, this.drawn));
    return [...asked, ...beside].flatMap((id) => optionsFor(id, rehearsal, this.drawn));
  }

  private take(option: Option, place: Place): Place | undefined {
    const how = { drawn: this.drawn, ...this.goal };
    const first = tried(option, place, how);
    if (first.ok) return first.value;
    if (first.error.unmet && this.goal.supply.isFree) {
      // Data that do not come out of the step itself can be changed from outside.
      const outside = { ...option, steps: (data: JsonObject) => [...setting(data), ...option.steps({})] };
      const second = tried(outside, place, how);
      if (second.ok) return second.value;
    }
    if (place === this.deepest) this.failure ??= first.error;
    return undefined;
  }
}

export const tried = (
  option: Option,
  { rehearsal, remaining }: Place,
  { supply, ...how }: Goal & Pick<Attempt, 'drawn'>,
) =>
  steered({
    element: option.element,
    remaining,
    wishes: option.wishes,
    given: seenIn(rehearsal),
    find: (wanted) => supply.find(option.by, rehearsal, wanted),
    ...how,
    play(data) {
      const next = rehearsal.after(option.steps(data));
      return next.ok ? next.value : undefined;
    },
  });
