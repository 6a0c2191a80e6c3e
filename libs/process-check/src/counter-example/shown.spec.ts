import type { ElementInstance, InstanceState } from '@alur/process-engine';
import type { Rehearsal } from '@alur/scenarios';
import { aside, begins } from '../fixtures/sketches.js';
import type { Sketch } from '../fixtures/small-model.js';
import { onEdge, smallModel } from '../fixtures/small-model.js';
import type { RunStep, SoundnessCode, SoundnessFinding } from '../soundness/contract.js';
import { drawnIn } from './drawn.js';
import { expectedAt, isShown } from './shown.js';

const more: Readonly<Record<string, Sketch>> = {
  b: onEdge('t1'),
  c: onEdge('t1', false),
  a: aside,
  n: begins(false),
  d: aside,
  l: begins(true),
};
const text =
  's>t1>j1>e1, t2>j1, b>e2, c>e3, a, a/n>a/e4, d, d/l>d/e5, g1>m1>e1, g1>m2>e1, p1/s1>p1/t3>p1/j2>p1/e6, p1/t4>p1/j2, x1>t5>e7, t6';
const drawn = drawnIn([smallModel(text, more)]);

type Open = Omit<Partial<ElementInstance>, 'phase'> & { readonly phase: string; readonly code?: string };

interface At {
  readonly open?: readonly (Open & { readonly elementId: string })[];
  readonly joins?: readonly string[];
  readonly timers?: readonly string[];
  readonly subscriptions?: readonly string[];
  readonly ended?: boolean;
  readonly counts?: Readonly<Record<string, number>>;
  readonly remaining?: readonly string[];
}

const since = '2026-11-23T02:00:00.000Z';
const named = (ids: readonly string[]) => Object.fromEntries(ids.map((elementId) => [elementId, { elementId }]));

function place({
  open = [],
  joins = [],
  timers = [],
  subscriptions = [],
  ended = false,
  counts = {},
  remaining = [],
}: At) {
  const state: unknown = {
    status: ended ? 'ended' : 'active',
    elements: Object.fromEntries(open.map((one, index) => [String(index), { key: String(index + 1), since, ...one }])),
    joins: named(joins),
    timers: named(timers),
    subscriptions: named(subscriptions),
  };
  const rehearsal = { state: state as InstanceState, countOf: (id: string) => counts[id] ?? 0 };
  const step = (element: string): RunStep => ({ element, flows: [] });
  return { rehearsal: rehearsal as Rehearsal, remaining: remaining.map(step) };
}

const finding = (code: SoundnessCode, element?: string, round: readonly string[] = []): SoundnessFinding => ({
  code,
  severity: 'error',
  file: 'small.bpmn',
  process: 'small',
  ...(element === undefined ? {} : { element }),
  message: '',
  trace: [],
  run: { way: [], round: round.map((one) => ({ element: one, flows: [] })) },
});
const shown = (code: SoundnessCode, element: string, at: At) => isShown(finding(code, element), place(at), drawn);
const expected = (code: SoundnessCode, element: string, at: At, ...round: readonly string[]) =>
  expectedAt(finding(code, element, round), place(at), drawn);

const stuck = (elementId: string) => ({ elementId, phase: 'incident', code: 'DEADLOCK' });
const task = (elementId: string, more_: Omit<Partial<ElementInstance>, 'phase'> = {}) => ({
  elementId,
  phase: 'user-task',
  ...more_,
});

it('nothing is shown before it has begun', () => {
  const nowhere = { rehearsal: { state: undefined } as unknown as Rehearsal, remaining: [] };
  expect(isShown(finding('DEADLOCK', 'j1'), nowhere, drawn)).toBe(false);
  expect(isShown(finding('DEAD_ELEMENT', 't2'), nowhere, drawn)).toBe(false);
  expect(expectedAt(finding('DEADLOCK', 'j1'), nowhere, drawn)).toEqual({});
});

describe('a deadlock is shown', () => {
  it.each<[string, At, boolean]>([
    ['where its join stands still', { open: [stuck('j1')] }, true],
    ['where another does: no', { open: [stuck('j2')] }, false],
    ['where nothing is open: no', {}, false],
    ['where something is still open: no', { open: [stuck('j1'), task('t2')] }, false],
    [
      'where something else is wrong: no',
      { open: [stuck('j1'), { elementId: 't2', phase: 'incident', code: 'JOB_FAILED' }] },
      false,
    ],
    ['where it has ended: no', { open: [stuck('j1')], ended: true }, false],
    ['where an event may yet come: no', { open: [stuck('j1')], timers: ['b'] }, false],
    ['where a message may yet come: no', { open: [stuck('j1')], subscriptions: ['m1'] }, false],
    ['where only what stays beside may come', { open: [stuck('j1')], timers: ['c'], subscriptions: ['n'] }, true],
    ['where an event sub-process may interrupt: no', { open: [stuck('j1')], subscriptions: ['l'] }, false],
    [
      'in a sub-process that stands still',
      { open: [{ elementId: 'p1', phase: 'scope' }, stuck('j2')], joins: ['j1'] },
      true,
    ],
    ['while something is undone', { open: [{ elementId: 'i1', phase: 'compensating' }, stuck('j1')] }, true],
  ])('%s', (_what, at, is) => {
    expect(shown('DEADLOCK', 'j1', at)).toBe(is);
  });

  it('with everything that is open', () => {
    expect(expected('DEADLOCK', 'j1', { open: [stuck('j1')] })).toEqual({
      tasks: [],
      jobs: [],
      waiting: [],
      incidents: ['j1'],
      ended: false,
    });
  });
});

describe('an improper completion is shown', () => {
  it('where an end of that scope has been reached', () => {
    expect(shown('IMPROPER_COMPLETION', 'j1', { open: [stuck('j1')], counts: { e2: 1 } })).toBe(true);
    expect(shown('IMPROPER_COMPLETION', 'j1', { open: [stuck('j1')], counts: { e6: 1, t1: 1 } })).toBe(false);
    expect(shown('IMPROPER_COMPLETION', 'j1', { open: [stuck('j1'), task('t2')], counts: { e2: 1 } })).toBe(false);
    expect(shown('IMPROPER_COMPLETION', 'j2', { open: [stuck('j2')], counts: { e6: 1 } })).toBe(true);
  });

  it('with those ends', () => {
    const at = { open: [stuck('j1')], counts: { e2: 1, e3: 2, e6: 1 } };
    expect(expected('IMPROPER_COMPLETION', 'j1', at)).toMatchObject({
      incidents: ['j1'],
      ended: false,
      passed: ['e2', 'e3'],
    });
  });
});

describe('two tokens in one place are shown', () => {
  it.each<[string, string, At, boolean]>([
    ['where a step is open twice', 't1', { open: [task('t1'), task('t1')], remaining: ['t9'] }, true],
    [
      'where it is open in two scopes: no',
      't3',
      { open: [task('t3', { scope: '1' }), task('t3', { scope: '2' })], remaining: ['t9'] },
      false,
    ],
    [
      'where one of the two is being undone: no',
      't1',
      { open: [task('t1'), task('t1', { undoes: '7' })], remaining: ['t9'] },
      false,
    ],
    ['where its flow was taken twice', 's-t1', { counts: { 's-t1': 2 } }, true],
    ['where its flow was taken once: no', 's-t1', { counts: { 's-t1': 1 } }, false],
    [
      'where its flow was taken twice, but not all is done yet: no',
      's-t1',
      { counts: { 's-t1': 2 }, remaining: ['t9'] },
      false,
    ],
    ['where a step was come to twice', 'j1', { counts: { j1: 2 } }, true],
    ['where a step was come to by its flows together twice', 't1', { counts: { 's-t1': 2, t1: 1 } }, true],
    ['where a step without a flow into it was done twice', 't6', { counts: { t6: 2 } }, true],
    ['where a step without a flow into it was done once: no', 't6', { counts: { t6: 1 } }, false],
  ])('%s', (_what, id, at, is) => {
    expect(shown('UNSAFE', id, at)).toBe(is);
  });

  it('with what is open, and how often the flows into it were taken', () => {
    const twice = { open: [task('t1'), task('t1')], counts: { 's-t1': 2 } };
    expect(expected('UNSAFE', 't1', twice)).toEqual({ tasks: ['t1', 't1'], count: { 's-t1': 2 } });
    expect(expected('UNSAFE', 's-t1', { counts: { 's-t1': 3 } })).toEqual({ count: { 's-t1': 3 } });
    expect(expected('UNSAFE', 't6', { open: [task('t6'), task('t6')], counts: { t6: 1 } })).toEqual({
      tasks: ['t6', 't6'],
    });
    expect(expected('UNSAFE', 't1', {})).toEqual({});
  });
});

describe('going round for ever is shown', () => {
  const away = { elementId: 'x1', phase: 'incident', code: 'STEP_BUDGET_EXHAUSTED' };

  it('where the run has been played, twice round, and it has not ended', () => {
    expect(shown('NO_OPTION_TO_COMPLETE', 't1', { open: [task('t1')] })).toBe(true);
    expect(shown('NO_OPTION_TO_COMPLETE', 't1', { open: [task('t1')], remaining: ['t1'] })).toBe(false);
    expect(shown('NO_OPTION_TO_COMPLETE', 't1', { ended: true })).toBe(false);
  });

  it('where the engine has stopped it', () => {
    expect(shown('NO_OPTION_TO_COMPLETE', 't1', { open: [away], remaining: ['t1'] })).toBe(true);
    expect(shown('NO_OPTION_TO_COMPLETE', 't1', { open: [stuck('x1')], remaining: ['t1'] })).toBe(false);
  });

  it('with how often each step of the round was done, if that can be told', () => {
    const at = { open: [task('t1')], counts: { t1: 2, x1: 3 } };
    expect(expected('NO_OPTION_TO_COMPLETE', 't1', at, 't1', 'x1', 't1', 't9')).toEqual({
      tasks: ['t1'],
      ended: false,
      count: { t1: 2, x1: 3 },
    });
    expect(expected('NO_OPTION_TO_COMPLETE', 't1', { open: [away], counts: { t1: 99 } }, 't1')).toEqual({
      incidents: ['x1'],
      ended: false,
    });
  });
});

describe('what is never reached is shown', () => {
  it('where the run has been played', () => {
    expect(shown('DEAD_ELEMENT', 't2', {})).toBe(true);
    expect(shown('DEAD_ELEMENT', 't2', { remaining: ['t1'] })).toBe(false);
  });

  it('with what is open instead', () => {
    expect(expected('DEAD_ELEMENT', 't2', { ended: true })).toEqual({ ended: true, notPassed: ['t2'] });
    expect(expected('DEAD_ELEMENT', 't2', { open: [task('t1')] })).toEqual({
      tasks: ['t1'],
      ended: false,
      notPassed: ['t2'],
    });
  });
});

it('what is open is told in order, and events behind a gateway by name', () => {
  const at: At = {
    open: [
      { ...task('t2'), key: '12' },
      { ...task('t1'), key: '3' },
      { elementId: 't5', phase: 'job' },
      { elementId: 'g1', phase: 'waiting' },
      { elementId: 'm9', phase: 'waiting' },
      { elementId: 'p1', phase: 'scope' },
      stuck('j1'),
    ],
  };
  expect(expected('DEAD_ELEMENT', 't6', at)).toEqual({
    tasks: ['t1', 't2'],
    jobs: ['t5'],
    waiting: ['m1', 'm2', 'm9'],
    incidents: ['j1'],
    ended: false,
    notPassed: ['t6'],
  });
});
