// What may become of a scope from where it stands, with states by hand; states that the engine made are in `check-marking`.
import type { Compensable, ElementInstance, InstanceState } from '@alur/process-engine';
import { aside, begins, throws, undo, undoes } from '../fixtures/sketches.js';
import type { Sketch } from '../fixtures/small-model.js';
import { onEdge, smallModel } from '../fixtures/small-model.js';
import { strangersIn, toldVerdict } from '../fixtures/told-verdict.js';
import { Drawing } from '../scopes/drawing.js';
import { judgeOpenScope } from './judge-open-scope.js';

type More = Readonly<Record<string, Sketch>>;
type Rest = Omit<Partial<ElementInstance>, 'phase'> & { readonly elementId: string } & Readonly<
    Record<string, unknown>
  >;
type Joins = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface At {
  readonly open?: readonly Rest[];
  /** Tokens on the flows into joins in the process itself. */
  readonly joins?: Joins;
  readonly done?: readonly Compensable[];
  readonly ends?: readonly string[];
  /** Events that are waited for, and by whom. */
  readonly armed?: Readonly<Record<string, string | undefined>>;
}

const since = '2026-11-23T02:00:00.000Z';

/** What the checker looks at; the rest of a state is not asked for. */
function stateAt({ open = [], joins = {}, done = [], ends = [], armed = {} }: At): InstanceState {
  const elements = open.map((one, index) => {
    const key = String(index + 1);
    return [one.key ?? key, { key, phase: 'user-task', since, ...one }];
  });
  const state: unknown = {
    status: 'active',
    elements: Object.fromEntries(elements),
    joins: Object.fromEntries(Object.entries(joins).map(([elementId, arrived]) => [elementId, { elementId, arrived }])),
    timers: {},
    subscriptions: Object.fromEntries(
      Object.entries(armed).map(([elementId, attachedTo]) => [elementId, { key: elementId, elementId, attachedTo }]),
    ),
    compensations: done,
    ends,
  };
  return state as InstanceState;
}

function judged(text: string, more: More, at: At, key?: string) {
  const process = smallModel(text, more);
  const frame = { drawing: new Drawing(process, [process]), scope: undefined, path: '', calls: [process.id] };
  return judgeOpenScope(frame, key, { state: stateAt(at), effort: { whole: 600, reduced: 25_000 } });
}

type Row = readonly [what: string, text: string, more: More, at: At, found: readonly string[]];
const holds = (rows: readonly Row[]): void => {
  it.each(rows)('%s: %s', (_what, text, more, at, found) => {
    const verdict = judged(text, more, at);
    expect(toldVerdict(verdict)).toEqual(found);
    expect(strangersIn(verdict, [smallModel(text, more)])).toEqual([]);
  });
};

const at = (...ids: readonly string[]): At => ({ open: ids.map((elementId) => ({ elementId })) });
const open = (elementId: string, more: Omit<Rest, 'elementId'> = {}): Rest => ({ elementId, phase: 'scope', ...more });
const inside = (elementId: string, scope = '1', more: Omit<Rest, 'elementId'> = {}): Rest => ({
  elementId,
  scope,
  ...more,
});
const block = (p: string): string => `${p}/s1>${p}/j8>${p}/t7>${p}/j1>${p}/e2, ${p}/j8>${p}/t8>${p}/j1`;
const hangs = (p: string): string => `${p}/s1>${p}/x1>${p}/j1>${p}/e2, ${p}/x1>${p}/t7>${p}/j1`;
const undoing: Sketch = { type: 'subProcess', kind: 'embedded', forCompensation: true };

describe('from where its tokens are', () => {
  const fork = 's>j1>t1>j2>e1, j1>t2>j2';
  holds([
    ['at a step', 's>t1>t2>e1', {}, at('t2'), ['completes: t2 e1']],
    ['at both branches', fork, {}, at('t1', 't2'), ['completes: t1 t2 j2 e1']],
    [
      'at one branch, the other in the join',
      fork,
      {},
      { ...at('t1'), joins: { j2: { 't2-j2': 1 } } },
      ['completes: t1 j2 e1'],
    ],
    ['at one branch only', fork, {}, at('t1'), ['DEADLOCK j2: t1']],
    ['in the join only', fork, {}, { joins: { j2: { 't2-j2': 1 } } }, ['DEADLOCK j2: ']],
    [
      'in the join twice by one way',
      fork,
      {},
      { joins: { j2: { 't2-j2': 2, 't1-j2': 1 } } },
      ['IMPROPER_COMPLETION j2: j2 e1', 'UNSAFE t2-j2: '],
    ],
    ['twice in one step', fork, {}, at('t1', 't1', 't2'), ['IMPROPER_COMPLETION j2: t1 t1 t2 j2 e1', 'UNSAFE t1: ']],
    ['after an end has been reached', fork, {}, { ...at('t1'), ends: ['e1'] }, ['IMPROPER_COMPLETION j2: t1']],
    [
      'after an end inside something else has',
      `${fork}, p1/e7`,
      {},
      { ...at('t1'), ends: ['e7'] },
      ['DEADLOCK j2: t1'],
    ],
    ['nowhere', fork, {}, {}, ['completes: ']],
    [
      'at a gateway that found no way',
      's>x1>t1>e1, x1>e2',
      {},
      { open: [{ elementId: 'x1', phase: 'incident', code: 'NO_OUTGOING_FLOW' }] },
      ['completes: x1 e2'],
    ],
    [
      'at an event that is waited for',
      's>m1>e1',
      {},
      { open: [{ elementId: 'm1', phase: 'waiting' }] },
      ['completes: m1 e1'],
    ],
    [
      'in front of events of which one comes',
      's>g1>m1>e1, g1>m2>t1>e2',
      {},
      { open: [{ elementId: 'g1', phase: 'waiting' }] },
      ['completes: g1 m1 e1'],
    ],
    [
      'at an end that ends all',
      's>j1>e1, j1>t1>j2, t2>j2',
      { e1: { type: 'endEvent', result: { kind: 'terminate' } } },
      at('e1', 't1'),
      ['completes by terminating: '],
    ],
    [
      'where a deadlock has been noticed',
      fork,
      {},
      { open: [{ elementId: 'j2', phase: 'incident', code: 'DEADLOCK' }], joins: { j2: { 't2-j2': 1 } } },
      ['DEADLOCK j2: '],
    ],
  ]);

  it('at something that is not drawn: that is a bug', () => {
    expect(() => judged('s>t1>e1', {}, at('t9'))).toThrow('Process small has no element t9');
  });
});

describe('of a step that is not as usual', () => {
  const more = { b: onEdge('t1') };
  const text = 's>t1>t2>e1, b>e2';
  holds([
    ['its edge leads on while that is waited for', text, more, { ...at('t1'), armed: { b: '1' } }, ['completes: b e2']],
    ['and not after', text, more, at('t1'), ['completes: t1 t2 e1']],
    ['nor while another waits for the like', text, more, { ...at('t1'), armed: { b: '7' } }, ['completes: t1 t2 e1']],
    [
      'beside it once',
      's>t1>t2>e1, b>j1, t9>j1',
      { b: onEdge('t1', false) },
      { ...at('t1'), armed: { b: '1' } },
      ['completes: t1 t2 e1', 'IMPROPER_COMPLETION j1: b t1 t2 e1'],
    ],
    ['beside it no more', 's>t1>t2>e1, b>j1, t9>j1', { b: onEdge('t1', false) }, at('t1'), ['completes: t1 t2 e1']],
    [
      'of two beside it, the one that is left',
      's>t1>e1, b>j1, t9>j1, c>j2, t8>j2',
      { b: onEdge('t1', false), c: onEdge('t1', false) },
      { ...at('t1'), armed: { c: '1' } },
      ['completes: t1 e1', 'IMPROPER_COMPLETION j2: c t1 e1'],
    ],
    [
      'its work is done, and only its way out is missing',
      text,
      more,
      { open: [{ elementId: 't1', phase: 'incident', stage: 'leaving' }], armed: { b: '1' } },
      ['completes: t1 t2 e1'],
    ],
    [
      'it is tried anew',
      text,
      more,
      { open: [{ elementId: 't1', phase: 'incident', stage: 'opening' }] },
      ['completes: b e2'],
    ],
    [
      'it is done once more beside what runs, and takes no flow',
      text,
      more,
      { open: [{ elementId: 't1', repeats: true }, { elementId: 't2' }] },
      ['completes: t1 t2 e1'],
    ],
    ['it is done once more alone', text, more, { open: [{ elementId: 't1', repeats: true }] }, ['completes: t1']],
  ]);
});

describe('of what is inside', () => {
  const text = `s>p1>t9>e1, ${block('p1')}`;
  holds([
    ['it can end', text, {}, { open: [open('p1'), inside('t7'), inside('t8')] }, ['completes: t7 t8 j1 e2 p1 t9 e1']],
    ['it hangs', text, {}, { open: [open('p1'), inside('t7')] }, ['DEADLOCK j1: t7']],
    [
      'two are in one step',
      text,
      {},
      { open: [open('p1'), inside('t7'), inside('t7'), inside('t8')] },
      ['IMPROPER_COMPLETION j1: t7 t7 t8 j1 e2', 'UNSAFE t7: '],
    ],
    [
      'it hangs, but its edge leads on',
      `${text}, b>e3`,
      { b: onEdge('p1') },
      { open: [open('p1'), inside('t7')], armed: { b: '1' } },
      ['completes: b e3'],
    ],
    [
      'its edge leads on no more',
      `${text}, b>e3`,
      { b: onEdge('p1') },
      { open: [open('p1'), inside('t7')] },
      ['DEADLOCK j1: t7'],
    ],
    [
      'it has not begun',
      text,
      {},
      { open: [{ elementId: 'p1', phase: 'in-transit' }] },
      ['completes: s1 j8 t7 t8 j1 e2 p1 t9 e1'],
    ],
    ['nothing is left in it', text, {}, { open: [open('p1')] }, ['completes: p1 t9 e1']],
    ['it will be opened', `s>t9>p1>e1, ${hangs('p1')}`, {}, at('t9'), ['DEADLOCK j1: t9 s1 x1']],
  ]);

  it('each round that is open, and those to come', () => {
    const loop = {
      type: 'subProcess',
      kind: 'embedded',
      loop: { kind: 'multiInstance', sequential: false, cardinality: '3' },
    } as const;
    const rounds = (started: number, ...rest: readonly Rest[]) =>
      toldVerdict(
        judged(text, { p1: loop }, { open: [open('p1', { loop: { total: 2, started, completed: 0 } }), ...rest] }),
      );
    const two = [open('p1', { scope: '1' }), open('p1', { scope: '1' })];
    expect(rounds(2, ...two, inside('t7', '2'), inside('t8', '2'), inside('t7', '3'), inside('t8', '3'))).toEqual([
      'completes: t7 t8 j1 e2 t7 t8 j1 e2 p1 t9 e1',
    ]);
    expect(rounds(2, ...two, inside('t7', '2'), inside('t8', '2'), inside('t8', '3'))).toEqual(['DEADLOCK j1: t8']);
    expect(rounds(1, open('p1', { scope: '1' }), inside('t7', '2'), inside('t8', '2'))).toEqual([
      'completes: t7 t8 j1 e2 s1 j8 t7 t8 j1 e2 p1 t9 e1',
    ]);
    expect(rounds(2, { elementId: 'p1', phase: 'in-transit', scope: '1' })).toEqual([
      'completes: s1 j8 t7 t8 j1 e2 p1 t9 e1',
    ]);
  });

  it('of a call whose process nobody has, nothing is known', () => {
    const call: Sketch = { type: 'callActivity', calledProcess: 'elsewhere' };
    expect(toldVerdict(judged('s>c>e1', { c: call }, { open: [open('c')] }))).toEqual(['completes: c e1']);
  });
});

describe('of event sub-processes', () => {
  const text = `s>t1>e1, a, a/n>a/j8>a/t7>a/j1>a/e2, a/j8>a/t8>a/j1`;
  const bad = `s>t1>e1, a, a/n>a/x1>a/j1, a/x1>a/t2>a/j1`;
  const more = (interrupting: boolean): More => ({ a: aside, n: begins(interrupting) });
  holds([
    [
      'one may begin while it is waited for',
      bad,
      more(false),
      { ...at('t1'), armed: { n: undefined } },
      ['completes: t1 e1', 'DEADLOCK j1: t1 e1 n x1'],
    ],
    ['and not after', bad, more(false), at('t1'), ['completes: t1 e1']],
    [
      'one may be thrown to always',
      bad,
      { a: aside, n: begins(true, 'error') },
      at('t1'),
      ['completes: t1 e1', 'DEADLOCK j1: n x1'],
    ],
    [
      'one that has begun beside the rest',
      text,
      more(false),
      { open: [{ elementId: 't1' }, open('a'), inside('t7', '2'), inside('t8', '2')] },
      ['completes: t1 e1'],
    ],
    [
      'one that has begun beside the rest, and hangs',
      text,
      more(false),
      { open: [{ elementId: 't1' }, open('a'), inside('t7', '2')] },
      ['DEADLOCK j1: t1 e1 t7'],
    ],
    [
      'one that has begun instead of the rest',
      text,
      more(true),
      { open: [open('a'), inside('t7'), inside('t8')], armed: { n: undefined } },
      ['completes: '],
    ],
    [
      'one that has begun instead of the rest, and hangs',
      text,
      more(true),
      { open: [open('a'), inside('t7')] },
      ['DEADLOCK j1: t7'],
    ],
    [
      'two that have begun, one of which hangs',
      text,
      more(false),
      { open: [open('a'), inside('t7'), inside('t8'), open('a'), inside('t7', '4')] },
      ['DEADLOCK j1: t7'],
    ],
    [
      'one that has interrupted lets no other begin',
      `${text}, c, c/k>c/x1>c/j3, c/x1>c/t2>c/j3`,
      { ...more(true), c: aside, k: begins(true, 'error') },
      { open: [open('a'), inside('t7'), inside('t8')] },
      ['completes: '],
    ],
  ]);

  it('a terminate end ends the rest, though one beside it hangs', () => {
    const end = { e1: { type: 'endEvent', result: { kind: 'terminate' } } } as const;
    const found = judged(
      text,
      { ...more(false), ...end },
      { open: [{ elementId: 't1' }, open('a'), inside('t7', '2')] },
    );
    expect(toldVerdict(found)).toEqual(['completes by terminating: t1 e1']);
  });
});

describe('of what was done and is to be undone', () => {
  const text = `s>t1>t2>i1>e1, b, h, ${hangs('h')}`;
  const more = { b: undoes('t1', 'h'), h: undoing, i1: throws(undo) };
  const done: readonly Compensable[] = [{ elementId: 't1', handler: 'h' }];
  const undoneBy = 'h undoes t1 or hangs';
  holds([
    [
      'it may hang in what undoes',
      text,
      more,
      { ...at('t2'), done },
      ['completes: t2 i1 e1', 'DEADLOCK j1: t2 s1 x1', undoneBy],
    ],
    ['not where it was not done', text, more, at('t2'), ['completes: t2 i1 e1', undoneBy]],
    [
      'it is done when its way out is found',
      text,
      more,
      { open: [{ elementId: 't1', phase: 'incident', stage: 'leaving' }] },
      ['completes: t1 t2 i1 e1', 'DEADLOCK j1: t1 t2 s1 x1', undoneBy],
    ],
    [
      'a run that undoes has more to undo',
      text,
      more,
      { open: [{ elementId: 'i1', phase: 'compensating', pending: done }] },
      ['completes: i1 e1', 'DEADLOCK j1: s1 x1', undoneBy],
    ],
    [
      'a run that undoes has no more to undo',
      text,
      more,
      { open: [{ elementId: 'i1', phase: 'compensating', pending: [] }] },
      ['completes: i1 e1', undoneBy],
    ],
    [
      'a run whose step can hang',
      text,
      more,
      {
        open: [{ elementId: 'i1', phase: 'compensating', pending: [] }, open('h', { undoes: '1' }), inside('t7', '2')],
      },
      ['completes: i1 e1', 'DEADLOCK j1: t7', undoneBy],
    ],
    [
      'a run whose step has not begun',
      text,
      more,
      {
        open: [
          { elementId: 'i1', phase: 'compensating', pending: [] },
          { elementId: 'h', phase: 'in-transit', undoes: '1' },
        ],
      },
      ['completes: i1 e1', 'DEADLOCK j1: s1 x1', undoneBy],
    ],
    [
      'a run that undoes by a step with nothing inside',
      's>t1>i1>e1, b, h',
      { ...more, h: { type: 'userTask', forCompensation: true } },
      { open: [{ elementId: 'i1', phase: 'compensating', pending: done }] },
      ['completes: i1 e1', 'h undoes t1'],
    ],
  ]);

  it('an event sub-process that has begun can be undone too', () => {
    const found = judged(
      's>t1>i1>e1, a, a/n>a/t2>a/e3, a/b, a/h',
      {
        a: aside,
        n: begins(false),
        b: undoes('t2', 'h'),
        h: { type: 'userTask', forCompensation: true },
        i1: throws(undo),
      },
      {
        open: [{ elementId: 't1' }, open('a'), inside('t2', '2')],
      },
    );
    expect(toldVerdict(found)).toContain('h undoes a t2');
    expect(found.reached.has('h')).toBe(true);
  });
});

it('what is reached is what is to come, not where it stands open', () => {
  const reached = (text: string, where: At) => [...judged(text, {}, where).reached].sort().join(' ');
  expect(reached('s>t1>t2>e1', at('t1'))).toBe('e1 t1 t2');
  expect(reached(`s>p1>e1, ${block('p1')}`, { open: [open('p1'), inside('t7'), inside('t8')] })).toBe('e1 e2 j1 t7 t8');
});
