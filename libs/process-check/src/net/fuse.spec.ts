import type { NetSketch } from '../fixtures/small-net.js';
import { shownJoins, shownMoves, smallNet } from '../fixtures/small-net.js';
import { fuse } from './fuse.js';

const fused = (sketch: NetSketch) => shownMoves(fuse(smallNet(sketch)));
const untouched = (sketch: NetSketch): void => {
  expect(fused(sketch)).toEqual(shownMoves(smallNet(sketch)));
};

describe('steps in a row', () => {
  it('become one, that tells and reaches what each of them did', () => {
    expect(fused({ start: 's', moves: { go: 's > a', work: 'a > b', finish: 'b > c', leave: 'c > !Ended' } })).toEqual([
      'c > !Ended | leave | leave',
      's > c | go work finish | go work finish',
    ]);
  });

  it('are rewritten at every branch that leads to them', () => {
    const moves = { left: 's > a x', right: 's > a y', work: 'a > b', both: 'b x > ', either: 'b y > ' };
    expect(fused({ start: 's', moves })).toEqual([
      'b x > | both | both',
      'b y > | either | either',
      's > b x | left work | left work',
      's > b y | right work | right work',
    ]);
  });

  it('are rewritten in the choices of an inclusive join too', () => {
    const net = fuse(
      smallNet({
        start: 's',
        moves: { fork: 's > a b', other: 'd > a', work: 'c > d', finish: 'd > ' },
        joins: { join: { incoming: 'a b', choices: { meet: 'c', stop: '' }, reach: { s: 'a b', c: 'a', d: 'a' } } },
      }),
    );
    expect(shownJoins(net)).toEqual(['a b > d | meet work | meet work', 'a b > | stop | stop']);
  });

  it.each<[string, NetSketch]>([
    ['where it begins', { start: 'a', moves: { work: 'a > b', finish: 'b > ' } }],
    [
      'where there is another way on',
      { start: 's', moves: { go: 's > a', work: 'a > b', or: 'a > c d', finish: 'b > ' } },
    ],
    [
      'where two are taken',
      { start: 's', moves: { go: 's > a c', work: 'a c > b', finish: 'b > ' }, more: { c: { isAskedFor: true } } },
    ],
    ['where two are given', { start: 's', moves: { go: 's > a', work: 'a > b c', finish: 'b > ', end: 'c > ' } }],
    ['where nothing is given', { start: 's', moves: { go: 's > a', work: 'a > ' } }],
    ['where something is remembered', { start: 's', moves: { go: 's > a', work: 'a > b !Done', finish: 'b > ' } }],
    ['where something must have been', { start: 's', moves: { go: 's > a', work: 'a > b ?Done', finish: 'b > ' } }],
    ['where something happens once only', { start: 's', moves: { go: 's > a', work: 'a > b ^Done', finish: 'b > ' } }],
    ['where something is looked at', { start: 's', moves: { go: 's > a', work: 'a > b @Done=x', finish: 'b > ' } }],
    ['where nothing else is to be done for ever', { start: 's', moves: { go: 's > a', round: 'a > a' } }],
    [
      'where the way there is asked for',
      { start: 's', moves: { go: 's > a', work: 'a > b', finish: 'b > ' }, more: { a: { isAskedFor: true } } },
    ],
    [
      'where something is wrong inside',
      {
        start: 's',
        moves: { go: 's > a', work: 'a > b', finish: 'b > ' },
        more: { a: { trouble: { code: 'DEADLOCK', element: 'x' } } },
      },
    ],
    [
      'where the whole scope is left from',
      { start: 's', moves: { go: 's > a', work: 'a > b', finish: 'b > ' }, more: { a: { kind: 'leaving' } } },
    ],
    [
      'where the whole scope is left to',
      { start: 's', moves: { go: 's > a', work: 'a > b' }, more: { b: { kind: 'leaving' } } },
    ],
  ])('stay apart %s', (_what, sketch) => {
    untouched(sketch);
  });

  const joined = (reach: Readonly<Record<string, string>>): NetSketch => ({
    start: 's',
    moves: { go: 's > a c', work: 'a > b', finish: 'b > d', stop: 'c d > ' },
    joins: { join: { incoming: 'x y', choices: { meet: 'z' }, reach } },
  });

  it('become one only where every inclusive join sees the same before and behind', () => {
    expect(fused(joined({ s: 'x y' }))).toEqual(['c > | stop | stop', 's > c | go work finish | go work finish']);
    expect(fused(joined({ s: 'x y', a: 'x', b: 'x', d: 'x' }))).toHaveLength(2);
    expect(fused(joined({ a: 'x', b: 'y', d: 'x' }))).toHaveLength(4);
    expect(fused(joined({ a: 'x y', b: 'x y', d: 'y' }))).toEqual([
      'b > d | finish | finish',
      'c d > | stop | stop',
      's > b c | go work | go work',
    ]);
  });

  it('end at the flow of an inclusive join that can be reached from before', () => {
    const sketch = (reach: Readonly<Record<string, string>>): NetSketch => ({
      start: 's',
      moves: { go: 's > a c', work: 'a > x', other: 'c > y z', stop: 'z > ' },
      joins: { join: { incoming: 'x y', choices: { meet: '' }, reach } },
    });
    expect(fused(sketch({ a: 'x', c: 'y' }))).toContain('s > x c | go work | go work');
    untouched(sketch({ a: 'x y', c: 'y' }));
    untouched(sketch({ a: 'y', c: 'y' }));
    untouched(sketch({ c: 'y' }));
  });

  it('do not go past an inclusive join that takes', () => {
    untouched({
      start: 's',
      moves: { fork: 's > a b', work: 'a > c', end: 'b c > ' },
      joins: { join: { incoming: 'a b', choices: { meet: 'd e' }, reach: { s: 'a b' } } },
    });
  });
});

describe('moves that do the same', () => {
  it('become one, which tells the least of them and reaches what all of them did', () => {
    const moves = { _: 's > a', one: 's > a b', two: 's > b a', stop: 'a b > ' };
    expect(fused({ start: 's', moves: { ...moves, _short: 's > a b' } })).toEqual([
      'a b > | stop | stop',
      's > a b | | one two _short',
      's > a | | _',
    ]);
  });

  it('reach each element once', () => {
    const net = smallNet({ start: 's', moves: { left: 's > ', right: 's > ' } });
    const both = net.moves.map((move) => ({ ...move, reaches: ['a', ...move.reaches] }));
    expect(shownMoves(fuse({ ...net, moves: both }))).toEqual(['s > | left | a left right']);
  });

  it('keep the first where they tell as much', () => {
    expect(fused({ start: 's', moves: { one: 's > ', two: 's > ', three: 's > ' } })).toEqual([
      's > | one | one two three',
    ]);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['take something else', { one: 'a > c d', two: 'b > c d' }],
    ['give something else', { one: 'a > c', two: 'a > d' }],
    ['give one and two of it', { one: 'a > c', two: 'a > c c' }],
    ['remember something else', { one: 'a > !C', two: 'a > !D' }],
    ['remember what the other gives', { one: 'a > C', two: 'a > !C' }],
    ['need something else', { one: 'a > c ?C', two: 'a > c ?D' }],
    ['need nothing', { one: 'a > c ?C', two: 'a > c' }],
    ['happen once only', { one: 'a > c ^C', two: 'a > c' }],
    ['happen once only, each for itself', { one: 'a > c ^C', two: 'a > c ^D' }],
    ['look at something', { one: 'a > c @C=x', two: 'a > c' }],
    ['look at the same', { one: 'a > c @C=x', two: 'a > c @C=x' }],
  ])('stay apart when they %s', (_what, moves) => {
    untouched({ start: 'a b', moves });
  });
});

describe('a way round to the same place', () => {
  it('is what leads to the place, told or not', () => {
    expect(
      fused({ start: 's', moves: { go: 's > a c', round: 'a > a', on: 'a > b c', stop: 'b > ', end: 'c > ' } }),
    ).toEqual(['a > b c | on | on', 'b > | stop | stop', 'c > | end | end', 's > a c | go | go round']);
  });

  it('is reached by opening the scope where it begins there', () => {
    const net = fuse(
      smallNet({ start: 's', opens: ['first'], moves: { round: 's > s', on: 's > a b', stop: 'a > ', end: 'b > ' } }),
    );
    expect(shownMoves(net)).toEqual(['a > | stop | stop', 'b > | end | end', 's > a b | on | on']);
    expect(net.opens).toEqual(['first', 'round']);
  });

  it('is what an inclusive join leads to', () => {
    const net = fuse(
      smallNet({
        start: 'x y',
        opens: ['first'],
        moves: { round: 'a > a', on: 'a > b c', more: 'b > ' },
        joins: { join: { incoming: 'x y', choices: { meet: 'a', other: 'b' }, reach: {} } },
      }),
    );
    expect(shownJoins(net)).toEqual(['x y > a | meet | meet round', 'x y > b | other | other']);
    expect(net.opens).toEqual(['first']);
  });

  it.each<[string, NetSketch]>([
    ['there is no other way on', { start: 's', moves: { go: 's > a b', round: 'a > a', stop: 'b > ' } }],
    ['something is remembered', { start: 's', moves: { go: 's > a', round: 'a > a !Done', on: 'a > b c' } }],
    ['it gives off a token', { start: 's', moves: { go: 's > a', round: 'a > a d', on: 'a > b c' } }],
    [
      'it takes a token along',
      { start: 's', moves: { go: 's > a d', round: 'a d > a', on: 'a > b c' }, more: { d: { isAskedFor: true } } },
    ],
    ['it leads elsewhere', { start: 's', moves: { go: 's > a', on: 'a > b', or: 'a > c', stop: 'b > ', end: 'c > ' } }],
  ])('stays when %s', (_what, sketch) => {
    untouched(sketch);
  });

  it('stays where an inclusive join takes', () => {
    untouched({
      start: 'x y',
      moves: { round: 'x > x', on: 'x > b c', stop: 'b > ', end: 'c > ' },
      joins: { join: { incoming: 'x y', choices: { meet: '' }, reach: {} } },
    });
  });
});

describe('branches that are filled together and emptied together', () => {
  it('are one', () => {
    expect(fused({ start: 's', moves: { fork: 's > a b c', join: 'a b c > ' } })).toEqual([
      'a > | join | join',
      's > a | fork | fork',
    ]);
  });

  it('are one after what happens on each is over', () => {
    const moves = { fork: 's > a b', one: 'a > c', two: 'b > d', join: 'c d > e', stop: 'e > ' };
    expect(fused({ start: 's', moves })).toEqual([
      'e > | stop | stop',
      's > e | fork two one join | fork two one join',
    ]);
  });

  it.each<[string, NetSketch]>([
    ['one of them has a way out', { start: 's', moves: { fork: 's > a b', join: 'a b > ', out: 'b > c d' } }],
    ['one of them has another way in', { start: 's c', moves: { fork: 's > a b', join: 'a b > ', again: 'c > b' } }],
    ['nothing empties them', { start: 's', moves: { fork: 's > a b' } }],
    ['one of them is filled twice', { start: 's', moves: { fork: 's > a b b', join: 'a b > ' } }],
    ['the first of them is filled twice', { start: 's', moves: { fork: 's > a a b', join: 'a b > ' } }],
    ['one of them is filled at the beginning', { start: 's b', moves: { fork: 's > a b', join: 'a b > ' } }],
    [
      'the way to one of them is asked for',
      { start: 's', moves: { fork: 's > a b', join: 'a b > ' }, more: { b: { isAskedFor: true } } },
    ],
    [
      'something is wrong at one of them',
      {
        start: 's',
        moves: { fork: 's > a b', join: 'a b > ' },
        more: { a: { trouble: { code: 'DEADLOCK', element: 'x' } } },
      },
    ],
    [
      'an inclusive join takes one of them',
      {
        start: 's',
        moves: { fork: 's > a b c', join: 'a b > ' },
        joins: { join: { incoming: 'b c', choices: { meet: '' }, reach: { s: 'b c' } } },
      },
    ],
    [
      'an inclusive join sees them differently',
      {
        start: 's',
        moves: { fork: 's > a b', join: 'a b > ' },
        joins: { join: { incoming: 'c d', choices: { meet: '' }, reach: { a: 'c' } } },
      },
    ],
    [
      'an inclusive join gives one of them',
      {
        start: 's',
        moves: { fork: 's > a b', join: 'a b > ' },
        joins: { join: { incoming: 'c d', choices: { meet: 'b' }, reach: {} } },
      },
    ],
  ])('stay apart when %s', (_what, sketch) => {
    untouched(sketch);
  });
});

describe('an inclusive block', () => {
  const reach = { s: 'a b' };
  const joins = { join: { incoming: 'a b', choices: { meet: 'c d', stop: '' }, reach } };
  const split = { one: 's > a', two: 's > b', both: 's > a b', end: 'c > ', close: 'd > ' };

  it('that opens with one choice and closes by itself is a step', () => {
    const net = fuse(smallNet({ start: 's', moves: split, joins }));
    expect(shownJoins(net)).toEqual([]);
    expect(shownMoves(net)).toEqual([
      'a > c d | meet | meet',
      'a > | stop | stop',
      'c > | end | end',
      'd > | close | close',
      's > a | one | one both two',
    ]);
  });

  it('keeps what is sent out beside it', () => {
    const net = fuse(smallNet({ start: 's', moves: { ...split, both: 's > x a b', out: 'x y > ' }, joins }));
    expect(shownJoins(net)).toEqual([]);
    expect(shownMoves(net)).toContain('s > x a | both | both');
  });

  it.each<[string, NetSketch]>([
    ['somebody else may come to one of its flows', { start: 's t', moves: { ...split, late: 't > b' }, joins }],
    [
      'a token can come to some of its flows only',
      {
        start: 's',
        moves: { ...split, late: 'y > ' },
        joins: { join: { ...joins.join, reach: { s: 'a b', y: 'a' } } },
      },
    ],
    ['it begins at one of its flows', { start: 's a', moves: split, joins }],
    ['something takes from one of its flows', { start: 's', moves: { ...split, away: 'b > e f' }, joins }],
    [
      'another join gives to it',
      {
        start: 's x y',
        moves: { ...split, z: 'x > z w' },
        joins: { ...joins, other: { incoming: 'x y', choices: { on: 'b' }, reach: { x: 'x' } } },
      },
    ],
    ['nobody comes to it', { start: 's', moves: { end: 's > ' }, joins }],
  ])('waits like any other when %s', (_what, sketch) => {
    expect(shownJoins(fuse(smallNet(sketch)))).toContain('a b > c d | meet | meet');
  });

  it('is judged each by itself', () => {
    const net = smallNet({
      start: 's t',
      moves: { ...split, left: 't > p', right: 't > q', late: 'p > r' },
      joins: { other: { incoming: 'q r', choices: { on: 'e' }, reach: { t: 'q r', p: 'r' } }, ...joins },
    });
    expect(shownJoins(fuse(net))).toEqual(['q r > e | on | on']);
  });
});
