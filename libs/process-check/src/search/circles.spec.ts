import { namesIn, smallNet } from '../fixtures/small-net.js';
import { lastCirclesIn } from './circles.js';
import { explore } from './explore.js';

/** The circles by the markings in them. */
function circles(moves: Readonly<Record<string, string>>, start = 's'): readonly string[] {
  const net = smallNet({ start, moves });
  const { states } = explore(net, { limit: 100, reduced: false, crowd: 1 });
  return lastCirclesIn(states).map((circle) =>
    circle
      .map(({ marking }) => namesIn(net, marking))
      .sort()
      .join(' '),
  );
}

describe('a circle that nothing leads out of', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['is not there where everything ends', { go: 's > a', on: 'a > ' }, []],
    ['is a state that comes back to itself', { go: 's > a', round: 'a > a' }, ['a']],
    ['are states that come back to each other', { go: 's > a', on: 'a > b', back: 'b > a' }, ['a b']],
    ['is not one that can be left', { go: 's > a', on: 'a > b', back: 'b > a', out: 'b > ' }, []],
    ['is not one that can be left late', { go: 's > a', on: 'a > b', and: 'b > c', back: 'c > a', out: 'a > d' }, []],
    [
      'is the last of two in a row',
      { go: 's > a', on: 'a > b', back: 'b > a', over: 'b > c', far: 'c > d', home: 'd > c' },
      ['c d'],
    ],
    ['are two where the way parts', { left: 's > a', round: 'a > a', right: 's > b', again: 'b > b' }, ['a', 'b']],
    [
      'is one where two share a state',
      { go: 's > a', on: 'a > b', back: 'b > a', and: 'a > c', home: 'c > a' },
      ['a b c'],
    ],
    [
      'is one with a circle inside it',
      { go: 's > a', on: 'a > b', and: 'b > c', inner: 'c > b', outer: 'c > a' },
      ['a b c'],
    ],
    [
      'is not one with a way into what was looked at before',
      { end: 's > x', go: 's > a', on: 'a > b', back: 'b > a', out: 'b > x' },
      [],
    ],
    [
      'is not one from which another circle can be reached, looked at before or after',
      { first: 's > x', round: 'x > x', go: 's > a', on: 'a > b', back: 'b > a', out: 'a > x' },
      ['x'],
    ],
    ['begins where it begins', { on: 's > a', back: 'a > s' }, ['a s']],
  ])('%s', (_what, moves, found) => {
    expect(circles(moves)).toEqual(found);
  });
});
