// Explores the net of one scope and says what may become of it.
import { fuse } from '../net/fuse.js';
import type { Net, PlaceId, Trouble } from '../net/net.js';
import type { Crowd, Graph, State } from '../search/explore.js';
import { costOf, explore } from '../search/explore.js';
import { crowdedIn } from '../search/marking.js';
import { lostIn, nearest, traceTo, wayRound } from '../search/graph.js';
import type { Effort } from './judge-scope.js';
import type { ScopeNet } from './scope-net.js';
import type { Completion, Exit, Found, ScopeVerdict, Trace } from './verdict.js';

export interface NetVerdict extends Omit<ScopeVerdict, 'undoable'> {
  /** Its own drawing can come to rest with nothing, or nothing that moves, left in it. */
  readonly canRest: boolean;
  /** How a token comes to an element of the scope, the shortest way found. */
  wayInto(element: string): Trace;
}

export function judgeNet(drawn: ScopeNet, effort: Effort): NetVerdict {
  const { net, isTooWide } = drawn;
  const safe = walk(net, effort, 1);
  // After the first second token the walk goes on among crowded states too: what follows is found as well.
  const startsCrowded = crowdedIn(net, net.start);
  const graph = safe.crowded.length > 0 || startsCrowded !== undefined ? walk(net, crowdedEffort(effort), 2) : safe;
  const reached = new Set([...safe.reached.keys(), ...graph.reached.keys()]);
  if (graph !== safe && (graph.isCut || graph.isOpen)) for (const key of everReached(drawn)) reached.add(key);
  const judged = new Judge(drawn, graph);
  const groupOf = (place: PlaceId | undefined): number | undefined => net.places[place ?? -1]?.group;
  const crowdedLater = firstOnTheWay(net, safe.crowded).filter(
    ({ place }) => groupOf(place) !== groupOf(startsCrowded),
  );
  return {
    completions: judged.completions(),
    canRest: judged.canRest(),
    troubles: judged.troubles(),
    exits: judged.exits(),
    ...judged.cancelled(),
    unsafe: [
      ...(startsCrowded === undefined ? [] : [crowdAt(net, startsCrowded, [])]),
      ...crowdedLater.map(({ place, state, move }) => crowdAt(net, place, [...traceTo(state), ...move.tells])),
    ],
    reached,
    isCut: isTooWide || (graph === safe && graph.isCut),
    wayInto: (element) => judged.wayInto(element),
    wayTo(key) {
      const step = safe.reached.get(key) ?? graph.reached.get(key);
      if (step) return [...traceTo(step.state), ...step.move.tells];
      return reached.has(key) ? [] : undefined;
    },
  };
}

const crowdAt = (net: Net, place: PlaceId, trace: Trace): Found => ({
  code: 'UNSAFE',
  element: net.places[place]?.flow ?? net.places[place]?.element ?? '',
  trace,
});

const crowdedEffort = ({ whole, reduced }: Effort): Effort => ({
  whole: Math.min(whole, 400),
  reduced: Math.min(reduced, 800),
});

function walk(net: Net, { whole, reduced }: Effort, crowd: number): Graph {
  const all = explore(net, { limit: whole, reduced: false, crowd });
  if (!all.isCut || reduced === 0) return all;
  const rest = explore(fuse(net), { limit: reduced, reduced: true, crowd });
  return { ...rest, crowded: nearestCrowds(net, [...all.crowded, ...rest.crowded]) };
}

/** A walk that was cut has seen what is nearest; one that leaves states out comes to it by longer ways. */
function nearestCrowds(net: Net, crowded: readonly Crowd[]): readonly Crowd[] {
  const nearestOnes = new Map<number | undefined, Crowd>();
  for (const one of crowded) {
    const group = net.places[one.place]?.group;
    const known = nearestOnes.get(group);
    if (!known || costOf(one) < costOf(known)) nearestOnes.set(group, one);
  }
  return [...nearestOnes.values()];
}

/** Whatever could be reached if no token were ever used up: more than is, where the walk had to turn back. */
function everReached({ net }: ScopeNet): ReadonlySet<string> {
  const held = new Set(net.start);
  const reached = new Set<string>();
  for (let before = -1; before !== held.size;) {
    before = held.size;
    for (const { takes, needs = [], gives, sets, reaches } of net.moves) {
      if (![...takes, ...needs].every((place) => held.has(place))) continue;
      for (const place of [...gives, ...sets]) held.add(place);
      for (const key of reaches) reached.add(key);
    }
    for (const { incoming, choices } of net.joins) {
      if (!incoming.some((place) => held.has(place))) continue;
      for (const { gives, reaches } of choices) {
        for (const place of gives) held.add(place);
        for (const key of reaches) reached.add(key);
      }
    }
  }
  return reached;
}

/** Where two tokens are together, the places behind are soon crowded too: only where it begins is told. */
function firstOnTheWay(net: Net, crowded: readonly Crowd[]): readonly Crowd[] {
  const behind = new Set<PlaceId>();
  const first: Crowd[] = [];
  for (const one of [...crowded].sort((a, b) => costOf(a) - costOf(b))) {
    if (behind.has(one.place)) continue;
    first.push(one);
    behind.add(one.place);
    for (const place of behind)
      for (const { gives } of movesFrom(net, place)) for (const next of gives) behind.add(next);
  }
  return first;
}

const movesFrom = ({ moves, joins }: Net, place: PlaceId) => [
  ...moves.filter(({ takes }) => takes.includes(place)),
  ...joins.flatMap(({ incoming, choices }) => (incoming.includes(place) ? choices : [])),
];

class Judge {
  private readonly left: readonly { readonly state: State; readonly places: readonly PlaceId[] }[];
  private readonly empty: readonly State[];
  private readonly ways = new Map<string, State>();

  constructor(
    private readonly drawn: ScopeNet,
    private readonly graph: Graph,
  ) {
    const { net, leavings } = drawn;
    this.left = graph.states.flatMap((state) => {
      const places = state.marking.filter((place) => leavings.has(place));
      return places.length > 0 ? [{ state, places }] : [];
    });
    this.empty = graph.states.filter(({ marking }) => marking.every((place) => net.places[place]?.kind === 'mark'));
    for (const state of graph.states)
      for (const place of state.marking) {
        const element = net.places[place]?.element ?? '';
        const known = this.ways.get(element);
        if (!known || state.cost < known.cost) this.ways.set(element, state);
      }
  }

  wayInto(element: string): Trace {
    const state = this.ways.get(element);
    return state ? traceTo(state) : [];
  }

  canRest(): boolean {
    return this.empty.length > 0 || this.troubles().length > 0;
  }

  completions(): readonly Completion[] {
    const byThrown = new Map<string, { thrown: readonly string[]; states: State[] }>();
    const note = (state: State): void => {
      const thrown = state.marking.flatMap((place) => this.drawn.thrown.get(place) ?? []).sort();
      const known = byThrown.get(thrown.join(' ')) ?? { thrown, states: [] };
      known.states.push(state);
      byThrown.set(thrown.join(' '), known);
    };
    for (const state of this.empty) note(state);
    const terminated = this.nearestLeft('terminate');
    const all = [...byThrown.values()].flatMap(({ thrown, states }) => {
      const state = nearest(states);
      return state ? [{ thrown, trace: traceTo(state) }] : [];
    });
    return terminated ? [...all, { thrown: [], trace: terminated, terminates: true }] : all;
  }

  exits(): readonly Exit[] {
    const levels = new Map<number, State[]>();
    for (const { state, places } of this.left)
      for (const place of places) {
        const leaving = this.drawn.leavings.get(place);
        if (leaving?.how !== 'exit' || leaving.above === 0) continue;
        const known = levels.get(leaving.above);
        if (known) known.push(state);
        else levels.set(leaving.above, [state]);
      }
    return [...levels].flatMap(([above, states]) => {
      const state = nearest(states);
      return state ? [{ above, trace: this.leave(state, 'exit') }] : [];
    });
  }

  cancelled(): { readonly cancelled?: Trace } {
    const trace = this.nearestLeft('cancel');
    return trace ? { cancelled: trace } : {};
  }

  troubles(): ScopeVerdict['troubles'] {
    const good = new Set([...this.empty, ...this.left.map(({ state }) => state)]);
    const stuck = this.graph.states.filter(
      (state) => state.isDone && !state.isOpen && state.next.length === 0 && !good.has(state),
    );
    const dead = new Set(stuck);
    const lost = lostIn(this.graph, (state) => good.has(state) || dead.has(state));
    const found = new Map<string, { trouble: Trouble; state: State }>();
    for (const state of stuck)
      for (const trouble of this.troublesOf(state)) {
        const name = `${trouble.code} ${trouble.element}`;
        const known = found.get(name);
        if (!known || state.cost < known.state.cost) found.set(name, { trouble, state });
      }
    const all = [...found.values()].map(({ trouble, state }) => ({ trouble, trace: traceTo(state) }));
    return [...all, ...this.circleIn(lost)];
  }

  /** Told where it begins to go round: before, it is lost already, but nobody would see why. */
  private circleIn(lost: readonly State[]): ScopeVerdict['troubles'] {
    for (const state of [...lost].sort((a, b) => a.cost - b.cost)) {
      const steps = wayRound(state);
      const [first] = steps ?? [];
      if (!steps || !first) continue;
      const moved = state.marking.find((place) => !first.state.marking.includes(place)) ?? this.turningIn(state);
      const element = this.drawn.net.places[moved ?? -1]?.element ?? this.tokensOf(state)[0]?.element ?? '';
      const round = steps.flatMap(({ move }) => move.tells);
      return [{ trouble: { code: 'NO_OPTION_TO_COMPLETE', element, round }, trace: traceTo(state) }];
    }
    return [];
  }

  private turningIn({ marking }: State): PlaceId | undefined {
    const { moves } = this.drawn.net;
    return marking.find((place) => moves.some(({ takes, gives }) => takes.includes(place) && gives.includes(place)));
  }

  /** Where something inside turns round for ever, that is what is wrong, not what waits for it. */
  private troublesOf(state: State): readonly Trouble[] {
    const tokens = this.tokensOf(state);
    const inner = tokens.flatMap(({ trouble }) => trouble ?? []);
    const turning = inner.filter(({ code }) => code === 'NO_OPTION_TO_COMPLETE');
    if (turning.length > 0) return turning;
    const waiting = tokens.find(({ trouble }) => !trouble);
    if (!waiting) return inner;
    const code = state.marking.includes(this.drawn.net.ended) ? 'IMPROPER_COMPLETION' : 'DEADLOCK';
    return [...inner, { code, element: waiting.element }];
  }

  private tokensOf({ marking }: State) {
    return marking.flatMap((place) => {
      const at = this.drawn.net.places[place];
      return at?.kind === 'token' ? [at] : [];
    });
  }

  private nearestLeft(how: 'terminate' | 'cancel'): Trace | undefined {
    const isSo = (place: PlaceId): boolean => this.drawn.leavings.get(place)?.how === how;
    const state = nearest(this.left.filter(({ places }) => places.some(isSo)).map((one) => one.state));
    return state && this.leave(state, how);
  }

  /** The end that leaves the scope completes last. */
  private leave(state: State, how: string): Trace {
    const place = state.marking.find((one) => this.drawn.leavings.get(one)?.how === how);
    const at = place === undefined ? undefined : this.drawn.net.places[place];
    return [...traceTo(state), ...(at?.flow === undefined ? [] : [{ element: at.element, flows: [] }])];
  }
}
