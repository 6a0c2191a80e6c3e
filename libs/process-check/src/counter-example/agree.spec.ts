import type { Sketch } from '../fixtures/small-model.js';
import { onEdge, smallModel } from '../fixtures/small-model.js';
import type { RunStep } from '../soundness/contract.js';
import { agreementOf } from './agree.js';
import { drawnIn } from './drawn.js';
import type { Occurrence } from './occurrences.js';

const more: Readonly<Record<string, Sketch>> = {
  b: onEdge('t1'),
  u: { type: 'boundaryEvent', attachedTo: 't1', interrupting: false, trigger: { kind: 'compensation' }, handler: 'h' },
  m2: { type: 'intermediateCatchEvent', trigger: { kind: 'link', name: 'there' } },
  k: { type: 'receiveTask', message: { kind: 'message', name: { literal: 'm' } } },
  a: { type: 'subProcess', kind: 'event' },
  n: { type: 'startEvent', interrupting: true, trigger: { kind: 'message', name: { literal: 'm' } } },
  r: { type: 'userTask', loop: { kind: 'standardLoop', testBefore: false, condition: 'x' } },
};
const drawn = drawnIn([
  smallModel('s>t1>x1>t2>e1, x1>t3>e2, b>e3, u, h>e4, m1>e1, m2>e1, k>e1, a, a/n>a/e5, r>e6, p1/s1>p1/e7', {
    ...more,
    h: { type: 'userTask' },
  }),
]);

const done = (element: string, ...flows: readonly string[]): Occurrence => ({ element, flows });
const step = (element: string, ...flows: readonly string[]): RunStep => ({ element, flows });
const agreed = (happened: readonly Occurrence[], ...remaining: readonly RunStep[]) => {
  const { remaining: left, deviation } = agreementOf(happened, remaining, drawn);
  return {
    left: left.map(({ element }) => element).join(' '),
    deviation: deviation && { ...deviation, element: deviation.element.id },
  };
};

describe('what a turn did is what the run wanted', () => {
  it('step by step, and what is left is told', () => {
    const found = agreed([done('t1'), done('x1', 'x1-t2')], step('t1'), step('x1', 'x1-t2'), step('t2'));
    expect(found).toEqual({ left: 't2', deviation: undefined });
  });

  it('in whatever order it came', () => {
    expect(agreed([done('t2'), done('t1')], step('t1'), step('t2'), step('t3')).left).toBe('t3');
  });

  it('once for each time it is wanted', () => {
    expect(agreed([done('t1')], step('t1'), step('t2'), step('t1')).left).toBe('t2 t1');
  });

  it('whatever flow it left by, where there is but one', () => {
    expect(agreed([done('t1', 'other')], step('t1', 't1-x1'), step('t2'))).toEqual({
      left: 't2',
      deviation: undefined,
    });
  });

  it('where something nobody asks for completes that is no event', () => {
    expect(agreed([done('t9'), done('t3'), done('u'), done('m2'), done('s1')], step('t1'))).toEqual({
      left: 't1',
      deviation: undefined,
    });
  });

  it('where one round of several is done, until the last is', () => {
    expect(agreed([done('r')], step('r')).left).toBe('r');
    expect(agreed([{ ...done('r'), isWhole: true }], step('r')).left).toBe('');
  });
});

describe('what went another way', () => {
  it('is a choice of other flows, fewer or more', () => {
    const choice = { left: 'x1 t2', deviation: { kind: 'choice', element: 'x1', wanted: ['x1-t2'] } };
    expect(agreed([done('x1', 'x1-t3'), done('t2')], step('x1', 'x1-t2'), step('t2'))).toEqual(choice);
    expect(agreed([done('x1', 'x1-t2', 'x1-t3')], step('x1', 'x1-t2'), step('t2'))).toEqual(choice);
    expect(agreed([done('x1')], step('x1', 'x1-t2'), step('t2'))).toEqual(choice);
  });

  it('is not the same flows in another order', () => {
    expect(agreed([done('x1', 'x1-t3', 'x1-t2')], step('x1', 'x1-t2', 'x1-t3')).deviation).toBeUndefined();
  });

  it.each(['b', 'm1', 'k', 'n'])('is an event that nobody asks for: %s', (id) => {
    expect(agreed([done(id)], step('t1'))).toEqual({ left: 't1', deviation: { kind: 'event', element: id } });
    expect(agreed([done(id)], step(id)).deviation).toBeUndefined();
  });

  it('is an incident, and what came after it does not count', () => {
    expect(
      agreed([done('t1'), { ...done('t2'), incident: 'EXPRESSION_FAILED' }, done('t3')], step('t1'), step('t3')),
    ).toEqual({
      left: 't3',
      deviation: { kind: 'incident', element: 't2', code: 'EXPRESSION_FAILED' },
    });
    expect(agreed([{ ...done('r'), incident: 'EXPRESSION_FAILED' }], step('r')).deviation).toMatchObject({
      kind: 'incident',
    });
  });

  it('is a gateway that found no way: it should have gone where the run goes, or any', () => {
    const stuck = { ...done('x1'), incident: 'NO_OUTGOING_FLOW' };
    expect(agreed([stuck], step('x1', 'x1-t3')).deviation).toEqual({
      kind: 'choice',
      element: 'x1',
      wanted: ['x1-t3'],
    });
    expect(agreed([stuck], step('t1')).deviation).toEqual({ kind: 'choice', element: 'x1', wanted: ['x1-t2'] });
  });
});
