import { namesIn, smallNet } from '../fixtures/small-net.js';
import { explore } from './explore.js';
import type { State } from './explore.js';
import { lostIn, nearest, traceTo, wayRound } from './graph.js';

const whole = { limit: 100, reduced: false, crowd: 1 };
const asked = (moves: Readonly<Record<string, string>>) => {
  const net = smallNet({ start: 's', moves });
  const graph = explore(net, whole);
  const name = ({ marking }: State) => namesIn(net, marking);
  const at = (names: string): State => {
    const state = graph.states.find((one) => name(one) === names);
    if (!state) throw new Error(`Nobody comes to ${names}`);
    return state;
  };
  return { graph, name, at };
};

describe('the trace to a state', () => {
  it('is the shortest, by what is completed on it', () => {
    const { at } = asked({ long: 's > a', way: 'a > b', _quiet: 's > c', _er: 'c > d', short: 'd > b' });
    expect(['s', 'a', 'd', 'b'].map((names) => traceTo(at(names)).map(({ element }) => element))).toEqual([
      [],
      ['long'],
      [],
      ['short'],
    ]);
  });
});

describe('states are lost', () => {
  const moves = { good: 's > a', bad: 's > b', round: 'b > c', back: 'c > b', home: 'a > ' };

  it('when no good one can be reached any more', () => {
    const { graph, name } = asked(moves);
    expect(lostIn(graph, (state) => name(state) === '').map(name)).toEqual(['b', 'c']);
  });

  it('never when all are good, always when none is', () => {
    const { graph } = asked(moves);
    expect(lostIn(graph, () => true)).toEqual([]);
    expect(lostIn(graph, () => false)).toHaveLength(5);
  });

  it('not when something there was not followed', () => {
    const { graph, name } = asked({ bad: 's > b', round: 'b > c', back: 'c > b', more: 'c > b d d' });
    expect(graph.states.filter(({ isOpen }) => isOpen).map(name)).toEqual(['c']);
    expect(lostIn(graph, () => false)).toEqual([]);
  });

  it('not when they were not visited', () => {
    const net = smallNet({ start: 's', moves: { one: 's > a', two: 'a > b', three: 'b > a' } });
    const graph = explore(net, { ...whole, limit: 1 });
    expect([graph.isCut, graph.states.map(({ isDone }) => isDone)]).toEqual([true, [true, false]]);
    expect(lostIn(graph, () => false)).toEqual([]);
  });

  it('not when a good one can be reached by one of several ways', () => {
    const { graph, name } = asked({ left: 's > a', right: 's > b', meet: 'a > c', also: 'b > c', off: 'b > d' });
    expect(lostIn(graph, (state) => name(state) === 'c').map(name)).toEqual(['d']);
  });
});

describe('the way round', () => {
  const moves = { in: 's > a', one: 'a > b', two: 'b > c', three: 'c > a', out: 'b > d', self: 'd > d' };

  it('is told step by step, the shortest', () => {
    const { at } = asked(moves);
    const ways = ['a', 'b', 'c', 'd'].map((names) => wayRound(at(names))?.map(({ move }) => move.reaches.join()));
    expect(ways).toEqual([['one', 'two', 'three'], ['two', 'three', 'one'], ['three', 'one', 'two'], ['self']]);
  });

  it('is not there for a state that nobody comes back to', () => {
    const { at } = asked(moves);
    expect(wayRound(at('s'))).toBeUndefined();
  });
});

it('the nearest of some states is the first of the least cost', () => {
  const { at, name } = asked({ one: 's > a', two: 's > b', three: 'a > c' });
  const found = (...names: string[]) => {
    const state = nearest(names.map(at));
    return state && name(state);
  };
  expect([found(), found('c', 'b', 'a'), found('a', 'b'), found('b', 's')]).toEqual([undefined, 'b', 'a', 's']);
});
