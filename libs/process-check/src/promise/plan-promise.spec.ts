import type { ExecutableProcess } from '@alur/process-model';
import type { Sketch } from '../fixtures/small-model.js';
import { smallModel } from '../fixtures/small-model.js';
import type { PromiseQuestion, Times } from './contract.js';
import { planPromise } from './plan-promise.js';

/** `t30` takes half an hour and a timer `PT30M` as long: the number is in the text. */
const minutesIn = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? 0);
const times: Times = {
  workEnd: ({ id, standardTime }, from) => from + (standardTime === undefined ? 0 : minutesIn(id)),
  timerEnd: ({ value }, _at, from) => from + minutesIn(value.literal),
};

/** Every task has a standard time, but those whose id ends in `x`. */
function timed(drawing: string, more: Readonly<Record<string, Sketch>> = {}, id?: string): ExecutableProcess {
  const model = smallModel(drawing, more, id);
  const elements = Object.fromEntries(
    Object.entries(model.elements).map(([at, element]) => [
      at,
      element.type === 'userTask' && !at.endsWith('x')
        ? { ...element, standardTime: `${String(minutesIn(at))}m` }
        : element,
    ]),
  );
  return { ...model, elements };
}

const planned = (process: ExecutableProcess, more: Omit<PromiseQuestion, 'process'> = {}) =>
  planPromise({ process, ...more });
const latest = (process: ExecutableProcess, more: Omit<PromiseQuestion, 'process'> = {}): number =>
  planned(process, more).latestEnd(0, times).at;

const timerOnEdge = (attachedTo: string, literal: string, interrupting = true): Sketch => ({
  type: 'boundaryEvent',
  attachedTo,
  interrupting,
  trigger: { kind: 'timer', timer: { kind: literal.startsWith('R') ? 'cycle' : 'duration', value: { literal } } },
});
const catching = (literal: string, kind: 'duration' | 'date' | 'cycle' = 'duration'): Sketch => ({
  type: 'intermediateCatchEvent',
  trigger: { kind: 'timer', timer: { kind, value: { literal } } },
});
const started = (literal: string, interrupting: boolean): Readonly<Record<string, Sketch>> => ({
  a: { type: 'subProcess', kind: 'event' },
  n: {
    type: 'startEvent',
    interrupting,
    trigger: { kind: 'timer', timer: { kind: 'duration', value: { literal } } },
  },
});

describe('the latest end', () => {
  it.each<readonly [string, string, number]>([
    ['steps in a row add up', 's>t10>t20>e1', 30],
    ['parallel branches count as the longest', 's>j1>t10>j2>t5>e1, j1>t30>t2>j2', 37],
    ['so do choices', 's>x1>t10>x2>e1, x1>t40>x2', 40],
    ['and what any of several may come along', 's>o1>t10>o2>e1, o1>t40>o2', 40],
    ['a loop is gone round once more', 's>x1>t10>x2>e1, x2>t3>x1', 10 + 13],
    ['a loop in a loop goes round anew', 's>x1>x2>t10>x3>x4>e1, x3>x2, x4>x1', 40],
    ['a choice in a loop counts as its longest branch', 's>x1>x2>t10>x3>x4>e1, x2>t20>x3, x4>x1', 40],
    ['two ways back are both taken', 's>x1>t10>x2>t20>x3>e1, x2>x1, x3>x1', 10 + 30 + 30],
    ['a step that leads to itself', 's>t10>t10, t10>e1', 20],
    ['a loop entered in two places', 's>x1>t10>x3>t20>x4>e1, x1>x4, x4>x3', 30 + 20],
    ['waits for the outside take no time', 's>t10>m1>t20>e1', 30],
    ['steps without a standard time take none', 's>t10>t20x>e1', 10],
    ['what is in a sub-process', 's>p1>t5>e1, p1/s1>p1/t10>p1/e2', 15],
    ['what never ends counts as far as it goes', 's>t10>x1, x1>t5>x1', 20],
    ['what no way reaches does not count', 's>t10>e1, t90>e2', 10],
  ])('%s: %s', (_what, drawing, minutes) => {
    expect(latest(timed(drawing))).toBe(minutes);
  });

  it('the time goes to steps, each as often as it came', () => {
    expect(planned(timed('s>x1>t10>x2>t5>e1, x2>x1')).latestEnd(100, times)).toEqual({
      at: 125,
      steps: [
        { element: 't10', from: 100, until: 110 },
        { element: 't10', from: 110, until: 120 },
        { element: 't5', from: 120, until: 125 },
      ],
    });
  });

  it('an event on the edge may come at the last moment', () => {
    const edge: Sketch = { type: 'boundaryEvent', attachedTo: 't10', interrupting: true, trigger: { kind: 'error' } };
    expect(latest(timed('s>t10>e1, b>t50>e2', { b: edge }))).toBe(60);
  });

  it('who says nothing takes as long as the timer on the edge lets them', () => {
    const model = timed('s>t10>e1, b>t50>e2', { b: timerOnEdge('t10', 'PT30M') });
    expect(planned(model).latestEnd(0, times).steps).toEqual([
      { element: 'b', from: 0, until: 30 },
      { element: 't50', from: 30, until: 80 },
    ]);
  });

  it('a timer on the edge ends what takes longer', () => {
    const more = { b: timerOnEdge('t90', 'PT30M') };
    expect(latest(timed('s>t90>t5>e1, b>t1>e2', more))).toBe(35);
    expect(latest(timed('s>t90>t5>e1, b>t1>e2', { b: timerOnEdge('t90', 'PT30M', false) }))).toBe(95);
  });

  it('one that only reminds comes while the work goes on, at the latest when that is all but done', () => {
    const reminder = (literal: string) => ({ b: timerOnEdge('t30', literal, false) });
    expect(latest(timed('s>t30>e1, b>t20>e2', reminder('PT15M')))).toBe(35);
    expect(latest(timed('s>t30>e1, b>t20>e2', reminder('PT90M')))).toBe(50);
    expect(latest(timed('s>t30>e1, b>i1>e2', reminder('PT90M')))).toBe(30);
  });

  it('one that comes again and again comes for the last time when the work is all but done', () => {
    expect(latest(timed('s>t90>e1, b>t20>e2', { b: timerOnEdge('t90', 'R/PT30M', false) }))).toBe(110);
  });

  it('a timer on the way takes its time, but not one whose time is not told', () => {
    expect(latest(timed('s>t10>m1>e1', { m1: catching('PT30M') }))).toBe(40);
    expect(latest(timed('s>t10>m1>e1', { m1: catching('2026-11-30', 'date') }))).toBe(10);
    expect(latest(timed('s>t10>m1>e1', { m1: catching('R2/2026-11-30T08:00:00Z/P1D', 'cycle') }))).toBe(10);
  });

  it('a wait that is excluded takes no time, nor does the timer that ends it', () => {
    const model = timed('s>w>t10>e1, b>t20>e2, t10>m1>e1', {
      w: { type: 'receiveTask', message: { kind: 'message', name: { literal: 'paid' } } },
      b: timerOnEdge('w', 'P30D'),
      m1: catching('PT30M'),
    });
    expect(latest(model)).toBe(50);
    expect(latest(model, { excluded: new Set(['w']) })).toBe(40);
    expect(latest(model, { excluded: new Set(['w', 'm1']) })).toBe(20);
  });

  it('an event sub-process may come when all else is nearly done', () => {
    const more: Readonly<Record<string, Sketch>> = {
      a: { type: 'subProcess', kind: 'event' },
      n: { type: 'startEvent', trigger: { kind: 'error' }, interrupting: true },
    };
    expect(latest(timed('s>t10>e1, a, a/n>a/t5>a/e2', more))).toBe(15);
  });

  it('a timer starts an event sub-process when it is due, and ends what is around it when it interrupts', () => {
    expect(latest(timed('s>t90>e1, a, a/n>a/t5>a/e2', started('PT30M', true)))).toBe(35);
    expect(latest(timed('s>t90>e1, a, a/n>a/t5>a/e2', started('PT30M', false)))).toBe(90);
    expect(latest(timed('s>t20>e1, a, a/n>a/t5>a/e2', started('PT30M', true)))).toBe(35);
  });

  it('a link is a jump', () => {
    const link = { kind: 'link', name: 'there' } as const;
    const more: Readonly<Record<string, Sketch>> = {
      i1: { type: 'intermediateThrowEvent', result: link },
      m1: { type: 'intermediateCatchEvent', trigger: link },
    };
    expect(latest(timed('s>t10>i1, m1>t5>e1', more))).toBe(15);
  });

  it('a process that is called twice by each that is called twice is looked at once', () => {
    const depth = 25;
    const call = (at: number): Sketch => ({ type: 'callActivity', calledProcess: `p${String(at + 1)}` });
    const [first, ...others] = Array.from({ length: depth }, (_, at) =>
      smallModel('s>c1>c2>e', { c1: call(at), c2: call(at) }, `p${String(at)}`),
    );
    if (!first) throw new Error('Expected processes');
    expect(planned(first, { others }).effort).toBeGreaterThan(2 ** depth);
  });

  it('a called process counts, and one that calls itself comes to an end', () => {
    const call = (calledProcess: string): Sketch => ({ type: 'callActivity', calledProcess });
    const helper = timed('s1>t10>c1>e1', { c1: call('helper') }, 'helper');
    expect(latest(timed('s>c>t5>e2', { c: call('helper') }), { others: [helper] })).toBe(15);
    expect(latest(timed('s>c>t5>e2', { c: call('elsewhere') }))).toBe(5);
  });

  it('instances side by side take the time of one, instances in turn as often as they are', () => {
    const several = (sequential: boolean, cardinality: string): Readonly<Record<string, Sketch>> => ({
      t10: { type: 'userTask', loop: { kind: 'multiInstance', sequential, cardinality } },
    });
    expect(latest(timed('s>t10>e1', several(false, '3')))).toBe(10);
    expect(latest(timed('s>t10>e1', several(true, '3')))).toBe(30);
    expect(latest(timed('s>t10>e1', several(true, 'many')))).toBe(20);
    expect(latest(timed('s>t10>e1', several(true, 'many')), { roundsOf: () => 4 })).toBe(50);
    const loop = { t10: { type: 'userTask', loop: { kind: 'standardLoop', testBefore: false, maximum: 5 } } } as const;
    expect(latest(timed('s>t10>e1', loop))).toBe(50);
  });

  it('rounds of a loop can be declared by the flow that leads back', () => {
    const loop = timed('s>x1>t10>x2>e1, x2>x1');
    expect(latest(loop, { roundsOf: () => 3 })).toBe(40);
    expect(latest(loop, { roundsOf: () => 0 })).toBe(10);
    expect(latest(loop, { roundsOf: (flow) => (flow === 'x2-x1' ? 2 : undefined) })).toBe(30);
  });

  it('very many ways back are all taken, the latest first', () => {
    const ways = Array.from({ length: 8 }, (_, index) => `x${String(index + 2)}`);
    const drawing = `s>x1>t10>${ways.join('>')}>e1, ${ways.map((way) => `${way}>x1`).join(', ')}`;
    expect(latest(timed(drawing))).toBe(90);
  });
});

describe('what there is to ask of whoever promises', () => {
  it('names tasks without a standard time, waits, and what goes round', () => {
    const { untimed, waits, repetitions } = planned(
      timed('s>x1>t10>t5x>m1>m2>c>x2>e1, x2>x1, c2>e2, x1>c2', {
        m2: catching('2026-11-30', 'date'),
        c: { type: 'callActivity', calledProcess: 'elsewhere' },
        c2: {
          type: 'subProcess',
          kind: 'embedded',
          loop: { kind: 'multiInstance', sequential: true, collection: 'people' },
        },
      }),
    );
    expect({ untimed, waits }).toEqual({ untimed: ['t5x'], waits: ['m1', 'm2', 'c'] });
    expect(repetitions).toEqual([{ kind: 'flow', id: 'x2-x1', from: 'x2', to: 'x1' }]);
  });

  it('names a step that is repeated in turn', () => {
    const more: Readonly<Record<string, Sketch>> = {
      t10: { type: 'userTask', loop: { kind: 'multiInstance', sequential: true, collection: 'people' } },
    };
    expect(planned(timed('s>t10>e1', more)).repetitions).toEqual([
      { kind: 'element', id: 't10', from: 't10', to: 't10' },
    ]);
  });

  it('does not ask how often what takes no time goes round', () => {
    expect(planned(timed('s>x1>i1>x2>t10>e1, x2>x1')).repetitions).toEqual([]);
  });

  it('tells how many steps there are to go through', () => {
    expect(planned(timed('s>x1>t10>x2>e1, x2>x1')).effort).toBe(2 + 2 * 3);
  });
});
