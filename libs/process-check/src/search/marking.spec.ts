import { markingOf, namesIn, smallNet } from '../fixtures/small-net.js';
import { after, countOf, crowdedIn, has, keyOf } from './marking.js';
import { getMove } from './possible-moves.js';

const net = smallNet({
  start: 'a',
  moves: { fork: 'a > b c !Seen', twice: 'b > b b', swap: 'c b > a' },
  more: { c: { group: 2 }, b: { group: 2 } },
});
const done = (names: string, action: number) => namesIn(net, after(net, markingOf(net, names), getMove(net, action)));

describe('a marking after a move', () => {
  it('has lost what was taken and got what was given, in order', () => {
    expect([done('a', 0), done('b', 1), done('b b c', 2)]).toEqual(['b c Seen', 'b b', 'a b']);
  });

  it('loses one token of two', () => {
    expect(done('a a', 0)).toBe('a b c Seen');
  });

  it('has a mark once only', () => {
    expect(done('a Seen', 0)).toBe('b c Seen');
  });

  it('is told apart from every other by its key', () => {
    const keys = ['', 'a', 'b', 'a a', 'a b', 'b b'].map((names) => keyOf(markingOf(net, names)));
    expect(new Set(keys).size).toBe(6);
    expect(keyOf(markingOf(net, 'b a'))).toBe(keys[4]);
  });
});

it('tokens are counted by place', () => {
  const marking = markingOf(net, 'a b b');
  const [a = -1, b = -1, c = -1] = ['a', 'b', 'c'].map((name) => markingOf(net, name)[0] ?? -1);
  expect([a, b, c].map((place) => countOf(marking, place))).toEqual([1, 2, 0]);
  expect([a, c].map((place) => has(marking, place))).toEqual([true, false]);
});

it('a place is crowded by a second token in its room', () => {
  const crowded = (names: string) => namesIn(net, [crowdedIn(net, markingOf(net, names)) ?? -1]);
  expect(['', 'a b', 'a b b', 'b c', 'a a b b'].map(crowded)).toEqual(['?', '?', 'b', 'c', 'a']);
});
