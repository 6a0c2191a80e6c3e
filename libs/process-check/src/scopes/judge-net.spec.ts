// What is said of a net, with nets by hand: where tokens begin, what leaves the scope, and where the walk turns back.
import type { NetSketch } from '../fixtures/small-net.js';
import { smallNet } from '../fixtures/small-net.js';
import type { Net } from '../net/net.js';
import { judgeNet } from './judge-net.js';
import type { Leaving } from './scope-net.js';
import type { Trace } from './verdict.js';

interface More {
  readonly leavings?: Readonly<Record<string, Leaving>>;
  readonly thrown?: Readonly<Record<string, string>>;
  /** How many elements complete by a move, where it is not one. */
  readonly tells?: Readonly<Record<string, number>>;
  readonly whole?: number;
  readonly reduced?: number;
}

const named = (trace: Trace): string => trace.map(({ element }) => element).join(' ');

function withTells(net: Net, tells: Readonly<Record<string, number>>): Net {
  const moves = net.moves.map((move) => {
    const [name = ''] = move.reaches;
    const count = tells[name];
    if (count === undefined) return move;
    return { ...move, tells: Array.from({ length: count }, () => ({ element: name, flows: [] })) };
  });
  return { ...net, moves };
}

function judged(
  sketch: NetSketch,
  { leavings = {}, thrown = {}, tells = {}, whole = 600, reduced = 25_000 }: More = {},
) {
  const net = withTells(smallNet(sketch), tells);
  const byPlace = <T>(by: Readonly<Record<string, T>>) =>
    new Map(
      Object.entries(by).map(([name, value]) => [net.places.findIndex(({ element }) => element === name), value]),
    );
  const drawn = { net, leavings: byPlace(leavings), thrown: byPlace(thrown), done: new Map(), isTooWide: false };
  const verdict = judgeNet(drawn, { whole, reduced });
  return {
    ...verdict,
    reached: [...verdict.reached].sort().join(' '),
    completions: verdict.completions.map(
      ({ thrown: keys, trace, terminates }) =>
        `${named(trace)}${keys.map((key) => ` !${key}`).join('')}${terminates ? ' all' : ''}`,
    ),
    troubles: verdict.troubles.map(({ trouble, trace }) => `${trouble.code} ${trouble.element}: ${named(trace)}`),
    rounds: verdict.troubles.map(({ trouble }) => trouble.round && named(trouble.round)),
    unsafe: verdict.unsafe.map(({ element, trace }) => `${element}: ${named(trace)}`),
    exits: verdict.exits.map(({ above, trace }) => `${String(above)}: ${named(trace)}`),
    cancelled: verdict.cancelled && named(verdict.cancelled),
    into: (element: string) => named(verdict.wayInto(element)),
  };
}

describe('where two tokens meet and the walk ends early', () => {
  const moves = {
    fork: 's > a b c',
    left: 'a > m',
    right: 'b > m',
    wait: 'c > w',
    on: 'm > d !Seen',
    far: 'd > e',
    marked: 'e > f g ?Seen',
    never: 'e > h ?Other',
    lacks: 'a k > h',
    alone: 'k > l',
    behind: 'z > n',
    unmet: 'o > h',
  };
  const joins = {
    join: { incoming: 'f q', choices: { out: 'z', off: '' }, reach: { s: 'f' } },
    other: { incoming: 'q r', choices: { no: 'o' }, reach: {} },
  };

  it('everything that could be reached with tokens that are never used up counts as reached', () => {
    const { reached, unsafe, isCut } = judged({ start: 's', moves, joins }, { whole: 6, reduced: 0 });
    expect(reached).toBe('behind far fork left marked off on out right wait');
    expect([unsafe, isCut]).toEqual([['m: fork left right'], false]);
  });

  it('does not where no two tokens meet', () => {
    const { right: _right, ...apart } = moves;
    const { reached, isCut } = judged({ start: 's', moves: apart, joins }, { whole: 4, reduced: 0 });
    expect(reached).toBe('fork left on wait');
    expect(isCut).toBe(true);
  });

  it('is said also where they stand together from the beginning', () => {
    const sketch = { start: 'a a', moves: { on: 'a > b', last: 'b > ' } };
    expect(judged(sketch).unsafe).toEqual(['a: ', 'b: on on']);
    expect(judged({ ...sketch, more: { a: { flow: 's-a' } } }).unsafe[0]).toBe('s-a: ');
  });

  it('each place is told once, the nearest first, and none that lies behind another', () => {
    const meeting = {
      start: 'a b c d',
      moves: { left: 'a > m', right: 'b > m', one: 'c > n', two: 'd > n', on: 'm > o', last: 'o > ', end: 'n > ' },
    };
    expect(judged(meeting, { tells: { left: 3 } }).unsafe).toEqual(['n: one two', 'm: right left left left']);
  });
});

describe('the way into something', () => {
  it('is the shortest, in whatever order it was found', () => {
    const sketch = {
      start: 's',
      moves: { far: 's > a x', near: 's > b', short: 'b > a', end: 'a > ' },
      more: { x: { kind: 'mark' } },
    } as const;
    const { into, wayTo } = judged(sketch, { tells: { far: 5 } });
    expect([into('a'), into('b'), into('s'), into('nobody')]).toEqual(['near short', 'near', '', '']);
    expect([wayTo('short'), wayTo('nobody')].map((way) => way && named(way))).toEqual(['near short', undefined]);
  });

  it('to what the scope opens with is no step', () => {
    const { wayTo } = judged({ start: 's', opens: ['first'], moves: { end: 's > ' } });
    expect(wayTo('first')).toEqual([]);
  });
});

describe('what goes round for ever', () => {
  it('is told where it begins to, with the steps of a round', () => {
    const found = judged({ start: 's', moves: { in: 's > a', one: 'a > b', two: 'b > c', back: 'c > b' } });
    expect([found.troubles, found.rounds]).toEqual([['NO_OPTION_TO_COMPLETE b: in one'], ['two back']]);
  });

  it('is told where it is nearest', () => {
    const moves = { far: 's > a', round: 'a > b', back: 'b > a', near: 's > c', turn: 'c > d', again: 'd > c' };
    expect(judged({ start: 's', moves }, { tells: { far: 4 } }).troubles).toEqual(['NO_OPTION_TO_COMPLETE c: near']);
  });

  it('is the token that moves, not one that waits beside it', () => {
    expect(judged({ start: 'k a', moves: { turn: 'a > a', never: 'k x > ' } }).troubles).toEqual([
      'NO_OPTION_TO_COMPLETE a: ',
    ]);
    expect(judged({ start: 'k a', moves: { turn: 'a > b', back: 'b > a', never: 'k x > ' } }).troubles).toEqual([
      'NO_OPTION_TO_COMPLETE a: ',
    ]);
  });
});

describe('what hangs', () => {
  it('is told by the shortest way, in whatever order it was found', () => {
    const moves = { far: 's > k !Far', near: 's > b', short: 'b > k', never: 'k x > ', look: 'y > ?Far' };
    expect(judged({ start: 's', moves }, { tells: { far: 5 } }).troubles).toEqual(['DEADLOCK k: near short']);
  });

  it('is not what leaves the scope', () => {
    const sketch = {
      start: 's',
      moves: { go: 's > k', end: 's > t' },
      more: { t: { kind: 'leaving', flow: 's-t' } },
    } as const;
    const found = judged(sketch, { leavings: { t: { how: 'caught inside' } } });
    expect([found.troubles, found.completions]).toEqual([['DEADLOCK k: go'], []]);
    expect(judged(sketch, { leavings: { t: { how: 'terminate' } } }).completions).toEqual(['end t all']);
    expect(
      judged({ ...sketch, more: { t: { kind: 'leaving' } } }, { leavings: { t: { how: 'terminate' } } }).completions,
    ).toEqual(['end all']);
  });

  it('can rest where it is empty or hangs, not where it goes round or leaves', () => {
    const canRest = (moves: Readonly<Record<string, string>>) => judged({ start: 's', moves }).canRest;
    expect([canRest({ end: 's > ' }), canRest({ go: 's > k' })]).toEqual([true, true]);
    const leaves = { start: 's', moves: { end: 's > t' }, more: { t: { kind: 'leaving' } } } as const;
    expect(judged(leaves, { leavings: { t: { how: 'terminate' } } }).canRest).toBe(false);
  });
});

describe('what leaves the scope', () => {
  const sketch = {
    start: 's',
    moves: { both: 's > t u', far: 's > v', near: 's > w', alone: 's > x', none: 's > y' },
    more: {
      t: { kind: 'leaving' },
      u: { kind: 'leaving' },
      v: { kind: 'leaving' },
      w: { kind: 'leaving' },
      x: { kind: 'leaving' },
      y: { kind: 'leaving' },
    },
  } as const;
  const leavings: Readonly<Record<string, Leaving>> = {
    t: { how: 'exit', above: 1 },
    u: { how: 'terminate' },
    v: { how: 'exit', above: 2 },
    w: { how: 'exit', above: 2 },
    x: { how: 'cancel' },
    y: { how: 'exit', above: 0 },
  };

  it('is told by how it leaves, each by its shortest way', () => {
    const found = judged(sketch, { leavings, tells: { far: 3 } });
    expect([found.completions, found.exits, found.cancelled]).toEqual([['both all'], ['1: both', '2: near'], 'alone']);
  });

  it('is told with the end that it leaves by, of two the one in question', () => {
    const more = { ...sketch.more, t: { kind: 'leaving', flow: 's-t' }, u: { kind: 'leaving' } } as const;
    const found = judged({ ...sketch, more }, { leavings, tells: { far: 3 } });
    expect([found.completions, found.exits[0]]).toEqual([['both all'], '1: both t']);
  });
});

it('the escalations thrown by the end are told in order, each set of them once', () => {
  const moves = { two: 's > !One !Two', one: 's > !Two', again: 's > a', late: 'a > !Two', none: 's > ' };
  const found = judged({ start: 's', moves, more: {} }, { thrown: { One: 'z', Two: 'b' } });
  expect(found.completions).toEqual(['two !b !z', 'one !b', 'none']);
});
