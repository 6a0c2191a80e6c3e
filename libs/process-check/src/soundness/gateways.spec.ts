import { smallModel } from '../fixtures/small-model.js';
import { told } from '../fixtures/told.js';

type Case = readonly [what: string, drawing: string, found: readonly string[]];

const holds = (cases: readonly Case[]): void => {
  it.each(cases)('%s: %s', (_what, drawing, found) => {
    expect(told(smallModel(drawing))).toEqual(found);
  });
};

describe('steps and ends', () => {
  holds([
    ['a sequence', 's>t1>t2>e1', []],
    ['a process without start and end events', 't1>t2', []],
    ['two beginnings without start events run together', 't1>j1>e1, t2>j1', []],
    ['two beginnings that meet without a join', 't1>t3, t2>t3', ['UNSAFE t3: t1 t2']],
    ['a step beside the start is never reached', 's>t1>e1, t2>e1', ['DEAD_ELEMENT t2']],
    ['each start event is tried by itself', 's>t1>e1, s2>t1', []],
    ['two start events in front of a join', 's>j1>e1, s2>j1', ['DEADLOCK j1: s', 'DEAD_ELEMENT e1']],
    ['a start event that nothing follows', 's, t1>e1', ['DEAD_ELEMENT t1 e1']],
    ['several ends are proper', 's>j1>t1>e1, j1>t2>e2', []],
    ['a step that leads to two steps is a fork', 's>t1>t2>j1>e1, t1>t3>j1', []],
    ['a fork without a join into one end', 's>t1>t2>e1, t1>t3>e1', []],
    ['a step with two ways in takes either', 's>x1>t1>t3>e1, x1>t2>t3', []],
    ['throwing nothing in particular passes through', 's>i1>e1', []],
    ['waiting for a message', 's>m1>e1', []],
  ]);
});

describe('exclusive and parallel gateways', () => {
  holds([
    ['a choice that meets again', 's>x1>t1>x2>e1, x1>t2>x2', []],
    ['a choice with two ends', 's>x1>t1>e1, x1>t2>e2', []],
    ['branches that meet again', 's>j1>t1>j2>e1, j1>t2>j2', []],
    ['a choice in front of a join', 's>x1>t1>j1>e1, x1>t2>j1', ['DEADLOCK j1: s x1 t1', 'DEAD_ELEMENT e1']],
    ['a fork in front of a merge', 's>j1>t1>x1>t3>e1, j1>t2>x1', ['UNSAFE t3: s j1 t1 t2 x1 x1']],
    ['a fork in front of a merge and an end', 's>j1>t1>x1>e1, j1>t2>x1', ['UNSAFE x1-e1: s j1 t1 t2 x1 x1']],
    ['a fork in front of a step', 's>j1>t1>t3>e1, j1>t2>t3', ['UNSAFE t3: s j1 t1 t2']],
    [
      'a fork with a shortcut past the join',
      's>j1>t1>j2>e1, j1>x1>j2, x1>e2',
      ['IMPROPER_COMPLETION j2: s j1 t1 x1 e2'],
    ],
    ['a loop', 's>x1>t1>x2>e1, x2>t2>x1', []],
    ['a loop that begins with a join', 's>j1>t1>x1>e1, x1>j1', ['DEADLOCK j1: s', 'DEAD_ELEMENT t1 x1 e1']],
    ['a loop that nobody can leave', 's>x1>t1>t2>x1', ['NO_OPTION_TO_COMPLETE t1: s x1']],
    ['a choice of going round for ever', 's>x1>e1, x1>x2>t1>x2', ['NO_OPTION_TO_COMPLETE t1: s x1 x2']],
    ['a branch that goes round for ever', 's>j1>t1>e1, j1>x1>t2>x1', ['NO_OPTION_TO_COMPLETE t2: s j1 x1']],
    ['a loop that gives off tokens', 's>x1>j1>x1, j1>t1>e1', ['UNSAFE t1: s x1 j1 x1 j1']],
    ['a fork inside a loop', 's>x1>j1>t1>j2>x2>e1, j1>t2>j2, x2>x1', []],
    [
      'a way out of a branch into the loop',
      's>x1>j1>t1>j2>e1, j1>x2>j2, x2>x1',
      ['UNSAFE t1: s x1 j1 x2 x1 j1', 'IMPROPER_COMPLETION j2: s x1 j1 t1 x2 x1 j1 t1 x2 j2 e1'],
    ],
    [
      'three branches of which two are chosen',
      's>j1>t1>j2>e1, j1>x1>t2>j2, x1>t3>j2',
      ['DEADLOCK j2: s j1 t1 x1 t2', 'DEAD_ELEMENT e1'],
    ],
    ['a gateway that leads nowhere', 's>x1', []],
    ['two joins that wait for each other', 's>j1>j2>j3>e1, j1>j3>j2', ['DEADLOCK j2: s j1', 'DEAD_ELEMENT e1']],
    ['a branch left behind after the end', 's>j1>x1>j2>e1, x1>e2, j1>t1>j2', ['IMPROPER_COMPLETION j2: s j1 x1 t1 e2']],
    ['a join nothing comes to', 's>t1>e1, j1>e2', ['DEAD_ELEMENT j1 e2']],
  ]);
});

describe('inclusive gateways and conditional flows', () => {
  holds([
    ['any of the branches, and they meet again', 's>o1>t1>o2>e1, o1>t2>o2, o1>t3>o2', []],
    ['any of the branches in front of a join', 's>o1>t1>j1>e1, o1>t2>j1', ['DEADLOCK j1: s o1 t1']],
    ['any of the branches in front of a merge', 's>o1>t1>x1>t3>e1, o1>t2>x1', ['UNSAFE t3: s o1 t1 t2 x1 x1']],
    ['the default flow only when no other is taken', 's>o1!>t1>x1>t3>e1, o1>t2>x1', []],
    ['all branches in front of an inclusive join', 's>j1>t1>o1>e1, j1>t2>o1', []],
    ['one branch in front of an inclusive join', 's>x1>t1>o1>e1, x1>t2>o1', []],
    ['an inclusive join in a loop', 's>o1>t1>x1>o2>e1, x1>o1, o1>t2>o2', ['UNSAFE t2: s o1 t1 x1 o1']],
    ['an inclusive join that also starts the loop', 's>o1>t1>x1>e1, x1>o1', []],
    [
      'two inclusive joins that wait for each other',
      's>j1>o1>o2>e1, j1>o2>o1',
      ['DEADLOCK o1: s j1', 'DEAD_ELEMENT e1'],
    ],
    [
      'a branch waits at the join for another in which something hangs beside an end',
      's>o1>t1>o2>e1, o1>p1>o2, p1/s1>p1/j1>p1/t2>p1/j2>p1/e2, p1/j1>p1/x1>p1/j2, p1/x1>p1/e3',
      ['IMPROPER_COMPLETION j2: s o1 s1 j1 t2 x1 e3', 'DEADLOCK o2: s o1 t1 s1 j1 t2 x1 e3'],
    ],
    ['a step with conditional flows takes some', 's>t1?>t2>o1>e1, t1?>t3>o1', []],
    ['conditional flows in front of a join', 's>t1?>t2>j1>e1, t1?>t3>j1', ['DEADLOCK j1: s t1 t2']],
    ['conditional flows with a default one, in front of a merge', 's>t1?>t2>x1>t4>e1, t1!>t3>x1', []],
    ['an unconditional flow is always taken', 's>t1>t2>x1>t4>e1, t1?>t3>x1', ['UNSAFE t4: s t1 t2 t3 x1 x1']],
    ['a branch that ends beside an inclusive join', 's>o1>t1>o2>e1, o1>t2>x1>o2, x1>e2', []],
  ]);
});

describe('event-based gateways', () => {
  holds([
    ['one of the events comes', 's>g1>m1>x1>e1, g1>m2>x1', []],
    ['events in front of a join', 's>g1>m1>j1>e1, g1>m2>j1', ['DEADLOCK j1: s g1 m1', 'DEAD_ELEMENT e1']],
    ['each event has its own end', 's>g1>m1>e1, g1>m2>e2', []],
    ['an event that leads back', 's>x1>g1>m1>x1, g1>m2>e1', []],
  ]);
});
