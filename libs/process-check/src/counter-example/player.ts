// Looks for a way to play the run of a finding: each step where the process lets it be done, and back again where it does not fit.
import type { JsonObject } from '@alur/kernel';
import type { ElementInstance, InstanceState } from '@alur/process-engine';
import type { Rehearsal } from '@alur/scenarios';
import type { Drawn } from './drawn.js';
import type { Option } from './options.js';
import { openElements, optionsFor, setting } from './options.js';
import type { Attempt, Failure, Place } from './steered.js';
import { steered } from './steered.js';

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

export class Player {
  private deepest: Place;
  private failure: Failure | undefined;

  constructor(
    private readonly begun: Place,
    private readonly drawn: Drawn,
    private readonly goal: Pick<Attempt, 'isEnough' | 'effort'>,
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

  /** What the run asks for, in its order; then rounds of repeated steps, and what undoing asks for. */
  private optionsAt({ rehearsal, remaining }: Place): readonly Option[] {
    const { state } = rehearsal;
    if (!state || state.status === 'ended') return [];
    const asked = [...new Set(remaining.slice(0, AHEAD).map(({ element }) => element))];
    const beside = openElements(state).filter((id) => !asked.includes(id) && isBeside(id, state));
    return [...asked, ...beside].flatMap((id) => optionsFor(id, rehearsal, this.drawn));
  }

  private take(option: Option, place: Place): Place | undefined {
    const how = { drawn: this.drawn, ...this.goal };
    const first = tried(option, place, how);
    if (first.ok) return first.value;
    if (first.error.kind === 'NOT_STEERABLE') {
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
  how: Pick<Attempt, 'drawn' | 'isEnough' | 'effort'>,
) =>
  steered({
    element: option.element,
    remaining,
    wishes: option.wishes,
    given: seenIn(rehearsal),
    ...how,
    play(data) {
      const next = rehearsal.after(option.steps(data));
      return next.ok ? next.value : undefined;
    },
  });

/** Values of the instance, and of what is open in it. */
function seenIn({ state }: Rehearsal): JsonObject {
  const inner = Object.values(state?.elements ?? {}).map(({ variables }) => variables ?? {});
  return Object.assign({}, ...inner, state?.variables) as JsonObject;
}

/** In a round of a repeated activity, or undoing something. */
function isBeside(id: string, { elements }: InstanceState): boolean {
  return Object.values(elements).some((one) => one.elementId === id && isInRoundOrUndoing(one, elements));
}

function isInRoundOrUndoing(instance: ElementInstance, elements: InstanceState['elements']): boolean {
  for (let at: ElementInstance | undefined = instance; at; at = at.scope === undefined ? undefined : elements[at.scope])
    if (at.undoes !== undefined || (at.phase === 'scope' && at.loop !== undefined)) return true;
  return false;
}
