import type { ExecutableProcess, Timer } from '@alur/process-model';
import type { Sketch } from '../fixtures/small-model.js';
import { smallModel } from '../fixtures/small-model.js';
import type { RunningTimer } from './contract.js';
import { comesForEver, isWait, runningTimer, waitsOutside } from './waits.js';

const name = { literal: 'm' };
const timer = (kind: Timer['kind'], value: string): Timer => ({ kind, value: { literal: value } });
const caught = (trigger: Extract<Sketch, { type: 'intermediateCatchEvent' }>['trigger']): Sketch => ({
  type: 'intermediateCatchEvent',
  trigger,
});
const onEdge = (attachedTo: string, trigger: Extract<Sketch, { type: 'boundaryEvent' }>['trigger']): Sketch => ({
  type: 'boundaryEvent',
  attachedTo,
  interrupting: true,
  trigger,
});
const timed = (kind: Timer['kind'], value: string) => ({ kind: 'timer', timer: timer(kind, value) }) as const;
const computed = { kind: 'timer', timer: { kind: 'duration', value: { feel: 'span' } } } as const;
const receive: Sketch = { type: 'receiveTask', message: { kind: 'message', name } };

function drawn(k: Sketch, more: Readonly<Record<string, Sketch>> = {}): ExecutableProcess {
  return smallModel(`k, ${Object.keys(more).join(', ')}`.replace(/, $/, ''), { k, ...more });
}
const elementOf = (k: Sketch, more?: Readonly<Record<string, Sketch>>) => {
  const element = drawn(k, more).elements['k'];
  if (!element) throw new Error('What is k?');
  return element;
};

describe('a timer tells how long it runs', () => {
  it.each<[string, Timer['kind'], string, boolean]>([
    ['a duration', 'duration', 'P3D', true],
    ['working time', 'workingTime', '3d', true],
    ['a date: no', 'date', '2026-11-30', false],
    ['a cycle', 'cycle', 'R3/PT1H', true],
    ['a cycle without end', 'cycle', 'R/P1D', true],
    ['a cycle of many rounds', 'cycle', 'R12/P1D', true],
    ['a cycle with a first instant: no', 'cycle', 'R2/2026-11-30T08:00:00Z/P1D', false],
    ['a cycle with a last instant: no', 'cycle', 'R2/P1D/2026-11-30T08:00:00Z', false],
    ['a cycle that is written after something else: no', 'cycle', 'xR2/P1D', false],
    ['a duration that looks like a cycle with an instant', 'duration', 'R2/2026-11-30T08:00:00Z/P1D', true],
  ])('%s', (_what, kind, value, does) => {
    const found = runningTimer(elementOf(caught(timed(kind, value))));
    expect(found).toEqual(does ? timer(kind, value) : undefined);
  });

  it('not where its time is computed, or there is no timer', () => {
    expect(runningTimer(elementOf(caught(computed)))).toBeUndefined();
    expect(runningTimer(elementOf(caught({ kind: 'message', name })))).toBeUndefined();
    expect(runningTimer(elementOf({ type: 'userTask' }))).toBeUndefined();
    expect(runningTimer(elementOf({ type: 'startEvent' }))).toBeUndefined();
    expect(runningTimer(undefined)).toBeUndefined();
  });

  it('for ever, where a cycle has no number of rounds', () => {
    const forEver = (kind: Timer['kind'], value: string) => comesForEver(timer(kind, value) as RunningTimer);
    expect([forEver('cycle', 'R/P1D'), forEver('cycle', 'R3/P1D'), forEver('duration', 'R/P1D')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(forEver('cycle', 'P1D/R/P1D')).toBe(false);
  });
});

describe('the process waits for something outside', () => {
  const isDrawn = (process: string): boolean => process === 'helper';
  it.each<[string, Sketch, boolean]>([
    ['at a receive task', receive, true],
    ['at a call of a process that nobody has', { type: 'callActivity', calledProcess: 'elsewhere' }, true],
    ['at a call of one in the file: no', { type: 'callActivity', calledProcess: 'helper' }, false],
    ['for a message', caught({ kind: 'message', name }), true],
    ['for a signal', caught({ kind: 'signal', name }), true],
    ['for something to become true', caught({ kind: 'condition', condition: 'x' }), true],
    ['for a time that is computed', caught(computed), true],
    ['for a date', caught(timed('date', '2026-11-30')), true],
    ['for a time that is told: no', caught(timed('duration', 'P3D')), false],
    ['at the landing of a link: no', caught({ kind: 'link', name: 'l' }), false],
    ['for a time on an edge that is computed', onEdge('t1', computed), true],
    ['for a time on an edge that is told: no', onEdge('t1', timed('duration', 'P3D')), false],
    ['for a message on an edge: no', onEdge('t1', { kind: 'message', name }), false],
    ['at a task: no', { type: 'userTask' }, false],
    ['at a start: no', { type: 'startEvent', trigger: computed }, false],
  ])('%s', (_what, k, does) => {
    expect(waitsOutside(elementOf(k, { t1: { type: 'userTask' } }), isDrawn)).toBe(does);
  });
});

describe('a wait may be declared outside', () => {
  const host: Readonly<Record<string, Sketch>> = { t1: { type: 'userTask' }, w: receive };
  it.each<[string, Sketch, boolean]>([
    ['at a receive task', receive, true],
    ['at a call', { type: 'callActivity', calledProcess: 'helper' }, true],
    ['for a message', caught({ kind: 'message', name }), true],
    ['for a time that is told', caught(timed('duration', 'P3D')), true],
    ['at the landing of a link: no', caught({ kind: 'link', name: 'l' }), false],
    ['for a time on the edge of a wait', onEdge('w', timed('duration', 'P3D')), true],
    ['for a time on the edge of a task: no, it is the agency’s', onEdge('t1', timed('duration', 'P3D')), false],
    ['for a time on the edge of a task that is computed', onEdge('t1', computed), true],
    ['for a time on the edge of what is not drawn: no', onEdge('nobody', timed('duration', 'P3D')), false],
    ['for a message on the edge of a wait: no', onEdge('w', { kind: 'message', name }), false],
    ['at a task: no', { type: 'userTask' }, false],
  ])('%s', (_what, k, may) => {
    const process = drawn(k, host);
    expect(isWait(elementOf(k, host), process)).toBe(may);
  });
});
