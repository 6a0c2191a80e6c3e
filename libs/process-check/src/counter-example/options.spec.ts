import type { ElementInstance, InstanceState, Subscription } from '@alur/process-engine';
import type { Rehearsal } from '@alur/scenarios';
import { aside, begins, edge, edgeFor } from '../fixtures/sketches.js';
import type { Sketch } from '../fixtures/small-model.js';
import { onEdge, smallModel } from '../fixtures/small-model.js';
import { drawnIn } from './drawn.js';
import { openElements, optionsFor, setting } from './options.js';

const condition = (text: string) => ({ kind: 'condition', condition: text }) as const;
const more: Readonly<Record<string, Sketch>> = {
  b: onEdge('t1'),
  c: edge('t1', 'error'),
  d: edgeFor('p1', { kind: 'escalation', code: 'LATE' }, false),
  f: edge('t1', 'cancel'),
  a: aside,
  n: begins(true, 'error'),
  k: aside,
  l: begins(false, 'escalation'),
  m1: { type: 'intermediateCatchEvent', trigger: condition('level > 3') },
  m2: {
    type: 'intermediateCatchEvent',
    trigger: { kind: 'timer', timer: { kind: 'duration', value: { literal: 'P2D' } } },
  },
};
const drawn = drawnIn([
  smallModel(
    's>t1>e1, t2>e1, b>e2, c>e3, d>e4, f>e5, a, a/n>a/t8, m1>e1, m2>e1, m3>e1, p1/s1>p1/t3>p1/e6, p1/k, k/l>k/t9',
    more,
  ),
]);

const since = '2026-01-05T01:00:00.000Z';
type Open = Omit<Partial<ElementInstance>, 'phase'> & { readonly elementId: string; readonly phase: string };

interface At {
  readonly open?: readonly Open[];
  readonly awaited?: readonly { readonly elementId: string; readonly on: Subscription['on'] }[];
  readonly timers?: readonly { readonly elementId: string; readonly due: string }[];
}

function rehearsalAt({ open = [], awaited = [], timers = [] }: At): Rehearsal {
  const keyed = (all: readonly object[], first: number) =>
    Object.fromEntries(all.map((one, index) => [String(first + index), { key: String(first + index), since, ...one }]));
  const state: unknown = { elements: keyed(open, 1), subscriptions: keyed(awaited, 21), timers: keyed(timers, 41) };
  return { state: state as InstanceState, now: since, zone: '+07:00' } as Rehearsal;
}

/** The steps that may be done for it, without data and with some. */
function options(id: string, at: At) {
  return optionsFor(id, rehearsalAt(at), drawn).map((one) => ({
    plain: one.steps({}),
    withData: one.steps({ x: 1 }),
    ...(one.wishes.length > 0 ? { wishes: one.wishes } : {}),
  }));
}
const data = { x: 1 };

describe('what can be done for a step', () => {
  it('is to complete a task, or to work on a job', () => {
    expect(
      options('t1', {
        open: [
          { elementId: 't1', phase: 'user-task' },
          { elementId: 't2', phase: 'user-task' },
        ],
      }),
    ).toEqual([
      {
        plain: [{ verb: 'complete', with: { task: 't1' } }],
        withData: [{ verb: 'complete', with: { task: 't1', data } }],
      },
    ]);
    expect(options('t1', { open: [{ elementId: 't1', phase: 'job' }] })).toEqual([
      { plain: [{ verb: 'work', with: { job: 't1' } }], withData: [{ verb: 'work', with: { job: 't1', data } }] },
    ]);
  });

  it('is nothing for what waits, is stuck, or is not open', () => {
    for (const phase of ['waiting', 'incident', 'scope', 'in-transit'])
      expect(options('t1', { open: [{ elementId: 't1', phase }] })).toEqual([]);
    expect(options('t1', {})).toEqual([]);
    expect(options('nobody', { open: [{ elementId: 'nobody', phase: 'user-task' }] })).toEqual([]);
  });

  it('is nothing before anything has begun', () => {
    expect(optionsFor('t1', { state: undefined } as unknown as Rehearsal, drawn)).toEqual([]);
  });
});

describe('what can be done for an event', () => {
  it('is to send its message, with its key if it has one', () => {
    const on = { kind: 'message', name: 'paid' } as const;
    expect(
      options('b', {
        awaited: [
          { elementId: 'b', on },
          { elementId: 'm3', on },
        ],
      }),
    ).toEqual([
      {
        plain: [{ verb: 'message', with: { name: 'paid' } }],
        withData: [{ verb: 'message', with: { name: 'paid', data } }],
      },
    ]);
    expect(options('b', { awaited: [{ elementId: 'b', on: { ...on, correlationKey: 'A-1' } }] })).toMatchObject([
      { plain: [{ verb: 'message', with: { name: 'paid', key: 'A-1' } }] },
    ]);
  });

  it('is to broadcast its signal', () => {
    expect(options('b', { awaited: [{ elementId: 'b', on: { kind: 'signal', name: 'storm' } }] })).toEqual([
      {
        plain: [{ verb: 'signal', with: { name: 'storm' } }],
        withData: [{ verb: 'signal', with: { name: 'storm', data } }],
      },
    ]);
  });

  it('is to make its condition true, unless it holds already or is none', () => {
    const at = (holds: boolean, elementId = 'm1') => ({
      awaited: [{ elementId, on: { kind: 'condition', holds } as const }],
    });
    expect(options('m1', at(false))).toEqual([
      { plain: [], withData: [{ verb: 'set', with: data }], wishes: [{ text: 'level > 3', holds: true }] },
    ]);
    expect(options('m1', at(true))).toEqual([]);
    expect(options('m3', at(false, 'm3'))).toEqual([]);
    expect(options('t1', at(false, 't1'))).toEqual([]);
  });

  it('is to wait for its time, after the data have been changed', () => {
    expect(options('m2', { timers: [{ elementId: 'm2', due: '2026-01-07T01:00:00.000Z' }] })).toEqual([
      {
        plain: [{ verb: 'wait', with: 'P2D' }],
        withData: [
          { verb: 'set', with: data },
          { verb: 'wait', with: 'P2D' },
        ],
      },
    ]);
  });
});

describe('what can be thrown', () => {
  const inside = [
    { elementId: 'p1', phase: 'scope' },
    { elementId: 't3', phase: 'user-task', scope: '1' },
    { elementId: 't1', phase: 'job' },
    { elementId: 't2', phase: 'waiting' },
  ];
  const thrown = (id: string, open: readonly Open[] = inside) => options(id, { open }).flatMap(({ plain }) => plain);

  it('comes from the activity that the event is on', () => {
    expect(thrown('c')).toEqual([{ verb: 'error', with: { at: 't1', code: 'KESALAHAN' } }]);
    expect(options('c', { open: inside })[0]?.withData).toEqual([
      { verb: 'error', with: { at: 't1', code: 'KESALAHAN', data } },
    ]);
    expect(thrown('c', [{ elementId: 't1', phase: 'waiting' }])).toEqual([]);
  });

  it('comes from work that is open inside the activity, with the code that is caught', () => {
    expect(thrown('d')).toEqual([{ verb: 'escalate', with: { at: 't3', code: 'LATE' } }]);
  });

  it('comes from any work, for an event sub-process of the process', () => {
    expect(thrown('n')).toEqual([
      { verb: 'error', with: { at: 't3', code: 'KESALAHAN' } },
      { verb: 'error', with: { at: 't1', code: 'KESALAHAN' } },
    ]);
  });

  it('comes from work in the sub-process that an event sub-process belongs to', () => {
    const running = [
      { elementId: 'p1', phase: 'scope' },
      { elementId: 'k', phase: 'scope', scope: '1' },
      { elementId: 't3', phase: 'user-task', scope: '1' },
      { elementId: 't1', phase: 'user-task' },
    ];
    expect(thrown('l', running)).toEqual([{ verb: 'escalate', with: { at: 't3', code: 'KESALAHAN' } }]);
  });

  it('is told once for each step, however often it is open', () => {
    expect(
      thrown('n', [
        { elementId: 't1', phase: 'job' },
        { elementId: 't1', phase: 'job' },
      ]),
    ).toHaveLength(1);
  });

  it('is nothing for other events', () => {
    expect([thrown('b'), thrown('f'), thrown('s'), thrown('m1'), thrown('t1').length]).toEqual([[], [], [], [], 1]);
  });
});

it('what is open is work, and what is waited for, each once', () => {
  const { state } = rehearsalAt({
    open: [
      { elementId: 't1', phase: 'user-task' },
      { elementId: 't1', phase: 'user-task' },
      { elementId: 't2', phase: 'job' },
      { elementId: 'm1', phase: 'waiting' },
      { elementId: 'p1', phase: 'scope' },
    ],
    awaited: [{ elementId: 'm1', on: { kind: 'condition', holds: false } }],
    timers: [{ elementId: 'm2', due: since }],
  });
  expect(state && openElements(state)).toEqual(['t1', 't2', 'm1', 'm2']);
});

it('data are set from outside, if there are any', () => {
  expect([setting({}), setting(data)]).toEqual([[], [{ verb: 'set', with: data }]]);
});
