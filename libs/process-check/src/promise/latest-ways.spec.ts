import type { Walk } from './latest-ways.js';
import { latestWays, roundsIn } from './latest-ways.js';
import type { Graph, Onward, Part } from './loops.js';
import { partsFrom } from './loops.js';
import { spent, stepsOf } from './way.js';

/** `a>b>c`; `a~b` is a timer on the edge of `a`: due when the step begins, `reminder` when it is done. */
function graph(text: string): Graph {
  const onward = new Map<string, Onward[]>();
  for (const chain of text.split(', ')) {
    const ids = chain.split(/[>~]/);
    const signs = chain.match(/[>~]/g) ?? [];
    for (const id of ids) if (!onward.has(id)) onward.set(id, []);
    ids.slice(1).forEach((to, index) => {
      const from = ids[index] ?? '';
      onward.get(from)?.push({ to, flow: `${from}-${to}`, ...(signs[index] === '~' ? { early: true } : {}) });
    });
  }
  return onward;
}

interface Told {
  /** Minutes of a step by its place on the clock; a step that is not named takes none. */
  readonly minutes?: Readonly<Record<string, number | ((at: number) => number)>>;
  readonly rounds?: Readonly<Record<string, number>>;
  readonly entered?: Readonly<Record<string, number>>;
}

function walked(text: string, { minutes = {}, rounds = {}, entered = { a: 0 } }: Told = {}) {
  const drawn = graph(text);
  const parts = partsFrom(drawn, Object.keys(entered));
  const walk: Walk = {
    graph: drawn,
    pass(id, way) {
      const own = minutes[id] ?? 0;
      return spent(way, id, typeof own === 'number' ? way.at + own : own(way.at));
    },
    due: (timer, begun, done) => (timer === 'reminder' ? done : begun),
    roundsOf: (flow) => rounds[flow] ?? 1,
  };
  const start = new Map(Object.entries(entered).map(([id, at]) => [id, { at }]));
  const { left, arrived } = latestWays(parts, walk, start);
  const steps = (id: string) => {
    const way = left.get(id);
    return (
      way &&
      stepsOf(way)
        .map(({ element }) => element)
        .join(' ')
    );
  };
  return { left: (id: string) => left.get(id)?.at, arrived: (id: string) => arrived.get(id)?.at, steps, parts };
}

describe('the latest way', () => {
  it('adds up what each step takes', () => {
    const { left, steps } = walked('a>b>c', { minutes: { a: 1, b: 2, c: 4 } });
    expect([left('a'), left('b'), left('c'), steps('c')]).toEqual([1, 3, 7, 'a b c']);
  });

  it('is the later of two, and of two that come together the first', () => {
    const choice = walked('a>b>d, a>c>d', { minutes: { b: 5, c: 7, d: 1 } });
    expect([choice.left('d'), choice.steps('d')]).toEqual([8, 'c d']);
    const equal = walked('a>b>d, a>c>d', { minutes: { b: 5, c: 5 } });
    expect(equal.steps('d')).toBe('c');
  });

  it('leaves a step when a timer on its edge is due, on the way and round a loop', () => {
    expect(walked('a~reminder>b', { minutes: { a: 10, b: 1 } }).left('b')).toBe(11);
    const minutes = { reminder: 3, b: 10 };
    expect(walked('reminder>b>c, b~reminder', { minutes, entered: { reminder: 0 } }).left('c')).toBe(26);
    expect(walked('head>b>c, b~head', { minutes: { head: 3, b: 10 }, entered: { head: 0 } }).left('c')).toBe(16);
  });

  it('leaves a step when it begins, where an edge says so', () => {
    const { left, arrived } = walked('a~b, a>c', { minutes: { a: 10, b: 1, c: 2 }, entered: { a: 5 } });
    expect([arrived('b'), left('b'), left('c')]).toEqual([5, 6, 17]);
  });

  it('does not come to what no way leads to', () => {
    const { left } = walked('a>b, x>b', { minutes: { x: 90 } });
    expect([left('b'), left('x')]).toEqual([0, undefined]);
  });
});

describe('a loop is gone round', () => {
  it('as often as its flow says, besides the first time', () => {
    const times = [0, 1, 3].map((count) =>
      walked('a>b>c>d, c>b', { minutes: { b: 10 }, rounds: { 'c-b': count } }).left('d'),
    );
    expect(times).toEqual([10, 20, 40]);
  });

  it('by every way back, each as often as it says', () => {
    const told = { minutes: { b: 1, c: 10, d: 100 }, rounds: { 'c-b': 2, 'd-b': 1 } };
    // Two times by the short way, once by the long one, and then out.
    const { left, steps } = walked('a>b>c>d>e, c>b, d>b', told);
    expect([left('e'), steps('e')]).toEqual([2 * 11 + 111 + 111, expect.stringMatching(/d$/)]);
  });

  it('in the order that ends latest, where steps keep different hours', () => {
    // `c` ends at the next full hundred: round by it first, by `d` after, and out by `d`.
    const nextHundred = (at: number): number => Math.floor(at / 100) * 100 + 100;
    const told = { minutes: { c: nextHundred, d: 60 }, rounds: { 'c-b': 1, 'd-b': 1 } };
    expect(walked('a>b>c>e, b>d>e, c>b, d>b', told).left('e')).toBe(220);
  });

  it('from where it is entered beside its head, until it comes there', () => {
    const inner = (count: number) =>
      walked('a>c, a>b, b>c>d, c>b', { minutes: { b: 10, c: 1 }, rounds: { 'b-c': count } }).left('d');
    expect([inner(0), inner(1)]).toEqual([11, 22]);
    const both = walked('a>b>c>d>b, a>d, d>e', { minutes: { b: 10, c: 1, d: 100 }, rounds: { 'd-b': 1 } });
    expect(both.left('e')).toBe(322);
  });

  it('not at all, where nobody comes to it', () => {
    const { left } = walked('a>e, x>b>c>b', { entered: { a: 0 } });
    expect([left('b'), left('e')]).toEqual([undefined, 0]);
  });

  it('not again by a way back that is not reached', () => {
    const early = walked('a>b>c~d, d>b, c>e', { minutes: { b: 1, c: 10, d: 5 }, rounds: { 'd-b': 1 } });
    expect(early.left('e')).toBe(1 + 5 + 1 + 10);
  });

  it('leaves early by a way back on an edge, too', () => {
    const { left } = walked('a>b>c, b~b', { minutes: { b: 10 }, rounds: { 'b-b': 2 } });
    expect(left('c')).toBe(10);
  });

  it('by the latest of very many ways back first', () => {
    const ids = ['c', 'd', 'e', 'f', 'g'];
    const text = `a>b>${ids.join('>')}>z, ${ids.map((id) => `${id}>b`).join(', ')}`;
    const minutes = Object.fromEntries(ids.map((id) => [id, 1]));
    // 1, 2, 3, 4 and 5 minutes round, and 5 to the end.
    expect(walked(text, { minutes }).left('z')).toBe(20);
    const twice = Object.fromEntries(ids.map((id) => [`${id}-b`, 2]));
    expect(walked(text, { minutes, rounds: twice }).left('z')).toBe(35);
    const none = Object.fromEntries(ids.map((id) => [`${id}-b`, 0]));
    expect(walked(text, { minutes, rounds: { ...none, 'c-b': 17 } }).left('z')).toBe(22);
  });
});

describe('how often the inside of a loop is gone through', () => {
  const rounds = (...counts: readonly number[]): number => {
    const ids = counts.map((_, index) => `n${String(index)}`);
    const text = `a>${ids.join('>')}>z, ${ids.map((id) => `${id}>a`).join(', ')}`;
    const [loop] = walked(text).parts.flatMap((part: Part) => (part.kind === 'loop' ? [part] : []));
    const by = new Map(ids.map((id, index) => [`${id}-a`, counts[index] ?? 0]));
    return loop ? roundsIn(loop, { roundsOf: (flow) => by.get(flow) ?? 0 }) : 0;
  };

  it('is every combination of up to sixteen, else each round once', () => {
    expect([rounds(0), rounds(1), rounds(3), rounds(1, 1), rounds(3, 3), rounds(15)]).toEqual([1, 2, 4, 4, 16, 16]);
    expect([rounds(16), rounds(4, 3), rounds(1, 1, 1, 1, 1)]).toEqual([17, 8, 6]);
  });
});
