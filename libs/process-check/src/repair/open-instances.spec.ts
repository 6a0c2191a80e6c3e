import type { BoundaryEvent } from '@alur/process-model';
import type { ElementInstance, InstanceState } from '@alur/process-engine';
import { awaitedAt, isThrown, joinsIn, mayComeAt, restingIn, stepsOf, undoableIn } from './open-instances.js';

const since = '2026-11-23T02:00:00.000Z';
const base = { since, key: '1', elementId: 't1' };
const task = (more: Partial<ElementInstance> = {}) => ({ ...base, phase: 'user-task', ...more }) as ElementInstance;
const stuck = (more: object = {}) =>
  ({ ...base, phase: 'incident', code: 'JOB_FAILED', message: '', ...more }) as ElementInstance;

/** What a question looks at; the rest of a state is not asked for. */
const stateWith = (part: Partial<InstanceState>): InstanceState =>
  ({ elements: {}, joins: {}, timers: {}, subscriptions: {}, compensations: [], ...part }) as InstanceState;
const keyed = <T extends { readonly key: string }>(...all: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(all.map((one) => [one.key, one]));

describe('what rests in a scope', () => {
  const state = stateWith({
    elements: keyed(
      task({ key: '1' }),
      task({ key: '2', scope: '1' }),
      stuck({ key: '3', code: 'DEADLOCK' }),
      stuck({ key: '4' }),
      task({ key: '5', undoes: '4' }),
    ),
  });
  const keys = (scope?: string) => restingIn(state, scope).map(({ key }) => key);

  it('is what is open directly in it, but no notice of a deadlock', () => {
    expect([keys(), keys('1'), keys('2')]).toEqual([['1', '4', '5'], ['2'], []]);
  });

  it('are also the steps of a run that undoes', () => {
    expect([stepsOf(state, '4'), stepsOf(state, '1')].map((steps) => steps.map(({ key }) => key))).toEqual([['5'], []]);
  });
});

it('a join waits in its scope', () => {
  const joins = {
    a: { elementId: 'j1', arrived: { f: 1 } },
    b: { elementId: 'j2', scope: '1', arrived: { g: 1 } },
  } as InstanceState['joins'];
  const names = (scope?: string) => joinsIn(stateWith({ joins }), scope).map(({ elementId }) => elementId);
  expect([names(), names('1'), names('2')]).toEqual([['j1'], ['j2'], []]);
});

it('what can be undone in a scope is told once, by the outermost that has completed', () => {
  const compensations = [
    { elementId: 't1', handler: 'h' },
    { elementId: 't1', handler: 'h' },
    { elementId: 't2', handler: 'k', within: ['p1', 'p2'] },
    { elementId: 't3', handler: 'l', scope: '7' },
  ];
  const asked = (scope?: string) => undoableIn(stateWith({ compensations }), scope);
  expect([asked(), asked('7')]).toEqual([['t1', 'p1'], ['t3']]);
});

describe('an event is awaited', () => {
  const timer = (key: string, elementId: string, attachedTo?: string) => ({
    key,
    elementId,
    due: since,
    ...(attachedTo === undefined ? {} : { attachedTo }),
  });
  const state = stateWith({
    elements: keyed(
      task({ key: '1', suspended: { since, timers: [{ elementId: 'paused', left: 5 }] } }),
      task({ key: '2' }),
    ),
    timers: keyed(timer('10', 'late', '1'), timer('11', 'frost')),
    subscriptions: keyed({
      key: '12',
      elementId: 'rain',
      attachedTo: '2',
      on: { kind: 'signal', name: 'rain' } as const,
    }),
  });

  it('where a timer or a subscription is, also while the timers of a task stand still', () => {
    expect([...awaitedAt(state, '1')]).toEqual(['late', 'paused']);
    expect([...awaitedAt(state, '2')]).toEqual(['rain']);
    expect([...awaitedAt(state, undefined)]).toEqual(['frost']);
    expect([...awaitedAt(state, '99')]).toEqual([]);
  });

  const event = (id: string, kind: 'timer' | 'error' | 'escalation' = 'timer') =>
    ({ id, trigger: { kind } }) as unknown as BoundaryEvent;
  const coming = (instance: ElementInstance) =>
    [event('late'), event('other'), event('e', 'error'), event('f', 'escalation')]
      .filter(mayComeAt(state, instance))
      .map(({ id }) => id);

  it('on an edge, where it is armed; what is thrown may come always', () => {
    expect(coming(task())).toEqual(['late', 'e', 'f']);
    expect(coming(task({ key: '2' }))).toEqual(['e', 'f']);
  });

  it('on the edge of what opens anew, whatever is armed', () => {
    const all = ['late', 'other', 'e', 'f'];
    expect(coming({ ...base, key: '2', phase: 'in-transit' })).toEqual(all);
    expect(coming(stuck({ key: '2' }))).toEqual(all);
  });

  it('on the edge of a job that failed, as it was', () => {
    expect(coming(stuck({ jobType: 'letter' }))).toEqual(['late', 'e', 'f']);
    expect(coming({ ...base, phase: 'job', jobType: 'letter' })).toEqual(['late', 'e', 'f']);
  });
});

it('errors and escalations are thrown', () => {
  expect(['error', 'escalation', 'timer', undefined].map(isThrown)).toEqual([true, true, false, false]);
});
