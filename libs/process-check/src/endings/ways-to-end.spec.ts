import type { Element, EndEvent } from '@alur/process-model';
import type { Sketch } from '../fixtures/small-model.js';
import { onEdge, smallModel } from '../fixtures/small-model.js';
import { uncaughtErrorEnds } from './uncaught-errors.js';
import type { Happening } from './can-happen.js';
import { findBoth, findRunAvoiding } from './ways-to-end.js';

const gives = (outcome: string, more: object = {}): Sketch => ({ type: 'endEvent', outcome, ...more });
const isAnswer = (element: Element): boolean => element.type === 'endEvent' && element.outcome !== undefined;
const ends =
  (asked: string) =>
  ({ outcome }: EndEvent): boolean =>
    outcome === asked;
/** The elements of a run. */
const told = (found: Happening): readonly string[] | 'unknown' | undefined =>
  found === undefined || found === 'unknown' ? found : found.way.map(({ element }) => element);
const aside: Sketch = { type: 'subProcess', kind: 'event' };
const begins = (interrupting: boolean): Sketch => ({
  type: 'startEvent',
  interrupting,
  trigger: { kind: 'message', name: { literal: 'm' } },
});

type Case = readonly [what: string, drawing: string, more: Readonly<Record<string, Sketch>>, way: unknown];

describe('a run without an answer', () => {
  const yes = gives('granted');
  const cases: readonly Case[] = [
    ['every end is one', 's>x1>e1, x1>t1>e2', { e1: yes, e2: gives('refused') }, undefined],
    ['an end that is none', 's>x1>e1, x1>t1>e2', { e1: yes }, ['s', 'x1', 't1', 'e2']],
    ['a branch beside the answer', 's>j1>t1>e1, j1>t2>e2', { e1: yes }, undefined],
    ['a reminder beside the answer', 's>t1>e1, b1>t2>e2', { b1: onEdge('t1', false), e1: yes }, undefined],
    ['a deadline instead of the answer', 's>t1>e1, b1>e2', { b1: onEdge('t1'), e1: yes }, ['s', 'b1', 'e2']],
    ['the end of a sub-process', 's>p1>e1, p1/s2>p1/t1>p1/e2', { e1: yes }, undefined],
    ['an answer inside a sub-process', 's>p1>e1, p1/s2>p1/t1>p1/e2', { e2: yes }, undefined],
    [
      'only some inside a sub-process',
      's>p1>e1, p1/s2>p1/x1>p1/e2, x1>p1/e3',
      { e2: yes },
      ['s', 's2', 'x1', 'e3', 'p1', 'e1'],
    ],
    ['no end at all', 's>t1', {}, ['s', 't1']],
    [
      'a terminate end beside',
      's>j1>t1>e1, j1>e2',
      { e1: yes, e2: { type: 'endEvent', result: { kind: 'terminate' } } },
      ['s', 'j1', 'e2'],
    ],
    ['a terminate end that answers', 's>t1>e1', { e1: gives('granted', { result: { kind: 'terminate' } }) }, undefined],
    [
      'an event sub-process in its place',
      's>t1>e1, k1, k1/s9>k1/e9',
      { e1: yes, k1: aside, s9: begins(true) },
      ['s', 's9', 'e9'],
    ],
    [
      'an event sub-process beside it',
      's>t1>e1, k1, k1/s9>k1/e9',
      { e1: yes, k1: aside, s9: begins(false) },
      undefined,
    ],
    ['one of two starts', 's1>t1>e1, s2>t2>e2', { e1: yes }, ['s2', 't2', 'e2']],
  ];
  it.each(cases)('%s: %s', (_what, drawing, more, way) => {
    expect(told(findRunAvoiding(smallModel(drawing, more), isAnswer))).toEqual(way);
  });
});

describe('a run past a step', () => {
  const without = (drawing: string, more: Readonly<Record<string, Sketch>> = {}) =>
    told(findRunAvoiding(smallModel(drawing, more), ({ id }) => id === 't1'));

  it('is found where the step can be gone round, or is taken away from whoever has it', () => {
    expect(without('s>t1>e1')).toBeUndefined();
    expect(without('s>x1>t1>x2, x1>x2>e1')).toEqual(['s', 'x1', 'x2', 'e1']);
    expect(without('s>t1>e1, b1>e2', { b1: onEdge('t1') })).toEqual(['s', 'b1', 'e2']);
    expect(without('s>t1>e1, b1>e2', { b1: onEdge('t1', false) })).toBeUndefined();
  });

  it('is not found where it is done beside the end', () => {
    expect(without('s>j1>t1>e1, j1>t2>e2')).toBeUndefined();
  });
});

describe('two answers in one run', () => {
  const two = { e1: gives('granted'), e2: gives('refused') };
  const both = (drawing: string, more: Readonly<Record<string, Sketch>> = two) =>
    findBoth(smallModel(drawing, more), ends('granted'), ends('refused'));

  const sorted = (found: Happening): readonly string[] => [...(told(found) ?? [])].sort();

  it('is found where branches end apart', () => {
    // In which order the branches move is no matter.
    expect(sorted(both('s>j1>t1>e1, j1>t2>e2'))).toEqual(['e1', 'e2', 'j1', 's', 't1', 't2']);
    expect(sorted(both('s>t1>e1, b1>e2', { ...two, b1: onEdge('t1', false) }))).toEqual(['b1', 'e1', 'e2', 's', 't1']);
  });

  it.each(['terminate', 'error'] as const)('is found where the %s end comes after another answer', (kind) => {
    const closing = { kind, code: 'LOST' };
    const last = { e1: gives('granted'), e2: gives('refused', { result: closing }) };
    expect(sorted(both('s>j1>t1>e1, j1>t2>e2', last))).toEqual(['e1', 'e2', 'j1', 's', 't1', 't2']);
    const first = { e1: gives('granted', { result: closing }), e2: gives('refused') };
    expect(sorted(both('s>j1>t1>e1, j1>t2>e2', first))).toEqual(['e1', 'e2', 'j1', 's', 't1', 't2']);
    const neither = { e1: gives('granted', { result: closing }), e2: gives('refused', { result: closing }) };
    expect(both('s>j1>t1>e1, j1>t2>e2', neither)).toBeUndefined();
  });

  it('is not found where one excludes the other', () => {
    expect(both('s>x1>e1, x1>e2')).toBeUndefined();
    expect(both('s>t1>e1, b1>e2', { ...two, b1: onEdge('t1') })).toBeUndefined();
    expect(both('s>t1>e1', { e1: gives('granted') })).toBeUndefined();
  });
});

describe('error ends', () => {
  const lost: Sketch = { type: 'endEvent', result: { kind: 'error', code: 'LOST' } };
  const caught = (code?: string): Sketch => ({
    type: 'boundaryEvent',
    attachedTo: 'p1',
    interrupting: true,
    trigger: { kind: 'error', ...(code === undefined ? {} : { code }) },
  });
  const uncaught = (more: Readonly<Record<string, Sketch>>) =>
    uncaughtErrorEnds(smallModel('s>p1>e1, p1/s2>p1/e2, b1>e3', { e2: lost, ...more })).map(({ id }) => id);

  it('that something around catches are no ends of the case', () => {
    expect(uncaught({ b1: caught('LOST') })).toEqual([]);
    expect(uncaught({ b1: caught() })).toEqual([]);
    expect(uncaught({ b1: caught('OTHER') })).toEqual(['e2']);
    expect(uncaughtErrorEnds(smallModel('s>e1', { e1: lost })).map(({ id }) => id)).toEqual(['e1']);
  });
});
