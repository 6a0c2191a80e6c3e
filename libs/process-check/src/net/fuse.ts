/**
 * Makes a net smaller without changing what can be said about it: steps in a row become one, branches that come to the same
 * become one, a block that opens and closes by itself becomes a step. (Berthelot's and Murata's rules, and one for inclusive
 * blocks.) A move that is swallowed lives on in the traces and reached elements of the move that led to it.
 */
import { Draft } from './fuse-draft.js';
import type { InclusiveJoin, Move, Net, PlaceId } from './net.js';

export function fuse(net: Net): Net {
  const draft = new Draft(net);
  const rules = [joinTwins, dropCircles, fuseSeries, fuseBranches, fuseInclusiveBlocks];
  while (rules.some((rule) => rule(draft)));
  return draft.net();
}

/** Moves that do the same: the one that tells least stays. */
function joinTwins(draft: Draft): boolean {
  const known = new Map<string, Move>();
  let found = false;
  for (const move of [...draft.moves]) {
    const { takes, gives, sets, needs = [], once = -1 } = move;
    if (move.watches) continue;
    const key =
      [takes, gives, sets, needs].map((ids) => [...ids].sort((a, b) => a - b).join()).join('|') + `|${String(once)}`;
    const twin = known.get(key);
    if (!twin) {
      known.set(key, move);
      continue;
    }
    const [kept, left] = move.tells.length < twin.tells.length ? [move, twin] : [twin, move];
    const both = { ...kept, reaches: [...new Set([...twin.reaches, ...move.reaches])] };
    draft.replace(kept, both);
    draft.remove(left);
    known.set(key, both);
    found = true;
  }
  return found;
}

/** A way round to the same place, where another way on is always free. */
function dropCircles(draft: Draft): boolean {
  for (const move of draft.moves) {
    const [place] = move.takes;
    if (place === undefined || !isPlainStep(move) || move.gives[0] !== place) continue;
    const isWayOn = (other: Move): boolean => other !== move && isAlwaysFree(other);
    if (!draft.takersOf(place).some(isWayOn) || draft.isTakenByJoin(place)) continue;
    draft.remove(move);
    draft.tellGivers(place, { tells: [], reaches: move.reaches });
    return true;
  }
  return false;
}

/** Whoever is at the place it takes from may go. */
const isAlwaysFree = ({ takes, needs = [], once }: Move): boolean =>
  takes.length === 1 && needs.length === 0 && once === undefined;

const isPlainStep = (move: Move): boolean =>
  isAlwaysFree(move) && !move.watches && move.gives.length === 1 && move.sets.length === 0;

/** Whoever would give to the first place gives to the second: nothing can hold the token up between them. */
function fuseSeries(draft: Draft): boolean {
  let found = false;
  // From behind, so that a gateway with many choices is rewritten once for a branch and not once for each of its steps.
  for (const move of [...draft.moves].reverse()) {
    if (!draft.moves.has(move)) continue;
    const [from] = move.takes;
    const [to] = move.gives;
    if (from === undefined || to === undefined || from === to || !isPlainStep(move)) continue;
    if (!draft.isPlain(from) || draft.starts(from) || draft.takersOf(from).length > 1) continue;
    if (draft.isTakenByJoin(from) || draft.kindOf(to) !== 'token' || !looksTheSame(draft.joins, from, to)) continue;
    draft.remove(move);
    draft.redirect(from, to, move);
    found = true;
  }
  return found;
}

/** To every inclusive join a token at one of the places means what it means at the other. */
const looksTheSame = (joins: readonly InclusiveJoin[], from: PlaceId, to: PlaceId): boolean =>
  joins.every(({ incoming, reach }) => {
    const own = incoming.indexOf(to);
    return (reach[from] ?? 0) === (own >= 0 ? 1 << own : (reach[to] ?? 0));
  });

/** Two places that are filled together and emptied together are one. */
function fuseBranches(draft: Draft): boolean {
  const known = new Map<string, PlaceId>();
  let found = false;
  for (const place of draft.usedPlaces()) {
    if (!draft.isPlain(place) || draft.isTakenByJoin(place) || draft.isGivenByJoin(place) || draft.starts(place))
      continue;
    const takers = draft.takersOf(place);
    if (takers.length === 0 || draft.giversOf(place).some(({ gives }) => isTwice(gives, place))) continue;
    const sights = draft.joins.map(({ reach }) => reach[place] ?? 0).join();
    const key = `${draft.namesOf(takers)}|${draft.namesOf(draft.giversOf(place))}|${sights}`;
    const twin = known.get(key);
    if (twin === undefined) {
      known.set(key, place);
      continue;
    }
    draft.forget(place);
    found = true;
  }
  return found;
}

const isTwice = (places: readonly PlaceId[], place: PlaceId): boolean =>
  places.indexOf(place) !== places.lastIndexOf(place);

/** All that ever comes to the join was sent out together by one choice, so it never waits for anybody else. */
function fuseInclusiveBlocks(draft: Draft): boolean {
  for (const join of draft.joins) {
    const all = join.incoming.reduce((bits, _place, bit) => bits | (1 << bit), 0);
    if (join.reach.some((bits) => bits !== 0 && bits !== all)) continue;
    if (
      join.incoming.some(
        (place) => draft.isGivenByJoin(place) || draft.starts(place) || draft.takersOf(place).length > 0,
      )
    )
      continue;
    const givers = [...new Set(join.incoming.flatMap((place) => draft.giversOf(place)))];
    const [first] = givers;
    if (!first || givers.some(({ takes }) => takes.join() !== first.takes.join())) continue;
    draft.unjoin(join, givers);
    return true;
  }
  return false;
}
