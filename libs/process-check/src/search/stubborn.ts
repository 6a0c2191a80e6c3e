/**
 * Partial-order reduction by stubborn sets (Valmari): where branches do not touch each other, the order between them does
 * not matter, so one branch goes first. Of the actions possible in a marking only those in the set are followed; nothing
 * outside the set can ever disturb them. Deadlocks, moves that can never happen, and states that cannot complete are all
 * kept (with what `explore` takes up again at the end). Giving to one place counts as touching, so a second token on a flow is met too.
 */
import type { InclusiveJoin, Move, PlaceId } from '../net/net.js';
import type { Marking } from './marking.js';
import { has } from './marking.js';
import type { ActionId, Wiring } from './possible-moves.js';
import { awaitedBy, filledOf, getJoin, getMove, isJoin, mayFire, mayMove } from './possible-moves.js';

/** What each join sees of the moves around it: those that change which of its flows can still be reached. */
export type Sight = readonly {
  readonly join: InclusiveJoin;
  readonly action: ActionId;
  readonly seen: ReadonlySet<ActionId>;
}[];

export const sightOf = ({ net }: Wiring): Sight =>
  net.joins.map((join, index) => {
    const own = net.moves.length + index;
    const seen = new Set<ActionId>();
    const look = (action: ActionId, takes: readonly PlaceId[], gives: readonly PlaceId[]): void => {
      if (action !== own && isSeen(join, takes, gives)) seen.add(action);
    };
    net.moves.forEach((move, action) => look(action, move.takes, move.gives));
    net.joins.forEach((other, place) =>
      other.choices.forEach(({ gives }) => look(net.moves.length + place, other.incoming, gives)),
    );
    return { join, action: own, seen };
  });

/** A token that goes on without losing or gaining a way to the join is not seen by it. */
function isSeen({ incoming, reach }: InclusiveJoin, takes: readonly PlaceId[], gives: readonly PlaceId[]): boolean {
  if (gives.some((place) => incoming.includes(place))) return true;
  const before = new Set(takes.map((place) => reach[place] ?? 0).filter((bits) => bits !== 0));
  const after = new Set(gives.map((place) => reach[place] ?? 0).filter((bits) => bits !== 0));
  return before.size !== after.size || [...before].some((bits) => !after.has(bits));
}

/** The smallest stubborn set found, as those of the possible actions that are in it. */
export function stubbornIn(
  wiring: Wiring,
  sight: Sight,
  { marking, possible }: { readonly marking: Marking; readonly possible: readonly ActionId[] },
): readonly ActionId[] {
  const all = new Set(possible);
  let best = possible;
  const tried = new Set<ActionId>();
  for (const seed of possible) {
    if (tried.has(seed)) continue;
    const chosen = chosenBy(wiring, sight, { marking, seed, possible: all, below: best.length });
    if (!chosen) continue;
    for (const action of chosen) tried.add(action);
    best = chosen;
    if (best.length <= 1) break;
  }
  return best;
}

interface Seeded {
  readonly marking: Marking;
  readonly seed: ActionId;
  readonly possible: ReadonlySet<ActionId>;
  /** So many possible actions, or more, are no better than what is known. */
  readonly below: number;
}

/** The possible actions of the smallest stubborn set around the seed; `undefined` once there are too many. */
function chosenBy(
  wiring: Wiring,
  sight: Sight,
  { marking, seed, possible, below }: Seeded,
): readonly ActionId[] | undefined {
  const closed = new Set([seed]);
  const chosen = [seed];
  // A set is walked in the order of insertion, and what is added on the way is walked too.
  for (const action of closed)
    for (const other of neighboursOf(wiring, sight, { marking, action, closed })) {
      if (closed.has(other)) continue;
      closed.add(other);
      if (!possible.has(other)) continue;
      chosen.push(other);
      if (chosen.length >= below) return undefined;
    }
  return chosen;
}

interface Asked {
  readonly marking: Marking;
  readonly action: ActionId;
  readonly closed: ReadonlySet<ActionId>;
}

function neighboursOf(wiring: Wiring, sight: Sight, asked: Asked): Iterable<ActionId> {
  const { net } = wiring;
  const { marking, action } = asked;
  if (isJoin(net, action)) {
    const join = getJoin(net, action);
    return mayFire(join, marking) ? aroundJoin(wiring, sight, action) : enablersOfJoin(wiring, join, marking);
  }
  const move = getMove(net, action);
  return mayMove(marking, move) ? aroundMove(wiring, sight, { ...asked, move }) : enablersOf(wiring, asked, move);
}

/**
 * What could take the same token, or give to a place that this move gives to or takes from (the second token there is to be
 * met before the first has gone on), or what a join would see differently.
 */
function aroundMove(
  { net, givers, watchers, groupGivers, touching }: Wiring,
  sight: Sight,
  { marking, action, move }: Asked & { readonly move: Move },
): readonly ActionId[] {
  const always = touching[action] ?? [];
  if (!move.watches && move.sets.length === 0 && sight.length === 0) return always;
  const found: ActionId[] = [...always];
  for (const { mark } of move.watches ?? []) if (!has(marking, mark)) found.push(...(givers[mark] ?? []));
  for (const mark of move.sets) if (!has(marking, mark)) found.push(...(watchers.get(mark) ?? []));
  for (const { join, action: firing, seen } of sight) {
    if (!seen.has(action)) continue;
    const awaited = onlyWayOf(join, marking, move);
    if (awaited === undefined) found.push(firing);
    else found.push(...(groupGivers.get(net.places[awaited]?.group ?? -1) ?? []));
  }
  return found;
}

/**
 * The empty flow that a token of the move can reach as the only one: the join waits for this token as long as it is where
 * it is, so the two cannot be at odds unless somebody else fills that flow.
 */
function onlyWayOf({ incoming, reach }: InclusiveJoin, marking: Marking, { takes }: Move): PlaceId | undefined {
  for (const place of takes) {
    const bits = reach[place] ?? 0;
    if (bits === 0 || (bits & (bits - 1)) !== 0) continue;
    const flow = incoming[31 - Math.clz32(bits)];
    if (flow !== undefined && !has(marking, flow)) return flow;
  }
  return undefined;
}

function aroundJoin({ net, groupGivers }: Wiring, sight: Sight, action: ActionId): readonly ActionId[] {
  const join = getJoin(net, action);
  const found = [...join.incoming, ...join.choices.flatMap(({ gives }) => gives)].flatMap(
    (place) => groupGivers.get(net.places[place]?.group ?? -1) ?? [],
  );
  for (const one of sight) {
    if (one.action === action) found.push(...one.seen);
    else if (one.seen.has(action)) found.push(one.action);
  }
  return found;
}

/** It lacks a token somewhere: it cannot happen before somebody gives one there. Any such place will do. */
function enablersOf({ givers }: Wiring, { marking, closed }: Asked, move: Move): readonly ActionId[] {
  if (move.once !== undefined && has(marking, move.once)) return [];
  let best: readonly ActionId[] | undefined;
  let fewest = Infinity;
  for (const place of move.needs ? [...move.takes, ...move.needs] : move.takes) {
    if (has(marking, place)) continue;
    const needed = givers[place] ?? [];
    let fresh = 0;
    for (const one of needed) if (!closed.has(one)) fresh += 1;
    if (fresh < fewest) {
      best = needed;
      fewest = fresh;
    }
    if (fewest === 0) break;
  }
  return best ?? [];
}

function enablersOfJoin({ net, takers, givers }: Wiring, join: InclusiveJoin, marking: Marking): readonly ActionId[] {
  const filled = filledOf(join, marking);
  const filling: ActionId[] = [];
  join.incoming.forEach((place, bit) => {
    if ((filled & (1 << bit)) === 0) filling.push(...(givers[place] ?? []));
  });
  if (filled === 0) return filling;
  const awaited = awaitedBy(join, marking, filled);
  if (awaited !== undefined) filling.push(...(takers[awaited] ?? []));
  return filling.filter((action) => net.joins[action - net.moves.length] !== join);
}
