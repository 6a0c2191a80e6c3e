import type { NetSketch } from '../fixtures/small-net.js';
import { actionNames, markingOf, namesIn, shownMove, smallNet } from '../fixtures/small-net.js';
import { actionsIn, awaitedBy, filledOf, getJoin, getMove, isJoin, movesOf, wire } from './possible-moves.js';

const possible = (sketch: NetSketch, marking: string) => {
  const net = smallNet(sketch);
  return actionNames(net, actionsIn(wire(net), markingOf(net, marking))).join(' ');
};

describe('a move may happen', () => {
  const sketch = {
    start: 's',
    moves: { both: 'a b > c', one: 'a > c', after: 'a > d ?Seen ?Told', first: 'a > !Once ^Once', other: 'c > d' },
  };

  it.each([
    ['', ''],
    ['c', 'other'],
    ['b', ''],
    ['a', 'first one'],
    ['a b', 'both first one'],
    ['a Seen', 'first one'],
    ['a Told', 'first one'],
    ['a Seen Told', 'after first one'],
    ['a Once', 'one'],
    ['Seen Told', ''],
  ])('with "%s": %s', (marking, names) => {
    expect(possible(sketch, marking)).toBe(names);
  });
});

describe('an inclusive join', () => {
  const sketch: NetSketch = {
    start: 's',
    moves: { split: 's > a b', far: 'a > x', near: 'b > y', any: 'c > x y', off: 'd > ' },
    joins: {
      join: { incoming: 'x y z', choices: { on: 'd', also: 'd e' }, reach: { a: 'x', b: 'y', c: 'x y', s: 'x y z' } },
    },
  };
  const net = smallNet(sketch);
  const join = getJoin(net, 5);

  it.each([
    ['', ''],
    ['x', 'join'],
    ['x y z', 'join'],
    ['x b', 'near'],
    ['x a', 'far join'],
    ['y a', 'far'],
    ['x c', 'any join'],
    ['x y a', 'far join'],
    ['x y b', 'join near'],
    ['z c', 'any'],
    ['x d', 'join off'],
    ['a b', 'far near'],
    ['x a b', 'far near'],
  ])('fires when nobody else can come to an empty flow: "%s": %s', (marking, names) => {
    expect(possible(sketch, marking)).toBe(names);
  });

  it('knows which of its flows are filled, and who is awaited', () => {
    expect(['', 'x', 'y z', 'x y z a'].map((marking) => filledOf(join, markingOf(net, marking)))).toEqual([0, 1, 6, 7]);
    const marking = markingOf(net, 'x b d');
    expect(namesIn(net, [awaitedBy(join, marking, filledOf(join, marking)) ?? -1])).toBe('b');
  });

  it('takes from the filled flows, and gives by each choice', () => {
    const fired = movesOf(net, 5, markingOf(net, 'x z a')).map((move) => shownMove(net, move));
    expect(fired).toEqual(['x z > d | on | on', 'x z > d e | also | also']);
    expect(movesOf(net, 0, [])).toEqual([getMove(net, 0)]);
  });

  it('is numbered behind the moves', () => {
    expect([isJoin(net, 4), isJoin(net, 5)]).toEqual([false, true]);
    expect(() => getMove(net, 5)).toThrow('No move 5');
    expect(() => getJoin(net, 6)).toThrow('No inclusive join 6');
  });
});

it('the wiring knows who takes from, gives to and looks at what, each once', () => {
  const net = smallNet({
    start: 's',
    moves: { one: 's > a a b !Seen', two: 'a b > ?Seen', three: 'b > a @Seen=x', four: 's > !Seen' },
    joins: { join: { incoming: 'a b', choices: { on: 'b !Told', off: 'b' }, reach: {} } },
    more: { a: { group: 50 }, b: { group: 50 } },
  });
  const { takers, givers, watchers, groupGivers } = wire(net);
  const by = (rows: readonly (readonly number[])[]) =>
    Object.fromEntries(
      net.places.map(({ element }, place) => [element, actionNames(net, rows[place] ?? []).join(' ')]),
    );
  expect(by(takers)).toEqual({ Ended: '', s: 'four one', a: 'join two', b: 'join three two', Seen: '', Told: '' });
  expect(by(givers)).toEqual({ Ended: '', s: '', a: 'one three', b: 'join one', Seen: 'four one', Told: 'join' });
  expect([...watchers].map(([mark, actions]) => [namesIn(net, [mark]), ...actionNames(net, actions)])).toEqual([
    ['Seen', 'three', 'two'],
  ]);
  expect([...groupGivers].map(([group, actions]) => [group, ...actionNames(net, actions)])).toEqual([
    [50, 'join', 'one', 'three'],
    [4, 'four', 'one'],
    [5, 'join'],
  ]);
});
