// Walks through all states of a net, nearest first, as far as the limit allows.
import type { Move, Net, PlaceId } from '../net/net.js';
import type { Marking } from './marking.js';
import { after, countOf, crowdedIn, has, keyOf } from './marking.js';
import { actionsIn, movesOf, wire } from './possible-moves.js';
import type { ActionId, Wiring } from './possible-moves.js';
import type { Sight } from './stubborn.js';
import { sightOf, stubbornIn } from './stubborn.js';

export interface State {
  readonly marking: Marking;
  /** Elements completed on the shortest way here. */
  cost: number;
  from?: { readonly state: State; readonly move: Move };
  readonly next: State[];
  isDone: boolean;
  /** Something may happen here that was not followed, because a place would hold too many tokens. */
  isOpen: boolean;
}

export interface Crowd {
  readonly place: PlaceId;
  readonly state: State;
  readonly move: Move;
}

export interface Graph {
  readonly states: readonly State[];
  readonly reached: ReadonlySet<string>;
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
const CROWDED_LIMIT = 2_000;

/** A gateway with many ways has few states and very many moves; the time goes with the moves. */
const MOVES_PER_STATE = 10;

export function explore(net: Net, extent: Extent): Graph {
  return new Walk(net, extent).graph();
}

class Walk {
  private readonly wiring: Wiring;
  private readonly sight: Sight;
  private readonly known = new Map<string, State>();
  private readonly reached: Set<string>;
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
    this.reached = new Set(net.opens);
    this.sight = extent.reduced ? sightOf(this.wiring) : [];
  }

  graph(): Graph {
    this.meet(
      [...this.net.start].sort((a, b) => a - b),
      0,
    );
    for (let cost = 0; cost < this.waiting.length; cost += 1) {
      const states = this.waiting[cost] ?? [];
      // Moves that complete nothing add to the list that is being walked.
      for (let index = 0; index < states.length; index += 1) {
        const state = states[index];
        if (!state || state.isDone || state.cost !== cost) continue;
        this.visit(state);
        if (this.known.size > this.limit() || this.taken > MOVES_PER_STATE * this.extent.limit)
          return this.result(true);
      }
    }
    return this.result(false);
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
    // Going round in a circle of a few actions, the others must not be put off for ever.
    if (chosen.length < possible.length && state.next.every((next) => next.isDone))
      this.follow(
        state,
        possible.filter((action) => !chosen.includes(action)),
      );
  }

  private follow(state: State, actions: readonly ActionId[]): void {
    for (const action of actions) for (const move of movesOf(this.net, action, state.marking)) this.take(state, move);
  }

  private take(state: State, move: Move): void {
    this.taken += 1;
    const marking = after(this.net, state.marking, move);
    for (const element of move.reaches) this.reached.add(element);
    for (const { mark, reaches } of move.watches ?? []) if (has(marking, mark)) this.reached.add(reaches);
    if (this.isTooFull(state, move, marking)) return;
    const cost = state.cost + move.tells.length;
    const next = this.meet(marking, cost);
    state.next.push(next);
    if (next.isDone || next.cost < cost || next.from) return;
    next.cost = cost;
    next.from = { state, move };
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
    const state = known ?? { marking, cost, next: [], isDone: false, isOpen: false };
    state.cost = cost;
    delete state.from;
    this.known.set(key, state);
    (this.waiting[cost] ??= []).push(state);
    return state;
  }
}

export const costOf = ({ state, move }: Omit<Crowd, 'place'>): number => state.cost + move.tells.length;
