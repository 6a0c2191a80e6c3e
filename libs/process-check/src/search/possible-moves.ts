// What may happen next in a marking.
import type { InclusiveJoin, Move, Net, PlaceId } from '../net/net.js';
import type { Marking } from './marking.js';
import { has } from './marking.js';

/** A move of the drawing, or the firing of an inclusive join; they are numbered together, moves first. */
export type ActionId = number;

/** Who takes from and gives to each place, worked out once for a net. */
export interface Wiring {
  readonly net: Net;
  readonly takers: readonly (readonly ActionId[])[];
  readonly givers: readonly (readonly ActionId[])[];
  /** Moves that look at a mark, by the mark. */
  readonly watchers: ReadonlyMap<PlaceId, readonly ActionId[]>;
  /** By group. */
  readonly groupGivers: ReadonlyMap<number, readonly ActionId[]>;
  /** Of each move, what could take the same token, or give to a place that it gives to or takes from. */
  readonly touching: readonly (readonly ActionId[])[];
}

export const isJoin = (net: Net, action: ActionId): boolean => action >= net.moves.length;

export function getJoin(net: Net, action: ActionId): InclusiveJoin {
  const join = net.joins[action - net.moves.length];
  if (!join) throw new Error(`No inclusive join ${String(action)}`);
  return join;
}

export function getMove(net: Net, action: ActionId): Move {
  const move = net.moves[action];
  if (!move) throw new Error(`No move ${String(action)}`);
  return move;
}

export function wire(net: Net): Wiring {
  const takers: ActionId[][] = net.places.map(() => []);
  const givers: ActionId[][] = net.places.map(() => []);
  const groupGivers = new Map<number, ActionId[]>();
  const note = (action: ActionId, takes: readonly PlaceId[], gives: readonly PlaceId[]): void => {
    for (const place of new Set(takes)) takers[place]?.push(action);
    for (const place of new Set(gives)) givers[place]?.push(action);
    for (const group of new Set(gives.map((place) => net.places[place]?.group ?? -1)))
      groupGivers.set(group, [...(groupGivers.get(group) ?? []), action]);
  };
  const watchers = new Map<PlaceId, ActionId[]>();
  net.moves.forEach((move, action) => {
    note(action, move.takes, [...move.gives, ...move.sets]);
    for (const mark of [...(move.needs ?? []), ...(move.watches ?? []).map((watch) => watch.mark)])
      watchers.set(mark, [...(watchers.get(mark) ?? []), action]);
  });
  net.joins.forEach((join, index) => {
    note(
      net.moves.length + index,
      join.incoming,
      join.choices.flatMap(({ gives, sets }) => [...gives, ...sets]),
    );
  });
  const givingTo = (places: readonly PlaceId[]): readonly ActionId[] =>
    places.flatMap((place) => groupGivers.get(net.places[place]?.group ?? -1) ?? []);
  const touching = net.moves.map(({ takes, gives }) => [
    ...new Set([...takes.flatMap((place) => takers[place] ?? []), ...givingTo(takes), ...givingTo(gives)]),
  ]);
  return { net, takers, givers, watchers, groupGivers, touching };
}

export function mayMove(marking: Marking, { takes, needs = [], once }: Move): boolean {
  for (const place of takes) if (!has(marking, place)) return false;
  for (const mark of needs) if (!has(marking, mark)) return false;
  return once === undefined || !has(marking, once);
}

/** The bits of incoming flows with and without a token. */
export function filledOf({ incoming }: InclusiveJoin, marking: Marking): number {
  let filled = 0;
  incoming.forEach((place, bit) => {
    if (has(marking, place)) filled |= 1 << bit;
  });
  return filled;
}

/** A token that the join waits for: it can reach a flow that is still empty, and none that has a token already. */
export function awaitedBy(join: InclusiveJoin, marking: Marking, filled: number): PlaceId | undefined {
  return marking.find((place) => {
    const reach = join.reach[place] ?? 0;
    return (reach & ~filled) !== 0 && (reach & filled) === 0;
  });
}

export function mayFire(join: InclusiveJoin, marking: Marking): boolean {
  const filled = filledOf(join, marking);
  return filled !== 0 && awaitedBy(join, marking, filled) === undefined;
}

/** Everything that may happen next. */
export function actionsIn({ net, takers }: Wiring, marking: Marking): readonly ActionId[] {
  const found = new Set<ActionId>();
  for (const place of marking) {
    for (const action of takers[place] ?? []) {
      if (found.has(action)) continue;
      const may = isJoin(net, action) ? mayFire(getJoin(net, action), marking) : mayMove(marking, getMove(net, action));
      if (may) found.add(action);
    }
  }
  return [...found];
}

/** The moves an action stands for: of an inclusive join one for each choice. */
export function movesOf(net: Net, action: ActionId, marking: Marking): readonly Move[] {
  if (!isJoin(net, action)) return [getMove(net, action)];
  const { incoming, choices } = getJoin(net, action);
  const takes = incoming.filter((place) => has(marking, place));
  return choices.map((choice) => ({ ...choice, takes }));
}
