import type { ExecutableProcess } from '@alur/process-model';
import type { Sketch } from '../fixtures/small-model.js';
import { onEdge, smallModel } from '../fixtures/small-model.js';
import { told } from '../fixtures/told.js';

type More = Readonly<Record<string, Sketch>>;
type Case = readonly [what: string, drawing: string, more: More, found: readonly string[]];

const holds = (cases: readonly Case[]): void => {
  it.each(cases)('%s: %s', (_what, drawing, more, found) => {
    expect(told(smallModel(drawing, more))).toEqual(found);
  });
};

const ends = (result: Extract<Sketch, { type: 'endEvent' }>['result']): Sketch =>
  result ? { type: 'endEvent', result } : { type: 'endEvent' };
const gives = (result: Extract<Sketch, { type: 'intermediateThrowEvent' }>['result']): Sketch =>
  result ? { type: 'intermediateThrowEvent', result } : { type: 'intermediateThrowEvent' };
const edge = (attachedTo: string, kind: 'error' | 'escalation' | 'cancel', interrupting = true): Sketch => ({
  type: 'boundaryEvent',
  attachedTo,
  interrupting,
  trigger: { kind },
});
const undoes = (attachedTo: string, handler: string): Sketch => ({
  type: 'boundaryEvent',
  attachedTo,
  interrupting: false,
  trigger: { kind: 'compensation' },
  handler,
});
const begins = (
  interrupting: boolean,
  kind: 'message' | 'error' | 'escalation' | 'compensation' = 'message',
): Sketch => ({
  type: 'startEvent',
  interrupting,
  trigger: kind === 'message' ? { kind, name: { literal: 'm' } } : { kind },
});
const aside: Sketch = { type: 'subProcess', kind: 'event' };
const transaction: Sketch = { type: 'subProcess', kind: 'transaction' };
const handler: Sketch = { type: 'userTask', forCompensation: true };
const lost = { kind: 'error', code: 'LOST' } as const;
const late = { kind: 'escalation', code: 'LATE' } as const;
const undo = { kind: 'compensation' } as const;

describe('every kind of step', () => {
  const job = { type: 'letter', parameters: {} };
  const name = { literal: 'm' };
  const kinds: readonly Sketch[] = [
    { type: 'task' },
    { type: 'userTask' },
    { type: 'serviceTask', job },
    { type: 'receiveTask', message: { kind: 'message', name } },
    { type: 'scriptTask', expression: '1' },
    { type: 'businessRuleTask', decisionId: 'd', resultVariable: 'r' },
    { type: 'callActivity', calledProcess: 'elsewhere' },
    { type: 'userTask', loop: { kind: 'multiInstance', sequential: false, cardinality: '3' } },
    { type: 'userTask', loop: { kind: 'standardLoop', testBefore: true, condition: 'x' } },
    { type: 'intermediateCatchEvent', trigger: { kind: 'message', name } },
    { type: 'intermediateCatchEvent', trigger: { kind: 'signal', name } },
    { type: 'intermediateCatchEvent', trigger: { kind: 'condition', condition: 'x' } },
    {
      type: 'intermediateCatchEvent',
      trigger: { kind: 'timer', timer: { kind: 'duration', value: { literal: 'P1D' } } },
    },
    gives(undefined),
    gives({ kind: 'message', name }),
    gives({ kind: 'message', name, job }),
    gives({ kind: 'signal', name }),
    gives(late),
    gives(undo),
  ];
  it.each(kinds.map((kind) => [kind.type, kind] as const))('%s passes a token on', (_type, kind) => {
    expect(told(smallModel('s>k>j1>e1, s>t1>j1', { k: kind }))).toEqual([]);
  });
  it.each(
    [undefined, { kind: 'message', name } as const, { kind: 'signal', name } as const, late, undo, lost].map(
      (result) => [result?.kind ?? 'none', ends(result)] as const,
    ),
  )('%s end', (_kind, end) => {
    expect(told(smallModel('s>x1>e1, x1>t1>e2', { e1: end }))).toEqual([]);
  });
});

describe('events on the edge', () => {
  holds([
    ['it interrupts, and leads to an end', 's>t1>e1, b>e2', { b: onEdge('t1') }, []],
    ['it interrupts, and both ways meet', 's>t1>x1>e1, b>x1', { b: onEdge('t1') }, []],
    [
      'it interrupts in front of a join',
      's>t1>j1>e1, b>j1',
      { b: onEdge('t1') },
      ['DEADLOCK j1: s t1', 'DEAD_ELEMENT e1'],
    ],
    ['it stays beside, and leads to an end', 's>t1>e1, b>e2', { b: onEdge('t1', false) }, []],
    [
      'it stays beside in front of a merge',
      's>t1>x1>t2>e1, b>x1',
      { b: onEdge('t1', false) },
      ['UNSAFE t2: s b t1 x1 x1'],
    ],
    [
      'it may not happen, and a join waits for it',
      's>t1>j1>e1, b>j1',
      { b: onEdge('t1', false) },
      ['DEADLOCK j1: s t1'],
    ],
    [
      'an inclusive join does not wait for the host that it can be reached from by both ways',
      's>t1>o1>e1, b>o1',
      { b: onEdge('t1', false) },
      ['UNSAFE o1-e1: s b o1 t1 o1'],
    ],
    ['it happens at most once', 's>t1>e1, b>t2>e2', { b: onEdge('t1', false) }, []],
    [
      'two beside the same step meet in one',
      's>t1>e1, b>t2>e2, c>t2',
      { b: onEdge('t1', false), c: onEdge('t1', false) },
      ['UNSAFE t2: s b c'],
    ],
    ['an error may happen though nobody throws it', 's>t1>e1, b>e2', { b: edge('t1', 'error') }, []],
    ['so may an escalation', 's>t1>e1, b>e2', { b: edge('t1', 'escalation', false) }, []],
    [
      'a branch that is left by its edge',
      's>j1>t1>j2>e1, j1>t2>j2, b>e2',
      { b: onEdge('t1') },
      ['IMPROPER_COMPLETION j2: s j1 b t2 e2'],
    ],
    ['a way back from the edge', 's>x1>t1>e1, b>x1', { b: onEdge('t1') }, []],
    [
      'a step with an edge inside a loop that gives off tokens',
      's>x1>t1>x2>e1, x2>x1, b>t2>e2',
      { b: onEdge('t1', false) },
      ['UNSAFE t2: s x1 b t1 x2 x1 b'],
    ],
  ]);
});

describe('sub-processes', () => {
  holds([
    ['a step of its own', 's>p1>e1, p1/s1>p1/t1>p1/e2', {}, []],
    ['it ends with its last token', 's>p1>e1, p1/s1>p1/t1>p1/e2, p1/s1>p1/t2>p1/e3', {}, []],
    [
      'it hangs',
      's>p1>e1, p1/s1>p1/x1>p1/j1>p1/e2, p1/x1>p1/t1>p1/j1',
      {},
      ['DEADLOCK j1: s s1 x1', 'DEAD_ELEMENT e1 e2'],
    ],
    [
      'it hangs after an end inside',
      's>p1>e1, p1/s1>p1/t1>p1/x1>p1/e2, p1/x1>p1/j1>p1/e3, p1/s1>p1/j1',
      {},
      ['IMPROPER_COMPLETION j1: s s1 t1 x1 e2'],
    ],
    [
      'it hangs, but its edge leads on',
      's>p1>x2>e1, p1/s1>p1/x1>p1/j1>p1/e2, p1/x1>p1/t1>p1/j1, b>x2',
      { b: onEdge('p1') },
      ['DEAD_ELEMENT e2'],
    ],
    [
      'it turns round for ever',
      's>p1>e1, p1/s1>p1/x1>p1/t1>p1/x1',
      {},
      ['NO_OPTION_TO_COMPLETE t1: s s1 x1', 'DEAD_ELEMENT e1'],
    ],
    ['something inside is done twice', 's>p1>e1, p1/s1>p1/t1>p1/e2, p1/s1>p1/t2>p1/t1', {}, ['UNSAFE t1: s s1 t2']],
    ['it is opened twice', 's>j1>p1>e1, j1>t1>p1, p1/s1>p1/e2', {}, ['UNSAFE p1: s j1 t1']],
    ['it is never reached', 's>t1>e1, j1>p1>e1, p1/s1>p1/e2', {}, ['DEAD_ELEMENT j1 p1 s1 e2']],
    ['a step beside its start', 's>p1>e1, p1/s1>p1/e2, p1/t1>p1/e2', {}, ['DEAD_ELEMENT t1']],
    ['it begins where no flow enters', 's>p1>e1, p1/t1>p1/j1>p1/e2, p1/t2>p1/j1', {}, []],
    ['nothing is in it', 's>p1>e1', { p1: { type: 'subProcess', kind: 'embedded' } }, []],
    [
      'a sub-process in a sub-process hangs',
      's>p1>e1, p1/s1>p1/p2>p1/e2, p2/s2>p2/x1>p2/j1, p2/x1>p2/t1>p2/j1',
      {},
      ['DEADLOCK j1: s s1 s2 x1', 'DEAD_ELEMENT e1 e2'],
    ],
  ]);
});

describe('ends that end more than a token', () => {
  holds([
    ['terminating clears the scope', 's>j1>t1>e1, j1>x1>j2, t1>j2', { e1: ends({ kind: 'terminate' }) }, []],
    [
      'it clears its own scope only',
      's>j1>p1>j2>e1, j1>t2>j2, p1/s1>p1/t1>p1/e2, p1/s1>p1/t3>p1/e3',
      { e2: ends({ kind: 'terminate' }) },
      [],
    ],
    [
      'what comes after a sub-process that only fails is never reached',
      's>p1>t1>e1, p1/s1>p1/e2, b>e3',
      { e2: ends(lost), b: edge('p1', 'error') },
      ['DEAD_ELEMENT t1 e1'],
    ],
    [
      'a sub-process that may fail',
      's>p1>e1, p1/s1>p1/x1>p1/e2, p1/x1>p1/e4, b>e3',
      { e2: ends(lost), b: edge('p1', 'error') },
      [],
    ],
    ['an error nobody catches stops the run', 's>p1>t1>e1, p1/s1>p1/e2', { e2: ends(lost) }, ['DEAD_ELEMENT t1 e1']],
    [
      'an error caught two scopes further out',
      's>p1>e1, p1/s1>p1/p2>p1/t1>p1/e2, p2/s2>p2/e4, b>e3',
      { e4: ends(lost), b: edge('p1', 'error') },
      ['DEAD_ELEMENT e1 t1 e2'],
    ],
    [
      'an escalation beside always comes before the end',
      's>p1>j1>e1, p1/s1>p1/i1>p1/e2, b>j1',
      { i1: gives(late), b: edge('p1', 'escalation', false) },
      [],
    ],
    [
      'an escalation that comes sometimes',
      's>p1>j1>e1, p1/s1>p1/x1>p1/i1>p1/e2, p1/x1>p1/e4, b>j1',
      { i1: gives(late), b: edge('p1', 'escalation', false) },
      ['DEADLOCK j1: s s1 x1 e4 p1'],
    ],
    [
      'an escalation that interrupts',
      's>p1>t1>e1, p1/s1>p1/i1>p1/t2>p1/e2, b>e3',
      { i1: gives(late), b: edge('p1', 'escalation') },
      ['DEAD_ELEMENT t1 e1 t2 e2'],
    ],
    ['an escalation nobody catches', 's>p1>e1, p1/s1>p1/i1>p1/e2', { i1: gives(late) }, []],
    [
      'a cancelled transaction',
      's>p1>e1, p1/s1>p1/x1>p1/e2, p1/x1>p1/e4, b>e3',
      { p1: transaction, e2: ends({ kind: 'cancel' }), b: edge('p1', 'cancel') },
      [],
    ],
    [
      'nobody cancels',
      's>p1>e1, p1/s1>p1/e2, b>e3',
      { p1: transaction, b: edge('p1', 'cancel') },
      ['DEAD_ELEMENT b e3'],
    ],
    [
      'it is always cancelled',
      's>p1>e1, p1/s1>p1/e2, b>e3',
      { p1: transaction, e2: ends({ kind: 'cancel' }), b: edge('p1', 'cancel') },
      ['DEAD_ELEMENT e1'],
    ],
  ]);
});

describe('event sub-processes', () => {
  holds([
    ['beside', 's>t1>e1, a, a/n>a/t2>a/e2', { a: aside, n: begins(false) }, []],
    ['interrupting', 's>t1>e1, a, a/n>a/t2>a/e2', { a: aside, n: begins(true) }, []],
    [
      'one beside that can only fail ends what hangs, too',
      's>x1>j1>e1, x1>t1>j1, a, a/n>a/e2',
      { a: aside, n: begins(false), e2: ends(lost) },
      ['DEAD_ELEMENT e1'],
    ],
    [
      'one that hangs beside',
      's>t1>e1, a, a/n>a/x1>a/j1, a/x1>a/t2>a/j1',
      { a: aside, n: begins(false) },
      ['DEADLOCK j1: s t1 e1 n x1'],
    ],
    [
      'one that hangs instead',
      's>t1>e1, a, a/n>a/x1>a/j1, a/x1>a/t2>a/j1',
      { a: aside, n: begins(true) },
      ['DEADLOCK j1: s n x1'],
    ],
    [
      'it saves a process that hangs',
      's>x1>j1>e1, x1>t1>j1, a, a/n>a/e2',
      { a: aside, n: begins(true) },
      ['DEAD_ELEMENT e1'],
    ],
    [
      'an error for it may happen though nobody throws it',
      's>t1>e1, a, a/n>a/e2',
      { a: aside, n: begins(true, 'error') },
      [],
    ],
    ['in a sub-process', 's>p1>e1, p1/s1>p1/t1>p1/e2, p1/a, a/n>a/t2>a/e3', { a: aside, n: begins(true) }, []],
    [
      'something in it is done twice',
      's>t1>e1, a/n>a/t2>a/t3>a/e2, a, a/n>a/t3',
      { a: aside, n: begins(false) },
      ['UNSAFE t3: s n t2'],
    ],
  ]);
});

describe('compensation', () => {
  holds([
    ['what was done is undone', 's>t1>i1>e1, b, h', { i1: gives(undo), b: undoes('t1', 'h'), h: handler }, []],
    ['nobody undoes', 's>t1>e1, b, h', { b: undoes('t1', 'h'), h: handler }, ['DEAD_ELEMENT h']],
    [
      'undone before it can have been done',
      's>i1>t1>e1, b, h',
      { i1: gives(undo), b: undoes('t1', 'h'), h: handler },
      ['DEAD_ELEMENT h'],
    ],
    [
      'only the other one is undone',
      's>t1>t2>i1>e1, b, h, c, k',
      { i1: gives({ ...undo, activity: 't2' }), b: undoes('t1', 'h'), h: handler, c: undoes('t2', 'k'), k: handler },
      ['DEAD_ELEMENT h'],
    ],
    [
      'done in a sub-process, undone outside',
      's>p1>i1>e1, p1/s1>p1/t1>p1/e2, p1/b, p1/h',
      { i1: gives(undo), b: undoes('t1', 'h'), h: handler },
      [],
    ],
    ['undone at the end', 's>t1>e1, b, h', { e1: ends(undo), b: undoes('t1', 'h'), h: handler }, []],
    [
      'a cancelled transaction undoes',
      's>p1>e1, p1/s1>p1/t1>p1/e2, p1/b, p1/h, c>e3',
      { p1: transaction, e2: ends({ kind: 'cancel' }), c: edge('p1', 'cancel'), b: undoes('t1', 'h'), h: handler },
      ['DEAD_ELEMENT e1'],
    ],
    [
      'undoing hangs',
      's>t1>i1>e1, b, h, h/s1>h/x1>h/j1, h/x1>h/t2>h/j1',
      { i1: gives(undo), b: undoes('t1', 'h'), h: { type: 'subProcess', kind: 'embedded', forCompensation: true } },
      ['DEADLOCK j1: s t1 s1 x1'],
    ],
    [
      'an event sub-process undoes its sub-process',
      's>p1>i1>e1, p1/s1>p1/t1>p1/e2, p1/a, a/n>a/t2>a/e3',
      { i1: gives(undo), a: aside, n: begins(true, 'compensation') },
      [],
    ],
    [
      'an event sub-process begins but once, and cannot undo what it would have done before',
      's>t1>e1, a, a/n>a/x1>a/t2>a/e2, a/x1>a/t3>a/i1>a/e3, a/b, a/h',
      { b: undoes('t2', 'h'), h: handler, a: aside, n: begins(false), i1: gives(undo) },
      ['DEAD_ELEMENT h'],
    ],
    [
      'what was done in a scope that only an event sub-process ends can be undone later',
      's>p1>i1>e1, p1/s1>p1/x1>p1/t1>p1/x1, p1/b, p1/h, p1/a, a/n>a/e2',
      { b: undoes('t1', 'h'), h: handler, a: aside, n: begins(true), i1: gives(undo) },
      [],
    ],
    [
      'an interruption cannot undo the last step, with which the scope is over',
      's>p1>e1, p1/s1>p1/t1, p1/b, p1/h, p1/a, a/n>a/i1>a/e2',
      { b: undoes('t1', 'h'), h: handler, a: aside, n: begins(true), i1: gives(undo) },
      ['DEAD_ELEMENT h'],
    ],
    [
      'what an interruption has done cannot be undone by what it ended',
      's>p1>e1, p1/s1>p1/t1>p1/i1>p1/e2, p1/a, a/n>a/t2>a/e3, a/b, a/h',
      { i1: gives(undo), b: undoes('t2', 'h'), h: handler, a: aside, n: begins(true) },
      ['DEAD_ELEMENT h'],
    ],
    [
      'what is done on a way that never completes is not handed on',
      's>p1>i1>e1, p1/s1>p1/x1>p1/e2, p1/x1>p1/t1>p1/e3, p1/b, p1/h, c>e4',
      { e3: ends(lost), c: edge('p1', 'error'), i1: gives(undo), b: undoes('t1', 'h'), h: handler },
      ['DEAD_ELEMENT h'],
    ],
  ]);
});

describe('links', () => {
  const link = { kind: 'link', name: 'over there' } as const;
  const landing: Sketch = { type: 'intermediateCatchEvent', trigger: link };
  holds([
    ['a jump', 's>t1>i1, m1>e1', { i1: gives(link), m1: landing }, []],
    ['two jumps to one landing', 's>x1>i1, x1>i2, m1>e1', { i1: gives(link), i2: gives(link), m1: landing }, []],
    [
      'two jumps at the same time',
      's>j1>i1, j1>t1>i2, m1>t2>e1',
      { i1: gives(link), i2: gives(link), m1: landing },
      ['UNSAFE m1: s j1 i1 t1 i2'],
    ],
    ['nobody jumps', 's>e1, m1>t1', { m1: landing }, ['DEAD_ELEMENT m1 t1']],
  ]);
});

describe('called processes', () => {
  const call = (calledProcess: string): Sketch => ({ type: 'callActivity', calledProcess });
  const found = (drawing: string, more: More, others: readonly ExecutableProcess[]) =>
    told(smallModel(drawing, more), others);
  const hanging = smallModel('s1>x1>j1>e2, x1>t1>j1', {}, 'helper');
  it('one that is not in the file completes', () => {
    expect(found('s>c>e1', { c: call('elsewhere') }, [])).toEqual([]);
  });
  it('one that hangs', () => {
    expect(found('s>c>e1', { c: call('helper') }, [hanging])).toEqual(['DEADLOCK j1: s s1 x1', 'DEAD_ELEMENT e1']);
  });
  it('one that hangs, with an edge that leads on', () => {
    expect(found('s>c>e1, b>e3', { c: call('helper'), b: onEdge('c') }, [hanging])).toEqual(['DEAD_ELEMENT e1']);
  });
  it('its error is caught by who called it', () => {
    const failing = smallModel('s1>e2', { e2: ends(lost) }, 'helper');
    expect(found('s>c>e1, b>e3', { c: call('helper'), b: edge('c', 'error') }, [failing])).toEqual(['DEAD_ELEMENT e1']);
  });
  it('one called twice at the same time', () => {
    const helper = smallModel('s1>t1>e2', {}, 'helper');
    expect(found('s>j1>c>j2>e1, j1>d>j2', { c: call('helper'), d: call('helper') }, [helper])).toEqual([]);
  });
  it('one that calls itself', () => {
    expect(found('s>x1>c>e1, x1>e2', { c: call('small') }, [])).toEqual([]);
  });
});
