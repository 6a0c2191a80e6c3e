// Walks through all states of a net, nearest first, as far as the limit allows.
import type { Move, Net, PlaceId } from '../net/net.js';
import type { Marking } from './marking.js';
import { after, countOf, crowdedIn, has, keyOf } from './marking.js';
import { actionsIn, movesOf, wire } from './possible-moves.js';
import type { ActionId, Wiring } from './possible-moves.js';
import { lastCirclesIn } from './circles.js';
import type { Sight } from './stubborn.js';
import { sightOf, stubbornIn } from './stubborn.js';

export interface State {
  readonly marking: Marking;
  /** Elements completed on the shortest way here. */
  cost: number;
  from?: Step;
  readonly next: Step[];
  /** Actions possible here that were left to the states after it. */
  putOff: readonly ActionId[];
  isDone: boolean;
  /** Something may happen here that was not followed, because a place would hold too many tokens. */
  isOpen: boolean;
}

/** A move from or to a state. */
export interface Step {
  readonly state: State;
  readonly move: Move;
}

export interface Crowd {
  readonly place: PlaceId;
  readonly state: State;
  readonly move: Move;
}

export interface Graph {
  readonly states: readonly State[];
  /** What a token can reach; the first move found that leads there, none for what is reached at once. */
  readonly reached: ReadonlyMap<string, Step | undefined>;
  /** Where a second token comes to a place, each place once, by the shortest way found. */
  readonly crowded: readonly Crowd[];
  /** There are more states than the limit allows. */
  readonly isCut: boolean;
  /** Somewhere a place would have held too many tokens. */
  readonly isOpen: boolean;
}

export interface Extent {
  readonly limit: number;
  /** Follow only a stubborn set of the actions. */
  readonly reduced: boolean;
  /** How many tokens a place may hold before the walk turns back; one stands for a safe net. */
  readonly crowd: number;
}

/** So many states are enough to say where a second token comes to a place. */
const CROWDED_LIMIT = 1_000;

/** A gateway with many ways has few states and very many moves; the time goes with the moves. */
const MOVES_PER_STATE = 10;

export function explore(net: Net, extent: Extent): Graph {
  return new Walk(net, extent).graph();
}

class Walk {
  private readonly wiring: Wiring;
  private readonly sight: Sight;
  private readonly known = new Map<string, State>();
  private readonly reached: Map<string, Step | undefined>;
  private readonly crowded = new Map<number, Crowd>();
  /** States still to be visited, by their cost. */
  private readonly waiting: State[][] = [];
  private isOpen = false;
  private taken = 0;

  constructor(
    private readonly net: Net,
    private readonly extent: Extent,
  ) {
    this.wiring = wire(net);
    this.reached = new Map(net.opens.map((key) => [key, undefined]));
    this.sight = extent.reduced ? sightOf(this.wiring) : [];
  }

  graph(): Graph {
    this.meet(
      [...this.net.start].sort((a, b) => a - b),
      0,
    );
    do if (!this.walkOn()) return this.result(true);
    while (this.takeUpWhatWasPutOff());
    return this.result(false);
  }

  /** False when it came to the limit. */
  private walkOn(): boolean {
    for (let cost = 0; cost < this.waiting.length; cost += 1) {
      const states = this.waiting[cost] ?? [];
      // Moves that complete nothing add to the list that is being walked.
      for (let index = 0; index < states.length; index += 1) {
        const state = states[index];
        if (!state || state.isDone || state.cost !== cost) continue;
        this.visit(state);
        if (this.known.size > this.limit() || this.taken > MOVES_PER_STATE * this.extent.limit) return false;
      }
    }
    this.waiting.length = 0;
    return true;
  }

  /**
   * What is left to later states must happen in one of them. It stays possible on every way; only where the walk goes round
   * and round in the end without ever doing it would it be forgotten.
   */
  private takeUpWhatWasPutOff(): boolean {
    if (!this.extent.reduced) return false;
    let found = false;
    for (const circle of lastCirclesIn([...this.known.values()])) {
      const [first, ...others] = circle;
      if (!first) continue;
      const forgotten = first.putOff.filter((action) => others.every(({ putOff }) => putOff.includes(action)));
      if (forgotten.length === 0) continue;
      first.putOff = first.putOff.filter((action) => !forgotten.includes(action));
      this.follow(first, forgotten);
      found = true;
    }
    return found;
  }

  /** Once something is found, the rest is not worth as much. */
  private limit(): number {
    return this.crowded.size > 0 ? Math.min(this.extent.limit, CROWDED_LIMIT) : this.extent.limit;
  }

  private result(isCut: boolean): Graph {
    const { known, reached, crowded, isOpen } = this;
    return { states: [...known.values()], reached, crowded: [...crowded.values()], isCut, isOpen };
  }

  private visit(state: State): void {
    state.isDone = true;
    const { marking } = state;
    const possible = actionsIn(this.wiring, marking);
    if (!this.extent.reduced || possible.length < 2) return this.follow(state, possible);
    const chosen = stubbornIn(this.wiring, this.sight, { marking, possible });
    this.follow(state, chosen);
    state.putOff = possible.filter((action) => !chosen.includes(action));
  }

  private follow(state: State, actions: readonly ActionId[]): void {
    for (const action of actions) for (const move of movesOf(this.net, action, state.marking)) this.take(state, move);
  }

  private take(state: State, move: Move): void {
    this.taken += 1;
    const marking = after(this.net, state.marking, move);
    for (const key of move.reaches) this.reach(key, { state, move });
    for (const { mark, reaches } of move.watches ?? []) if (has(marking, mark)) this.reach(reaches, { state, move });
    if (this.isTooFull(state, move, marking)) return;
    const cost = state.cost + move.tells.length;
    const next = this.meet(marking, cost);
    state.next.push({ state: next, move });
    if (next.isDone || next.cost < cost || next.from) return;
    next.cost = cost;
    next.from = { state, move };
  }

  private reach(key: string, step: Step): void {
    if (!this.reached.has(key)) this.reached.set(key, step);
  }

  private isTooFull(state: State, move: Move, marking: Marking): boolean {
    const place = crowdedIn(this.net, marking);
    if (place === undefined) return false;
    const group = this.net.places[place]?.group ?? -1;
    const known = this.crowded.get(group);
    if (!known || costOf({ state, move }) < costOf(known)) this.crowded.set(group, { place, state, move });
    if (this.extent.crowd > 1 && move.gives.every((one) => countOf(marking, one) <= this.extent.crowd)) return false;
    this.isOpen = true;
    state.isOpen = true;
    return true;
  }

  private meet(marking: Marking, cost: number): State {
    const key = keyOf(marking);
    const known = this.known.get(key);
    if (known && (known.isDone || known.cost <= cost)) return known;
    const state = known ?? { marking, cost, next: [], putOff: [], isDone: false, isOpen: false };
    state.cost = cost;
    delete state.from;
    this.known.set(key, state);
    (this.waiting[cost] ??= []).push(state);
    return state;
  }
}

export const costOf = ({ state, move }: Omit<Crowd, 'place'>): number => state.cost + move.tells.length;
