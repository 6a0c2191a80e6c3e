import type { NetSketch } from '../fixtures/small-net.js';
import { actionNames, markingOf, smallNet } from '../fixtures/small-net.js';
import { actionsIn, wire } from './possible-moves.js';
import { sightOf, stubbornIn } from './stubborn.js';

/** Of what may happen in a marking, what is followed. */
function followed(sketch: NetSketch, at: string): string {
  const net = smallNet(sketch);
  const wiring = wire(net);
  const marking = markingOf(net, at);
  const possible = actionsIn(wiring, marking);
  return actionNames(net, stubbornIn(wiring, sightOf(wiring), { marking, possible })).join(' ');
}

const moves = (all: Readonly<Record<string, string>>): NetSketch => ({ start: 'a b', moves: all });

describe('of branches that do not touch, one goes first', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['each a step', { left: 'a > c', right: 'b > d' }, 'left'],
    ['the one with fewest ways', { left: 'a > c', also: 'a > e', right: 'b > d' }, 'right'],
    ['with all its ways', { left: 'a > c', also: 'a > e', right: 'b > d', or: 'b > f', more: 'b > g' }, 'also left'],
    ['up to where they meet', { left: 'a > c', right: 'b > d', join: 'c d > e' }, 'left'],
    ['what comes to the place later does not matter', { left: 'a > c', right: 'b > d', on: 'd > e' }, 'left'],
  ])('%s', (_what, all, names) => {
    expect(followed(moves(all), 'a b')).toBe(names);
  });
});

describe('nothing is put off that touches', () => {
  it.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['a choice of the same token', { left: 'a > c', or: 'a > d' }, 'a', 'left or'],
    ['two that come to the same place', { left: 'a > c', right: 'b > c' }, 'a b', 'left right'],
    ['one that comes to where the other is', { on: 'a > c', right: 'b > a' }, 'a b', 'right'],
    ['one that sets what the other looks at', { on: 'a > !M', right: 'b > @M=x' }, 'a b', 'on right'],
    ['one that looks at what the other sets', { on: 'a > @M=x', right: 'b > !M' }, 'a b', 'on right'],
    [
      'one that could have taken the same, had it more',
      { on: 'a > c', or: 'a x > ', right: 'b > x', also: 'b > d' },
      'a b',
      'also right',
    ],
    [
      'one that could have been, had it been allowed',
      { on: 'a > c', or: 'a > d ?M', right: 'b > !M', also: 'b > e' },
      'a b',
      'also right',
    ],
  ])('%s', (_what, all, at, names) => {
    expect(followed(moves(all), at)).toBe(names);
  });

  it('unless it has been set already', () => {
    expect(followed(moves({ on: 'a > !M', right: 'b > @M=x' }), 'a b M')).toBe('on');
    expect(followed(moves({ on: 'a > @M=x', right: 'b > !M' }), 'a b M')).toBe('on');
  });

  it('unless it can never be again', () => {
    const all = { on: 'a > c', or: 'a x > !M ^M', right: 'b > x', also: 'b > d' };
    expect(followed(moves(all), 'a b')).toBe('also right');
    expect(followed(moves(all), 'a b M')).toBe('on');
  });

  it('unless it lacks something that nobody brings', () => {
    expect(followed(moves({ on: 'a > c', or: 'a x y > ', right: 'b > x', also: 'b > d' }), 'a b')).toBe('on');
    expect(followed(moves({ on: 'a > c', or: 'a x > ?M', right: 'b > x', also: 'b > d' }), 'a b')).toBe('on');
  });

  it('and what it lacks is looked for where fewest bring it', () => {
    const all = {
      on: 'a > c',
      or: 'a x y > ',
      one: 'b > x',
      two: 'b > x d',
      three: 'e > y',
      four: 'e > f',
      five: 'b > g',
    };
    // `y` is brought by one only, but who takes the same token as that one belongs to it.
    expect(followed(moves(all), 'a b e')).toBe('four on three');
  });

  it('counts only who is not looked at already', () => {
    const all = {
      on: 'a > c',
      or: 'a x y > ',
      other: 'a > x d',
      more: 'a > x e',
      last: 'b > y',
      end: 'b > f',
      off: 'b > g',
    };
    expect(followed(moves(all), 'a b')).toBe('more on other');
  });
});

describe('an inclusive join', () => {
  const joined = (reach: Readonly<Record<string, string>>, all: Readonly<Record<string, string>>): NetSketch => ({
    start: 's',
    moves: all,
    joins: { join: { incoming: 'x y', choices: { on: 'z' }, reach } },
  });

  it('that may fire goes by itself where nobody it sees moves', () => {
    expect(followed(joined({}, { other: 'a > b', or: 'a > c' }), 'x a')).toBe('join');
  });

  it('is not put off when somebody comes to what it gives, or to its flows', () => {
    expect(followed(joined({}, { other: 'a > z' }), 'x a')).toBe('join other');
    expect(followed(joined({ a: 'x' }, { other: 'a > x', also: 'b > d' }), 'x y a b')).toBe('also');
    expect(followed(joined({ a: 'x' }, { other: 'a > x' }), 'x y a')).toBe('join other');
  });

  it('belongs with whoever may be seen differently by it', () => {
    // At `b` the token can no longer come to `y`.
    const sketch = joined({ a: 'x y', b: 'x' }, { leave: 'a > b', far: 'c > d', or: 'c > e', more: 'c > f' });
    expect(followed(sketch, 'x a c')).toBe('join leave');
    expect(followed(sketch, 'y a c')).toBe('join leave');
    expect(followed(joined({ a: 'y', b: 'y' }, { stay: 'a > b', far: 'c > d' }), 'x a c')).toBe('stay');
  });

  it('that waits for a token belongs with whoever moves that token', () => {
    const sketch = joined({ a: 'y', b: 'y' }, { go: 'a > b', come: 'b > y', quit: 'a > ', rest: 'c > d', or: 'c > e' });
    expect(followed(sketch, 'x a c')).toBe('go quit');
    expect(followed(sketch, 'x b c')).toBe('come');
  });

  describe('of three flows', () => {
    const wide = (reach: Readonly<Record<string, string>>, all: Readonly<Record<string, string>>): NetSketch => ({
      start: 's',
      moves: all,
      joins: { join: { incoming: 'x y z', choices: { on: 'p' }, reach } },
    });

    it('waits for a token that can come by one empty flow only, so that this one may go by itself', () => {
      const all = { go: 'a > x', far: 'c > z' };
      expect(followed(wide({ a: 'x', c: 'z' }, all), 'y a c')).toBe('go');
    });

    it('belongs with who else fills that flow', () => {
      const all = { go: 'a > x', late: 'b > x', far: 'c > z', or: 'c > d', more: 'c > e' };
      expect(followed(wide({ a: 'x', b: 'x', c: 'z' }, all), 'y a b c')).toBe('go late');
    });

    it('belongs with a token that could come by a filled flow: it may fire', () => {
      expect(followed(wide({ a: 'x' }, { go: 'a > b', far: 'c > d', or: 'c > e', more: 'c > f' }), 'x y a c')).toBe(
        'go join',
      );
    });

    it('may be seen by a token of two ways, and then all who fill its flows belong to it', () => {
      const all = { go: 'a > b', far: 'c > z', also: 'c > d', or: 'c > e' };
      const reach = { a: 'x z', b: 'x', c: 'z' };
      expect(followed(wide(reach, all), 'y a c')).toBe('also far or');
      expect(followed(wide(reach, all), 'a c')).toBe('also far or');
      // One that cannot be yet: what brings its token belongs to it.
      expect(followed(wide(reach, { go: 'a > b', come: 'k > z', give: 'c > k', also: 'c > d' }), 'y a c')).toBe(
        'also give',
      );
    });

    it('belongs with whoever takes the token that it waits for', () => {
      const all = { far: 'c > e', or: 'c > f', go: 'a > b', come: 'k > z' };
      expect(followed(wide({ a: 'x z', b: 'x', c: 'z', k: 'z' }, all), 'y a c')).toBe('far or');
    });
  });

  it('of two, each is looked at by itself', () => {
    const two: NetSketch = {
      start: 's',
      moves: { go: 'a > b', far: 'c > d', or: 'c > e', more: 'c > f' },
      joins: {
        near: { incoming: 'x y', choices: { on: 'p' }, reach: {} },
        next: { incoming: 'u v', choices: { off: 'q' }, reach: { a: 'u', x: 'u', y: 'u' } },
      },
    };
    expect(followed(two, 'x y v c')).toBe('near');
    expect(followed(two, 'x y a c')).toBe('go');
    expect(followed(two, 'x y u c')).toBe('near next');
  });
});

it('a join sees who changes what can still come to it', () => {
  const net = smallNet({
    start: 's',
    moves: {
      same: 'a > b',
      comes: 'a > x',
      leaves: 'a > d',
      parts: 'a > b c',
      quits: 'c > d',
      far: 'd > e',
      turns: 'b > c',
      gains: 'd > a',
      both: 'a d > b e',
    },
    joins: {
      join: { incoming: 'x y', choices: { on: 'a' }, reach: { a: 'x', b: 'x', c: 'y' } },
      other: { incoming: 'p q', choices: { in: 'y', out: 'e' }, reach: {} },
      third: { incoming: 'v w', choices: { away: 'e' }, reach: {} },
    },
  });
  const sight = sightOf(wire(net)).map(({ action, seen }) => [action, ...actionNames(net, seen)].join(' '));
  expect(sight).toEqual(['9 comes gains leaves other parts quits turns', '10', '11']);
});
