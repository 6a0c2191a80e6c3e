import type { JsonObject } from '@alur/kernel';
import type { Event } from '@alur/process-engine';
import type { Rehearsal } from '@alur/scenarios';
import { aside } from '../fixtures/sketches.js';
import type { Sketch } from '../fixtures/small-model.js';
import { smallModel } from '../fixtures/small-model.js';
import type { RunStep } from '../soundness/contract.js';
import { drawnIn } from './drawn.js';
import { Effort } from './effort.js';
import { steered } from './steered.js';
import type { Attempt } from './steered.js';
import { freely } from './supply.js';

const caught = (trigger: Extract<Sketch, { type: 'intermediateCatchEvent' }>['trigger']): Sketch => ({
  type: 'intermediateCatchEvent',
  trigger,
});
const keyed = (correlationKey: string) => ({ kind: 'message', name: { literal: 'm' }, correlationKey }) as const;
const more: Readonly<Record<string, Sketch>> = {
  m1: caught({ kind: 'condition', condition: 'ready' }),
  m2: caught(keyed('order')),
  m3: caught(keyed('invoice')),
  r: { type: 'userTask', loop: { kind: 'multiInstance', sequential: false, collection: 'papers' } },
  b: { type: 'boundaryEvent', attachedTo: 'r', interrupting: true, trigger: keyed('reply') },
  a: aside,
  n: { type: 'startEvent', interrupting: true, trigger: keyed('stop') },
  v: aside,
  w: { type: 'startEvent', interrupting: true, trigger: keyed('elsewhere') },
  c: { type: 'callActivity', calledProcess: 'nobody' },
};
const conditions: Readonly<Record<string, string>> = {
  'x1-t1': 'amount > 10',
  'x2-t3': 'urgent',
  'x3-t6': 'a > 2 and a < 1',
};
const model = smallModel(
  's>x1?>t1>e1, x1!>t2>e1, x2?>t3>e1, x2!>t4>e1, x3?>t6>e1, x3!>t7>e1, x4>t8>e1, x4>t9>e1, m1>e1, g1>m2>e1, g1>m3>e1, r>e1, b>e1, p1/s1>p1/e2, p1/a, a/n>a/e3, v, v/w>v/e4, c>e1, p1>e1',
  more,
);
const flows = Object.fromEntries(
  Object.entries(model.flows).map(([id, flow]) => [
    id,
    { ...flow, ...(conditions[id] ? { condition: conditions[id] } : {}) },
  ]),
);
const drawn = drawnIn([{ ...model, flows }]);

const completed = (elementId: string) => ({ type: 'ElementCompleted', elementId }) as Event;
const taken = (flowId: string) => ({ type: 'SequenceFlowTaken', flowId }) as Event;
const incident = (elementId: string, code: string) => ({ type: 'IncidentRaised', elementId, code }) as Event;
const step = (element: string, ...by: readonly string[]): RunStep => ({ element, flows: by });

/** Plays by a rule instead of the engine; what was tried is kept. */
function attempt(rule: (data: JsonObject) => readonly Event[] | undefined, asked: Partial<Attempt> = {}) {
  const tried: JsonObject[] = [];
  const result = steered({
    element: 't5',
    remaining: [],
    wishes: [],
    given: {},
    drawn,
    isEnough: () => false,
    effort: new Effort(),
    find: (wanted) => freely(asked.given ?? {}).find({ kind: 'start' }, undefined, wanted),
    play(data) {
      tried.push(data);
      const events = rule(data);
      return events && ({ events } as Rehearsal);
    },
    ...asked,
  });
  if (result.ok) return { tried, result: result.value.remaining.map(({ element }) => element) };
  const { kind, element } = result.error;
  return { tried, result: { kind, element } };
}
const isOver = (data: JsonObject, name: string, limit: number): boolean => Number(data[name] ?? 0) > limit;
const first = (data: JsonObject) => [completed('x1'), taken(isOver(data, 'amount', 10) ? 'x1-t1' : 'x1-t2')];
const second = (data: JsonObject) => [completed('x2'), taken(data['urgent'] === true ? 'x2-t3' : 'x2-t4')];

describe('a step is played', () => {
  it('with nothing, where it goes the right way by itself', () => {
    expect(attempt(first, { remaining: [step('x1', 'x1-t2'), step('t2')] })).toEqual({ tried: [{}], result: ['t2'] });
  });

  it('again with data that make a gateway choose what the run wants', () => {
    expect(attempt(first, { remaining: [step('x1', 'x1-t1')] })).toEqual({ tried: [{}, { amount: 11 }], result: [] });
  });

  it('again for each gateway that it comes to', () => {
    const found = attempt((data) => [...first(data), ...second(data)], {
      remaining: [step('x1', 'x1-t1'), step('x2', 'x2-t3')],
    });
    expect(found).toEqual({ tried: [{}, { amount: 11 }, { amount: 11, urgent: true }], result: [] });
  });

  it('with what is wished for from the beginning', () => {
    const wishes = [{ text: 'urgent', holds: true }];
    expect(attempt(() => [], { wishes })).toEqual({ tried: [{ urgent: true }], result: [] });
    expect(attempt(() => [], { wishes, given: { urgent: true } })).toEqual({ tried: [{}], result: [] });
    expect(attempt(() => [], { wishes: [{ text: 'urgent = null', holds: true }], given: {} }).tried).toEqual([{}]);
    expect(attempt(() => [], { wishes: [{ text: '1 = 2', holds: true }] })).toEqual({
      tried: [],
      result: { kind: 'NOT_STEERABLE', element: 't5' },
    });
  });

  it('and is enough where nothing more is wanted, whatever else it did', () => {
    expect(attempt(first, { remaining: [step('x1', 'x1-t1')], isEnough: () => true })).toEqual({
      tried: [{}],
      result: ['x1'],
    });
  });

  it('once, where it is refused', () => {
    expect(attempt(() => undefined)).toEqual({ tried: [{}], result: { kind: 'OTHER_ORDER', element: 't5' } });
  });
});

describe('a step cannot be played', () => {
  it('where no data make the gateway choose so', () => {
    const stays = () => [completed('x3'), taken('x3-t7')];
    expect(attempt(stays, { remaining: [step('x3', 'x3-t6')] }).result).toEqual({
      kind: 'NOT_STEERABLE',
      element: 'x3',
    });
    const bare = () => [completed('x4'), taken('x4-t8')];
    expect(attempt(bare, { remaining: [step('x4', 'x4-t9')] }).result).toEqual({
      kind: 'NOT_STEERABLE',
      element: 'x4',
    });
  });

  it('where data should, and the process goes its way all the same', () => {
    const stays = () => [completed('x1'), taken('x1-t2')];
    expect(attempt(stays, { remaining: [step('x1', 'x1-t1')] })).toEqual({
      tried: [{}, { amount: 11 }],
      result: { kind: 'NOT_STEERABLE', element: 'x1' },
    });
  });

  it('where the gateway is asked for both', () => {
    const turns = (data: JsonObject) => [
      completed('x2'),
      taken(data['urgent'] === true ? 'x2-t3' : 'x2-t4'),
      completed('x2'),
      taken('x2-t4'),
    ];
    expect(attempt(turns, { remaining: [step('x2', 'x2-t3'), step('x2', 'x2-t3')] }).result).toEqual({
      kind: 'NOT_STEERABLE',
      element: 'x2',
    });
  });

  it('where another event comes first', () => {
    expect(attempt(() => [completed('m2')], { remaining: [step('t1')] }).result).toEqual({
      kind: 'EARLIER_EVENT',
      element: 'm2',
    });
    const behind = () => [completed('g1'), taken('g1-m2')];
    expect(attempt(behind, { remaining: [step('g1', 'g1-m3')] }).result).toEqual({
      kind: 'EARLIER_EVENT',
      element: 'g1',
    });
  });

  it('where a called process is not there', () => {
    expect(attempt(() => [incident('c', 'PROCESS_NOT_FOUND')]).result).toEqual({
      kind: 'CALLED_UNKNOWN',
      element: 'c',
    });
  });
});

it('an event that waits for something to become true is kept from it', () => {
  const found = attempt((data) => (data['ready'] === false ? [] : [completed('m1')]));
  expect(found).toEqual({ tried: [{}, { ready: false }], result: [] });
});

describe('what could not open gets what it asks for', () => {
  const opens = (id: string, ...names: readonly string[]) =>
    attempt((data) => (names.every((name) => data[name] !== undefined) ? [] : [incident(id, 'EXPRESSION_FAILED')]));

  it('itself, and the events on its edge', () => {
    expect(opens('r', 'papers', 'reply')).toEqual({ tried: [{}, { papers: ['a'], reply: 'A-1' }], result: [] });
  });

  it('and the events behind a gateway', () => {
    expect(opens('g1', 'order', 'invoice').tried.at(-1)).toEqual({ order: 'A-1', invoice: 'A-1' });
  });

  it('and the event sub-processes inside, but none elsewhere', () => {
    expect(opens('p1', 'stop')).toEqual({ tried: [{}, { stop: 'A-1' }], result: [] });
  });

  it('or it cannot be played, where that does not help', () => {
    const never = attempt(() => [incident('r', 'EXPRESSION_FAILED')]);
    expect([never.tried.length, never.result]).toEqual([2, { kind: 'CANNOT_OPEN', element: 'r' }]);
    expect(opens('t1', 'x').result).toEqual({ kind: 'CANNOT_OPEN', element: 't1' });
  });

  it('and keeps it while gateways are steered', () => {
    const rule = (data: JsonObject) =>
      data['papers'] === undefined ? [incident('r', 'EXPRESSION_FAILED')] : first(data);
    expect(attempt(rule, { remaining: [step('x1', 'x1-t1')] })).toEqual({
      tried: [{}, { papers: ['a'], reply: 'A-1' }, { papers: ['a'], reply: 'A-1', amount: 11 }],
      result: [],
    });
  });
});
