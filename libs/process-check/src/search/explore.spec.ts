import type { Told } from '../net/net.js';
import type { NetSketch } from '../fixtures/small-net.js';
import { namesIn, smallNet } from '../fixtures/small-net.js';
import { costOf, explore } from './explore.js';
import type { Extent } from './explore.js';
import { traceTo } from './graph.js';

const whole: Extent = { limit: 1_000, reduced: false, crowd: 1 };

const named = (trace: readonly Told[]): readonly string[] => trace.map(({ element }) => element);

function walked(sketch: NetSketch, extent: Partial<Extent> = {}) {
  const net = smallNet(sketch);
  const graph = explore(net, { ...whole, ...extent });
  return {
    ...graph,
    reached: [...graph.reached.keys()].sort().join(' '),
    visited: graph.states.map(({ marking, cost }) => `${namesIn(net, marking)} (${String(cost)})`),
    crowded: graph.crowded.map(
      ({ place, state, move }) => `${namesIn(net, [place])}: ${named([...traceTo(state), ...move.tells]).join(' ')}`,
    ),
    open: graph.states.filter(({ isOpen }) => isOpen).map(({ marking }) => namesIn(net, marking)),
  };
}

const fork = { start: 's', moves: { fork: 's > a b', left: 'a > ', right: 'b > ' } };

describe('a walk', () => {
  it('visits every state once, the nearest first', () => {
    const { visited, isCut, isOpen } = walked(fork);
    expect(visited).toEqual(['s (0)', 'a b (1)', 'b (2)', 'a (2)', ' (3)']);
    expect([isCut, isOpen]).toEqual([false, false]);
  });

  it('begins with the tokens in order', () => {
    const net = smallNet({ start: 'a b', moves: { left: 'a > ', right: 'b > ', back: 'c > a b' } });
    const { states } = explore({ ...net, start: [...net.start].reverse() }, whole);
    expect(states[0]?.marking).toEqual(net.start);
  });

  it('leaves out what order does not matter when it is told to', () => {
    expect(walked(fork, { reduced: true }).visited).toEqual(['s (0)', 'a b (1)', 'b (2)', ' (3)']);
  });

  it('knows the states behind each', () => {
    const { states } = walked(fork);
    expect(states.map(({ next }) => next.map(({ state }) => states.indexOf(state)))).toEqual([
      [1],
      [2, 3],
      [4],
      [4],
      [],
    ]);
    expect(states.every(({ isDone }) => isDone)).toBe(true);
  });

  it('reaches what opens the scope, what is done, and what is looked at when it has been seen', () => {
    const moves = { fork: 's > a b', see: 'a > !Seen', look: 'b > @Seen=late @Other=never' };
    expect(walked({ start: 's', opens: ['first'], moves }).reached).toBe('first fork late look see');
    const { a: _a, ...early } = { a: '', fork: 's > b', look: 'b > a @Seen=late', see: 'a > !Seen' };
    expect(walked({ start: 's', moves: early }).reached).toBe('fork look see');
  });

  it('counts what is completed, and finds the way on which that is least', () => {
    const moves = { long: 's > a', way: 'a > b', _one: 's > c', _two: 'c > d', _three: 'd > a' };
    const { visited, states } = walked({ start: 's', moves });
    expect(visited).toEqual(['s (0)', 'a (0)', 'c (0)', 'd (0)', 'b (1)']);
    expect(states.map((state) => named(traceTo(state)))).toEqual([[], [], [], [], ['way']]);
  });

  it('visits a state once, though it was found by a longer way before', () => {
    const net = smallNet({ start: 's', moves: { far: 's > a', near: 's > b', short: 'b > a', on: 'a > c' } });
    const told = (count: number) => Array.from({ length: count }, () => ({ element: 't', flows: [] }));
    const moves = net.moves.map((move) => (move.reaches.includes('far') ? { ...move, tells: told(3) } : move));
    const { states } = explore({ ...net, moves }, whole);
    const found = states.map(
      ({ marking, cost, next }) => `${namesIn(net, marking)} ${String(cost)} ${String(next.length)}`,
    );
    expect(found).toEqual(['s 0 2', 'a 2 1', 'b 1 1', 'c 3 0']);
    expect(states.map((state) => named(traceTo(state)).join(' '))).toEqual(['', 'near short', 'near', 'near short on']);
  });

  it('knows how each element was reached first', () => {
    const net = smallNet({
      start: 's',
      opens: ['first'],
      moves: { one: 's > a @Never=x', two: 'a > b !Seen', three: 'b > c @Seen=late' },
    });
    const both = { ...net, moves: net.moves.map((move) => ({ ...move, reaches: [...move.reaches, 'same', 'first'] })) };
    const how = [...explore(both, whole).reached].map(
      ([key, step]) =>
        `${key}: ${step ? `${namesIn(net, step.state.marking)} by ${String(step.move.reaches[0])}` : 'at once'}`,
    );
    expect(how).toEqual([
      'first: at once',
      'one: s by one',
      'same: s by one',
      'two: a by two',
      'three: b Seen by three',
      'late: b Seen by three',
    ]);
  });

  it('comes back to where it began without a way there', () => {
    const { states } = walked({ start: 's', moves: { on: 's > a', back: 'a > s' } });
    expect(states.map((state) => named(traceTo(state)))).toEqual([[], ['on']]);
  });

  it('keeps the way that it found first where another is as short', () => {
    const { states } = walked({ start: 's', moves: { one: 's > a', two: 's > b', left: 'a > c', right: 'b > c' } });
    expect(states.map((state) => named(traceTo(state)))).toEqual([[], ['one'], ['two'], ['one', 'left']]);
  });

  it('fires inclusive joins, each by every choice', () => {
    const joins = { join: { incoming: 'x y', choices: { on: 'c', off: '' }, reach: { s: 'x y', b: 'y' } } };
    const { visited, reached } = walked({ start: 's', moves: { one: 's > x', both: 's > x b', late: 'b > y' }, joins });
    expect(visited).toEqual(['s (0)', 'x (1)', 'x b (1)', 'c (2)', ' (2)', 'x y (2)']);
    expect(reached).toBe('both late off on one');
  });
});

describe('a second token in one place', () => {
  const meet = { start: 's', moves: { fork: 's > a b', left: 'a > c', right: 'b > c', on: 'c > d' } };

  it('ends the walk there, and is told with what led to it', () => {
    const { crowded, isOpen, open, visited } = walked(meet);
    expect(crowded).toEqual(['c: fork left right', 'd: fork left on right on']);
    expect([isOpen, open]).toEqual([true, ['b c', 'a c', 'c d']]);
    expect(visited).not.toContain('c c (3)');
  });

  it('is passed when more are allowed, up to so many', () => {
    const { crowded, isOpen, visited } = walked(meet, { crowd: 2 });
    expect(crowded).toHaveLength(2);
    expect(isOpen).toBe(false);
    expect(visited).toContain('c c (3)');
    expect(visited).toContain('d d (5)');
  });

  it('is told once for a room, by the shortest way', () => {
    const moves = { around: 's > x', fork: 'x > a b', short: 's > a b', left: 'a > c', right: 'b > c' };
    expect(walked({ start: 's', moves }).crowded).toEqual(['c: short left right']);
    const rooms = {
      start: 's',
      moves: { fork: 's > a b', left: 'a > c', right: 'b > d' },
      more: { c: { group: 9 }, d: { group: 9 } },
    };
    expect(walked(rooms).crowded).toEqual(['d: fork left right']);
  });

  it('is told by a shorter way that is found later, not by a longer one', () => {
    const net = smallNet({
      start: 's',
      moves: { _in: 's > a b', two: 'a > b', _go: 's > c b', one: 'c > b', _on: 's > d b', three: 'd > b' },
    });
    const told = [0, 2, 0, 1, 0, 3].map((count) => Array.from({ length: count }, () => ({ element: 't', flows: [] })));
    const { crowded } = explore(
      { ...net, moves: net.moves.map((move, index) => ({ ...move, tells: told[index] ?? [] })) },
      whole,
    );
    expect(crowded.map((one) => [one.move.reaches.join(), costOf(one)])).toEqual([['one', 1]]);
  });

  it('may be of two places in one room', () => {
    const rooms: NetSketch = {
      start: 's',
      moves: { fork: 's > a b', left: 'a > c', right: 'b > d', on: 'd > e' },
      more: { c: { group: 9 }, d: { group: 9 } },
    };
    expect(walked(rooms).visited).not.toContain('c d (3)');
    expect(walked(rooms, { crowd: 2 }).visited).toContain('c d (3)');
  });

  it('is as many as are allowed, and no more, in a loop that gives off tokens', () => {
    const loop = { start: 's', moves: { round: 's > s a' } };
    expect(walked(loop, { crowd: 3 }).visited).toEqual(['s (0)', 's a (1)', 's a a (2)', 's a a a (3)']);
    expect(walked(loop, { crowd: 3 }).open).toEqual(['s a a a']);
    expect(walked(loop, { crowd: 1 }).visited).toEqual(['s (0)', 's a (1)']);
  });

  it('costs what leads to it and what is completed by it', () => {
    const graph = explore(smallNet(meet), whole);
    expect(graph.crowded.map(costOf)).toEqual([3, 5]);
  });
});

describe('a walk is cut', () => {
  const row = { start: 'a', moves: { one: 'a > b', two: 'b > c', three: 'c > d' } };

  it('when there are more states than it may visit', () => {
    const cuts = [2, 3, 4, 5].map((limit) => walked(row, { limit }).isCut);
    expect(cuts).toEqual([true, true, false, false]);
    expect(walked(row, { limit: 2 }).visited).toHaveLength(3);
  });

  it('when there are more moves than ten for each state that it may visit', () => {
    const ways = (count: number) => ({
      start: 'a',
      moves: Object.fromEntries(Array.from({ length: count }, (_, index) => [`w${String(index)}`, 'a > b'])),
    });
    expect([20, 21].map((count) => walked(ways(count), { limit: 2 }).isCut)).toEqual([false, true]);
  });

  it('earlier once a second token has been found', () => {
    const branches = Array.from({ length: 11 }, (_, index) => String(index));
    const moves = Object.fromEntries(branches.map((one) => [`m${one}`, `p${one} > q${one}`]));
    const start = branches.map((one) => `p${one}`).join(' ');
    const wide = { limit: 3_000, crowd: 2 };
    expect(walked({ start, moves }, wide)).toMatchObject({ isCut: false, visited: { length: 2_048 } });
    const crowded = walked({ start, moves: { ...moves, m0: 'p0 > p1' } }, wide);
    // There would be 2,560.
    expect([crowded.isCut, crowded.crowded.length, crowded.states.length < 1_010]).toEqual([true, 2, true]);
  });
});

describe('a walk that leaves something out', () => {
  it('does not put off a branch for ever while another turns round', () => {
    const moves = { fork: 's > a b', round: 'a > c', back: 'c > a', other: 'b > ' };
    expect(walked({ start: 's', moves }, { reduced: true }).reached).toBe('back fork other round');
  });

  it('takes up what was put off where it would go round without it for ever', () => {
    const moves = { round: 'a > c', back: 'c > a', fork: 's > a b', other: 'b > d', last: 'd > ' };
    const { reached, states } = walked({ start: 's', moves }, { reduced: true });
    expect(reached).toBe('back fork last other round');
    expect(states.filter(({ putOff }) => putOff.length > 0)).toHaveLength(2);
  });

  it('takes up in a circle only what is put off in every state of it', () => {
    // At `c e` the token of `b` is done with before the way back: nothing is forgotten.
    const moves = { round: 'a > e', and: 'e > g', back: 'g > a', fork: 's > a b', other: 'b > ', more: 'b > k' };
    const { reached, visited } = walked({ start: 's', moves }, { reduced: true });
    expect(reached).toBe('and back fork more other round');
    expect(visited).toHaveLength(10);
  });

  it('puts off nothing that it follows', () => {
    const { states } = walked(
      { start: 's', moves: { fork: 's > a b', left: 'a > ', right: 'b > ' } },
      { reduced: true },
    );
    expect(states.map(({ putOff }) => putOff)).toEqual([[], [2], [], []]);
    expect(
      walked({ start: 's', moves: { fork: 's > a b', left: 'a > ', right: 'b > ' } }).states.every(
        ({ putOff }) => putOff.length === 0,
      ),
    ).toBe(true);
  });

  it('follows nothing twice where it goes straight on', () => {
    const moves = {
      fork: 's > a b c',
      one: 'a > d',
      two: 'b > e',
      three: 'c > f',
      four: 'd > ',
      five: 'e > ',
      six: 'f > ',
    };
    expect(walked({ start: 's', moves }, { reduced: true }).visited).toHaveLength(8);
    expect(walked({ start: 's', moves }).visited).toHaveLength(28);
  });
});
