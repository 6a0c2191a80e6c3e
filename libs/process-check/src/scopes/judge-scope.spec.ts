// What may become of a scope, told by every part of the verdict; the findings of whole processes are in `soundness`.
import type { ExecutableProcess } from '@alur/process-model';
import { judged } from '../fixtures/judged.js';
import { aside, begins, edge, edgeFor, ends, handler, late, lost, throws, undo, undoes } from '../fixtures/sketches.js';
import type { Sketch } from '../fixtures/small-model.js';
import { onEdge, smallModel } from '../fixtures/small-model.js';
import { strangersIn, toldVerdict as told } from '../fixtures/told-verdict.js';
import { Drawing } from './drawing.js';
import { judgeScope } from './judge-scope.js';

type More = Readonly<Record<string, Sketch>>;
const hangs = (p: string): string => `${p}/s1>${p}/x1>${p}/j1>${p}/e2, ${p}/x1>${p}/t7>${p}/j1`;
const terminate = { kind: 'terminate' } as const;

type Row = readonly [what: string, text: string, more: More, found: readonly string[]];
const holds = (rows: readonly Row[], ...inside: readonly string[]): void => {
  it.each(rows)('%s: %s', (_what, text, more, found) => {
    const process = smallModel(text, more);
    const verdict = judged(process, inside);
    expect(told(verdict)).toEqual(found);
    expect(strangersIn(verdict, [process])).toEqual([]);
  });
};

describe('a scope completes', () => {
  holds([
    ['by its shortest way', 's>x1>t1>e1, x1>e2', {}, ['completes: s x1 e2']],
    ['when its last token is gone', 's>j1>e1, j1>t1>e2', {}, ['completes: s j1 e1 t1 e2']],
    [
      'by terminating, whatever is open',
      's>j1>e1, j1>t1>t2>e2',
      { e1: ends(terminate) },
      ['completes by terminating: s j1 e1'],
    ],
    [
      'by terminating, as soon as it can, and otherwise',
      's>x1>t1>e1, x1>e3, x1>e2',
      { e1: ends(terminate), e3: ends(terminate) },
      ['completes: s x1 e2', 'completes by terminating: s x1 e3'],
    ],
    ['with what its last branch does', 's>j1>t1>e1, j1>x1>j2, t1>j2', {}, ['completes: s j1 t1 x1 e1 j2']],
  ]);
});

describe('what is thrown inside goes with the ways to complete', () => {
  holds(
    [
      [
        'with and without an escalation to the edge',
        's>p1>e1, p1/s1>p1/x1>p1/i1>p1/e2, p1/x1>p1/e3, b',
        { i1: throws(late), b: edge('p1', 'escalation', false) },
        ['completes: s1 x1 e3', 'completes: s1 x1 i1 e2 !b'],
      ],
      [
        'an end may throw it',
        's>p1>e1, p1/s1>p1/e2, b',
        { e2: ends(late), b: edge('p1', 'escalation', false) },
        ['completes: s1 e2 !b'],
      ],
      ['to nobody', 's>p1>e1, p1/s1>p1/i1>p1/e2', { i1: throws(late) }, ['completes: s1 i1 e2']],
      [
        'to an event sub-process inside, which goes on beside',
        's>p1>e1, p1/s1>p1/i1>p1/e2, p1/a, a/n>a/e3, b',
        { i1: throws(late), a: aside, n: begins(false, 'escalation'), b: edge('p1', 'escalation', false) },
        ['completes: s1 i1 e2'],
      ],
      [
        'to an event sub-process inside, which ends the rest',
        's>p1>e1, p1/s1>p1/i1>p1/e2, p1/a, a/n>a/e3',
        { i1: throws(late), a: aside, n: begins(true, 'escalation') },
        ['completes: s1 n e3'],
      ],
    ],
    'p1',
  );

  it('and on through scopes further out', () => {
    const text = 's>p1>e1, p1/s1>p1/p2>p1/e2, p2/s2>p2/x1>p2/i1>p2/e3, p2/x1>p2/e4, b>e5';
    const more = { i1: throws(late), b: edge('p1', 'escalation', false) };
    expect(told(judged(smallModel(text, more), ['p1']))).toEqual([
      'completes: s1 s2 x1 e4 p2 e2',
      'completes: s1 s2 x1 i1 e3 p2 e2 !b',
    ]);
  });
});

describe('a scope is left', () => {
  holds(
    [
      ['by an error that its edge catches', 's>p1>e1, p1/s1>p1/e2, b', { e2: ends(lost), b: edge('p1', 'error') }, []],
      [
        'by an error that one further out catches',
        's>p1>e1, p1/s1>p1/p2>p1/e2, p2/s2>p2/t1>p2/e3, b',
        { e3: ends(lost), b: edge('p1', 'error') },
        [],
      ],
      [
        'by an error that nobody catches',
        's>p1>e1, p1/s1>p1/t1>p1/e2',
        { e2: ends(lost) },
        ['leaves Infinity: s1 t1 e2'],
      ],
      [
        'by an escalation that interrupts',
        's>p1>e1, p1/s1>p1/i1>p1/e2, b',
        { i1: throws(late), b: edge('p1', 'escalation') },
        [],
      ],
      [
        'cancelled, by its shortest way',
        's>p1>e1, p1/s1>p1/x1>p1/e2, p1/x1>p1/t1>p1/e3',
        { p1: { type: 'subProcess', kind: 'transaction' }, e2: ends({ kind: 'cancel' }), e3: ends({ kind: 'cancel' }) },
        ['is cancelled: s1 x1 e2'],
      ],
    ],
    'p1',
  );

  it('so many scopes as are ended with it, each level by its shortest way', () => {
    const text =
      's>p1>e1, p1/s1>p1/p2>p1/e2, p2/s2>p2/p3>p2/e3, p3/s3>p3/x1>p3/e4, p3/x1>p3/t1>p3/e5, p3/x1>p3/e6, p3/x1>p3/e7, b';
    const other = { kind: 'error', code: 'OTHER' } as const;
    const more = { e4: ends(lost), e5: ends(lost), e6: ends(other), b: edge('p1', 'error'), c: edgeFor('p2', other) };
    const process = smallModel(text, more);
    expect(told(judged(process, ['p1', 'p2', 'p3']))).toEqual(['completes: s3 x1 e7', 'leaves 2: s3 x1 e4']);
    expect(told(judged(process, ['p1', 'p2']))).toEqual(['completes: s2 s3 x1 e7 p3 e3', 'leaves 1: s2 s3 x1 e4']);
  });
});

describe('a scope hangs', () => {
  holds([
    ['with what waits', 's>x1>j1>e1, x1>t1>j1', {}, ['DEADLOCK j1: s x1']],
    [
      'at each place where it can, by the shortest way',
      's>x1>j1>e1, t9>j1, x1>t1>j2, t9>j2, x1>j2',
      {},
      ['DEADLOCK j1: s x1', 'DEADLOCK j2: s x1'],
    ],
    ['after an end has been reached', 's>j1>e1, j1>x1>j2, x1>t1>j2', {}, ['IMPROPER_COMPLETION j2: s j1 e1 x1']],
    ['inside something of it', `s>p1>e1, ${hangs('p1')}`, {}, ['DEADLOCK j1: s s1 x1']],
    [
      'inside something, and in something beside it',
      `s>j8>p1>e1, j8>x2>j9, x2>t2>j9, ${hangs('p1')}`,
      {},
      ['DEADLOCK j1: s j8 x2 s1 x1', 'DEADLOCK j9: s j8 x2 s1 x1'],
    ],
    ['turning round', 's>x1>t1>x1', {}, ['NO_OPTION_TO_COMPLETE t1: s x1']],
    [
      'turning round inside, which is told before what waits for it',
      's>j1>p1>j2>e1, j1>j2, p1/s1>p1/x1>p1/t1>p1/x1',
      {},
      ['NO_OPTION_TO_COMPLETE t1: s j1 s1 x1'],
    ],
    [
      'not where something interrupts it',
      `s>p1>e1, ${hangs('p1')}, a, a/n>a/e3`,
      { a: aside, n: begins(true) },
      ['completes: s n e3'],
    ],
  ]);
});

describe('two tokens in a place', () => {
  holds([
    [
      'are told where they meet first',
      's>j1>t1>x1>t3>t4>e1, j1>t2>x1',
      {},
      ['completes: s j1 t1 t2 x1 x1 t3 t3 t4 t4 e1 e1', 'UNSAFE t3: s j1 t1 t2 x1 x1'],
    ],
    [
      'are told each where they do not come from the same',
      's>j1>t1>t3>e1, j1>t2>t3, j1>t4>t6>e1, j1>t5>t6',
      {},
      [expect.stringContaining('completes'), 'UNSAFE t3: s j1 t1 t2', 'UNSAFE t6: s j1 t4 t5'] as readonly string[],
    ],
    [
      'inside something, with the way there',
      's>t8>p1>e1, p1/s1>p1/t1>p1/e2, p1/s1>p1/t2>p1/t1',
      {},
      ['completes: s t8 s1 t1 t2 t1 e2 e2 p1 e1', 'UNSAFE t1: s t8 s1 t2'],
    ],
    ['are there from the beginning', 't1>t3>e1, t2>t3', {}, ['completes: t1 t2 t3 t3 e1 e1', 'UNSAFE t3: t1 t2']],
  ]);
});

describe('event sub-processes', () => {
  holds([
    [
      'instead of the rest',
      's>t1>e1, a, a/n>a/e3',
      { a: aside, n: begins(true) },
      ['completes: s t1 e1', 'completes: s n e3'],
    ],
    ['beside the rest', 's>t1>e1, a, a/n>a/e3', { a: aside, n: begins(false) }, ['completes: s t1 e1']],
    [
      'that hang instead of the rest',
      `s>t1>e1, a, a/n>a/x1>a/j1, a/x1>a/t2>a/j1`,
      { a: aside, n: begins(true) },
      ['completes: s t1 e1', 'DEADLOCK j1: s n x1'],
    ],
    [
      'that hang beside a rest that never ends',
      's>x5>t5>x5, a, a/n>a/x1>a/j1, a/x1>a/t2>a/j1',
      { a: aside, n: begins(false) },
      ['NO_OPTION_TO_COMPLETE t5: s x5', 'DEADLOCK j1: s x5 n x1'],
    ],
    [
      'that leave further out',
      's>t1>e1, a, a/n>a/e3',
      { a: aside, n: begins(true), e3: ends(lost) },
      ['completes: s t1 e1', 'leaves Infinity: s n e3'],
    ],
    [
      'in which two tokens meet',
      's>t1>e1, a, a/n>a/t3>a/e3, a/n>a/t2>a/t3',
      { a: aside, n: begins(false) },
      ['completes: s t1 e1', 'UNSAFE t3: s n t2'],
    ],
  ]);
});

describe('what can be undone', () => {
  holds([
    ['by a handler', 's>t1>e1, b, h', { b: undoes('t1', 'h'), h: handler }, ['completes: s t1 e1', 'h undoes t1']],
    [
      'by a handler that may hang',
      `s>t1>e1, b, h, ${hangs('h')}`,
      { b: undoes('t1', 'h'), h: { type: 'subProcess', kind: 'embedded', forCompensation: true } },
      ['completes: s t1 e1', 'h undoes t1 or hangs'],
    ],
    [
      'in a sub-process, and the sub-process',
      's>p1>e1, p1/s1>p1/t1>p1/e2, p1/b, p1/h, c, k',
      { b: undoes('t1', 'h'), h: handler, c: undoes('p1', 'k'), k: handler },
      ['completes: s s1 t1 e2 p1 e1', 'h undoes p1 t1', 'k undoes p1'],
    ],
    [
      'only if it may have been done by the end',
      's>x1>e1, x1>t1>e2, b, h, c, k, x1>t2>e3',
      { b: undoes('t1', 'h'), h: handler, c: undoes('t2', 'k'), k: handler, e2: ends(lost) },
      ['completes: s x1 e1', 'leaves Infinity: s x1 t1 e2', 'k undoes t2'],
    ],
    [
      'in an event sub-process',
      's>t1>e1, a, a/n>a/t2>a/e3, a/b, a/h',
      { a: aside, n: begins(true), b: undoes('t2', 'h'), h: handler },
      ['completes: s t1 e1', 'completes: s n t2 e3', 'h undoes a t2'],
    ],
  ]);

  it('hangs only after it has been done', () => {
    const more: More = {
      b: undoes('t1', 'h'),
      h: { type: 'subProcess', kind: 'embedded', forCompensation: true },
      i1: throws(undo),
    };
    const after = judged(smallModel(`s>t1>i1>e1, b, h, ${hangs('h')}`, more));
    expect(told(after)).toContain('DEADLOCK j1: s t1 s1 x1');
    expect(told(judged(smallModel(`s>i1>t1>e1, b, h, ${hangs('h')}`, more)))).toEqual([
      'completes: s i1 t1 e1',
      'h undoes t1 or hangs',
    ]);
  });
});

describe('what a token reaches', () => {
  const reached = (text: string, more: More = {}, others: readonly ExecutableProcess[] = []) =>
    [...judged(smallModel(text, more), [], others).reached].sort().join(' ');

  it('is what it may come to, by any choice', () => {
    expect(reached('s>x1>t1>e1, x1>j1>e2, t9>j1')).toBe('e1 j1 s t1 x1');
  });

  it('is also what is inside, told by the call', () => {
    const helper = smallModel('s1>t1>e2', {}, 'helper');
    const call: Sketch = { type: 'callActivity', calledProcess: 'helper' };
    expect(reached('s>c>e1, t9>d', { c: call, d: call }, [helper])).toBe('c c/e2 c/s1 c/t1 e1 s');
    expect(reached('s>p1>e1, p1/s1>p1/e2, t9>p2, p2/s2>p2/e3')).toBe('e1 e2 p1 s s1');
  });

  it('is also an event on the edge, and what undoes what was done', () => {
    expect(reached('s>t1>e1, b>e2', { b: onEdge('t1') })).toBe('b e1 e2 s t1');
    const more = { b: undoes('t1', 'h'), h: handler, i1: throws(undo) };
    expect(reached('s>t1>i1>e1, b, h', more)).toBe('e1 h i1 s t1');
    expect(reached('s>t1>e1, b, h', more)).toBe('e1 s t1');
  });

  it('is also what an event sub-process comes to, with what it is in', () => {
    expect(reached('s>e1, a, a/n>a/t2', { a: aside, n: begins(false) })).toBe('a e1 n s t2');
  });
});

describe('what cannot be judged', () => {
  // Nobody comes there, so that nothing has to be visited.
  const wide = Array.from({ length: 12 }, (_, index) => `o1>t${String(index + 10)}`);
  const into = (count: number) => Array.from({ length: count }, (_, index) => `t${String(index + 10)}>j1`);
  const events = ['b0', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7', 'b8'];
  const onEdges = (count: number): More =>
    Object.fromEntries(events.slice(0, count).map((id) => [id, onEdge('t1', false)]));
  const isCut = (text: string, more: More = {}) => judged(smallModel(text, more)).isCut;

  it('is said to be cut: too many ways at one gateway, too many events on one edge, too many flows at one join', () => {
    expect([isCut(`s>e1, ${wide.join(', ')}`), isCut(`s>e1, ${wide.slice(2).join(', ')}`)]).toEqual([true, false]);
    expect([isCut(`s>e1, ${into(31).join(', ')}`), isCut(`s>e1, ${into(30).join(', ')}`)]).toEqual([true, false]);
    const busy = (count: number) => isCut(`s>e1, t9>t1, ${events.slice(0, count).join(', ')}`, onEdges(count));
    expect([busy(9), busy(8)]).toEqual([true, false]);
  });

  it('inside something that is reached cuts what it is in', () => {
    const inner = (id: string) => wide.map((one) => one.replace('o1>', `${id}/o1>${id}/`)).join(', ');
    expect(isCut(`s>p1>e1, p1/s1>p1/e2, ${inner('p1')}`)).toBe(true);
    expect(isCut(`s>t1>e1, t9>p1, p1/s1>p1/e2, ${inner('p1')}`)).toBe(false);
    expect(isCut(`s>t1>e1, a, a/n>a/e2, ${inner('a')}`, { a: aside, n: begins(false) })).toBe(true);
  });

  it('is cut where there are more states than may be visited', () => {
    const branches = Array.from({ length: 6 }, (_, index) => `j1>t${String(index)}>e${String(index)}`).join(', ');
    const process = smallModel(`s>j1, ${branches}`);
    const frame = { drawing: new Drawing(process, []), scope: undefined, path: '', calls: [] };
    const cut = (whole: number, reduced: number) => judgeScope(frame, ['s'], { effort: { whole, reduced } }).isCut;
    expect([cut(20, 0), cut(2_000, 0), cut(20, 20), cut(20, 5)]).toEqual([true, false, false, true]);
  });
});
