// Whatever the net: a smaller net, and a walk that leaves out what order does not matter, say the same as all states do.
import fc from 'fast-check';
import { fuse } from '../net/fuse.js';
import type { InclusiveJoin, Net } from '../net/net.js';
import type { NetSketch } from '../fixtures/small-net.js';
import { smallNet } from '../fixtures/small-net.js';
import { explore } from './explore.js';
import { lostIn } from './graph.js';

const names = ['a', 'b', 'c', 'd', 'e'] as const;
const some = (from: readonly string[], least: number, most: number): fc.Arbitrary<string> =>
  fc.uniqueArray(fc.constantFrom(...from), { minLength: least, maxLength: most }).map((found) => found.join(' '));

/** Flows into the inclusive join are taken by nobody else, as in a drawing. */
const flows = ['x', 'y', 'z'];
const move = fc.tuple(
  fc.oneof({ arbitrary: some(names, 1, 1), weight: 5 }, { arbitrary: some(names, 2, 2), weight: 1 }),
  fc.oneof(
    { arbitrary: some([...names, ...flows], 1, 1), weight: 3 },
    { arbitrary: some([...names, ...flows], 0, 2), weight: 1 },
  ),
  // Only the move that sets a mark looks whether it has been set: nobody forbids a step of another.
  fc.constantFrom('', '', '', '', '!M', '?M', '!O ^O', '@M=w'),
);
const sketches: fc.Arbitrary<NetSketch> = fc
  .record({
    start: some(names, 1, 3),
    moves: fc.array(move, { minLength: 3, maxLength: 9 }),
    meet: some(names, 0, 2),
    other: fc.option(some(names, 0, 1)),
  })
  .map(({ start, moves: drawn, meet, other }) => ({
    start,
    moves: Object.fromEntries(
      drawn.map(([takes, gives, marks], index) => [
        `m${String(index)}`,
        `${takes} > ${gives} ${marks.replaceAll('O', `O${String(index)}`)}`,
      ]),
    ),
    joins: { join: { incoming: flows.join(' '), choices: { meet, ...(other === null ? {} : { other }) }, reach: {} } },
  }));

/** What a token at each place can reach of the join without passing it. */
function withReach(net: Net): Net {
  const reachOf = (join: InclusiveJoin, from: number): number => {
    if (join.incoming.includes(from)) return 0;
    const seen = new Set([from]);
    for (const place of seen)
      for (const { takes, gives } of net.moves) if (takes.includes(place)) for (const next of gives) seen.add(next);
    return join.incoming.reduce((bits, place, bit) => (seen.has(place) ? bits | (1 << bit) : bits), 0);
  };
  const joins = net.joins.map((join) => ({ ...join, reach: net.places.map((_place, id) => reachOf(join, id)) }));
  return { ...net, joins };
}

function saidOf(net: Net, reduced: boolean) {
  const graph = explore(net, { limit: 3_000, reduced, crowd: 1 });
  if (graph.isCut) return 'too many states';
  if (graph.crowded.length > 0) return 'crowded';
  const isOver = ({ marking }: { readonly marking: readonly number[] }) =>
    marking.every((place) => net.places[place]?.kind === 'mark');
  const stuck = graph.states.filter((state) => state.next.length === 0 && !isOver(state));
  const lost = lostIn(graph, (state) => state.next.length === 0);
  return {
    reached: [...graph.reached.keys()].sort(),
    mayEnd: graph.states.some(isOver),
    mayHang: stuck.length > 0,
    mayTurnForEver: lost.length > 0,
  };
}

it('a smaller net and a shorter walk say what all states say', () => {
  fc.assert(
    fc.property(sketches, (sketch) => {
      const net = withReach(smallNet(sketch));
      const all = saidOf(net, false);
      fc.pre(all !== 'too many states');
      expect([saidOf(net, true), saidOf(fuse(net), false), saidOf(fuse(net), true)]).toEqual([all, all, all]);
    }),
    { numRuns: 250, seed: 20_261_126 },
  );
});
