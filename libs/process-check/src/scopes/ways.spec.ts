// How a token comes to something, and what can be reached, also where two tokens meet and the walk turns back.
import { judged } from '../fixtures/judged.js';
import { aside, begins, edge, handler, late, throws, undo, undoes } from '../fixtures/sketches.js';
import type { Sketch } from '../fixtures/small-model.js';
import { onEdge, smallModel } from '../fixtures/small-model.js';
import { toldVerdict } from '../fixtures/told-verdict.js';

type More = Readonly<Record<string, Sketch>>;
const call: Sketch = { type: 'callActivity', calledProcess: 'helper' };
const message: Sketch = { type: 'startEvent', trigger: { kind: 'message', name: { literal: 'm' } } };

const wayTo = (key: string, text: string, more: More = {}, helper = smallModel('s1>t1>e2', {}, 'helper')) => {
  const way = judged(smallModel(text, more), [], [helper]).wayTo(key);
  return way?.map(({ element }) => element).join(' ');
};
const reached = (text: string, more: More = {}, helper = smallModel('s1>t1>e2', {}, 'helper')) =>
  [...judged(smallModel(text, more), [], [helper]).reached].sort().join(' ');

describe('the way to something', () => {
  it('is what completes before a token is there', () => {
    const text = 's>x1>t1>e1, x1>t2>e2, t9>e3';
    expect(['s', 'x1', 't1', 'e1', 'e2'].map((id) => wayTo(id, text))).toEqual(['', 's', 's x1', 's x1 t1', 's x1 t2']);
    expect(wayTo('e3', text)).toBeUndefined();
  });

  it('tells the flows that are taken on it', () => {
    const way = judged(smallModel('s>x1>t1>e1, x1>t2>e2')).wayTo('t2');
    expect(way).toEqual([
      { element: 's', flows: ['s-x1'] },
      { element: 'x1', flows: ['x1-t2'] },
    ]);
  });

  it('is the shortest', () => {
    expect(wayTo('t4', 's>x1>t1>t2>t4>e1, x1>t3>t4')).toBe('s x1 t3');
  });

  it('leads through what it is in', () => {
    expect(wayTo('e2', 's>t9>p1>e1, p1/s1>p1/t1>p1/e2')).toBe('s t9 s1 t1');
    expect(wayTo('c/e2', 's>t9>c>e1', { c: call })).toBe('s t9 s1 t1');
    expect(wayTo('d/e2', 's>t9>c>e1', { c: call })).toBeUndefined();
    expect(wayTo('e3', 's>t9>p1>e1, p1/s1>p1/p2>p1/e2, p2/s2>p2/e3')).toBe('s t9 s1 s2');
  });

  it('leads to an event on an edge, and on', () => {
    expect([
      wayTo('b', 's>t1>e1, b>e2', { b: onEdge('t1') }),
      wayTo('e2', 's>t1>e1, b>e2', { b: onEdge('t1') }),
    ]).toEqual(['s b', 's b']);
  });

  it('leads into an event sub-process', () => {
    const more = { a: aside, n: begins(false) };
    expect(wayTo('t2', 's>t1>e1, a, a/n>a/t2>a/e3', more)).toBe('n');
    expect(wayTo('t9', 's>t1>e1, a, a/n>a/t2>a/e3, a/t9>a/e3', more)).toBeUndefined();
    const two = { ...more, c: aside, k: begins(true) };
    expect(wayTo('e4', 's>t1>e1, a, a/n>a/t2>a/e3, c, c/k>c/t3>c/e4', two)).toBe('k t3');
  });
});

describe('where two tokens meet', () => {
  /** Very many states in front of what follows the meeting. */
  const busy = Array.from(
    { length: 8 },
    (_, index) => `j1>ta${String(index)}>tb${String(index)}>e${String(index + 10)}`,
  ).join(', ');
  const far = 'j1>t1>t3, j1>t2>t3, t3>t4>t5>t6>x1>t7>o9>e2, x1>t8>o9, t98>o9, t3>x2>x3>x2, t99>e3';

  it('what lies behind counts as reached, though nobody has walked there', () => {
    const found = judged(smallModel(`s>j1, ${far}, ${busy}`));
    expect(found.unsafe.map(({ element }) => element)).toEqual(['t3']);
    for (const id of ['t6', 't7', 't8', 'o9', 'e2', 'x3']) expect(found.reached.has(id)).toBe(true);
  });

  it('what nobody can ever come to does not', () => {
    const found = judged(smallModel(`s>j1, ${far}, ${busy}, t97>j7>e8, t7>j7, t96>o8>e9, t95>o8`));
    expect(['t98', 't99', 'e3', 't97', 'e8', 'o8', 'e9'].filter((id) => found.reached.has(id))).toEqual([]);
  });

  it('each place is told, the nearest first', () => {
    const text = 's>j1>t1>x1>x2>t3>e1, j1>t2>x2, j1>t4>t6>e2, j1>t5>t6';
    expect(toldVerdict(judged(smallModel(text))).slice(1)).toEqual([
      'UNSAFE t6: s j1 t4 t5',
      'UNSAFE t3: s j1 t1 t2 x1 x2 x2',
    ]);
  });

  it('the way there is told where one is known', () => {
    expect(wayTo('t3', 's>j1>t1>t3>e1, j1>t2>t3')).toBe('s j1 t1');
    expect(wayTo('e1', 's>j1>t1>t3>e1, j1>t2>t3')).toBe('s j1 t1 t3');
  });
});

describe('what is called', () => {
  it('begins at its start event, not where a message would begin it', () => {
    const helper = smallModel('s1>t1>e2, s2>t2>e3', { s2: message }, 'helper');
    expect(reached('s>c>e1', { c: call }, helper)).toBe('c c/e2 c/s1 c/t1 e1 s');
  });

  it('begins at what no flow enters, where it has no start event', () => {
    expect(reached('s>c>e1', { c: call }, smallModel('t1>e2', {}, 'helper'))).toBe('c c/e2 c/t1 e1 s');
  });

  it('may call itself by others, and is not followed for ever', () => {
    expect(reached('s>c>e1', { c: call }, smallModel('s1>d>e2', { d: call }, 'helper'))).toBe('c c/d c/e2 c/s1 e1 s');
  });
});

describe('an event sub-process beside the rest', () => {
  it('can undo the last step too, as it holds the scope open', () => {
    const text = 's>p1>e1, p1/s1>p1/t1, p1/b, p1/h, p1/a, a/n>a/i1>a/e2';
    const more = (interrupting: boolean) => ({
      b: undoes('t1', 'h'),
      h: handler,
      a: aside,
      n: begins(interrupting),
      i1: throws(undo),
    });
    expect(
      [reached(text, more(false)), reached(text, more(true))].map((keys) => keys.split(' ').includes('h')),
    ).toEqual([true, false]);
  });

  it('is undone by the rest, which an interruption has ended', () => {
    const text = 's>p1>e1, p1/s1>p1/t1>p1/i1>p1/e2, p1/a, a/n>a/t2>a/e3, a/b, a/h';
    const more = (interrupting: boolean) => ({
      i1: throws(undo),
      b: undoes('t2', 'h'),
      h: handler,
      a: aside,
      n: begins(interrupting),
    });
    expect(
      [reached(text, more(false)), reached(text, more(true))].map((keys) => keys.split(' ').includes('h')),
    ).toEqual([true, false]);
  });

  it('that undoes is no event that may come by itself', () => {
    const text = 's>p1>e1, p1/s1>p1/t1>p1/e2, p1/a, a/n>a/t2>a/e3';
    expect(reached(text, { a: aside, n: begins(true, 'compensation') })).toBe('e1 e2 p1 s s1 t1');
  });
});

describe('escalations thrown inside', () => {
  const text = 's>p1>e1, p1/s1>p1/j1>p1/x1>p1/i1>p1/e2, p1/x1>p1/e3, p1/j1>p1/x2>p1/i2>p1/e4, p1/x2>p1/e5, b, c';
  const soon = { kind: 'escalation', code: 'SOON' } as const;
  const more: More = {
    i1: throws(late),
    i2: throws(soon),
    b: { type: 'boundaryEvent', attachedTo: 'p1', interrupting: false, trigger: late },
    c: { type: 'boundaryEvent', attachedTo: 'p1', interrupting: false, trigger: soon },
  };

  it('are told for every way to complete', () => {
    const lines = toldVerdict(judged(smallModel(text, more), ['p1'])).map((line) =>
      line.replace(/^.*?(!.*)?$/, '$1').trim(),
    );
    expect([...lines].sort()).toEqual(['', '!b', '!b !c', '!c']);
  });

  it('come to the edge each before the end, and at most once', () => {
    const found = toldVerdict(judged(smallModel(text.replace(', b, c', ', b>j3, t9>j3, c>j4, t8>j4'), more)));
    expect(found.filter((line) => line.startsWith('completes'))).toEqual(['completes: s s1 j1 x1 x2 e3 e5 p1 e1']);
    expect(found.some((line) => line.startsWith('UNSAFE'))).toBe(false);
  });

  it('and an edge that only runs to an end of its own is judged like any other', () => {
    const only = {
      i1: throws(late),
      b: edge('p1', 'escalation', false),
      c: onEdge('p1', false),
      d: onEdge('p1', false),
    };
    const found = judged(smallModel('s>p1>e1, p1/s1>p1/i1>p1/e2, b>e3, c>e4, d>e5', only));
    expect([...found.reached].sort().join(' ')).toBe('b c d e1 e2 e3 e4 e5 i1 p1 s s1');
    expect(toldVerdict(found)).toEqual(['completes: s b e3 s1 i1 e2 p1 e1']);
  });
});
