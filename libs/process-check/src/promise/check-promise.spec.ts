import type { ExecutableProcess, UserTask } from '@alur/process-model';
import type { Sketch } from '../fixtures/small-model.js';
import { smallModel } from '../fixtures/small-model.js';
import { checkPromise } from './check-promise.js';
import type { PromiseQuestion } from './contract.js';

/** `t30` takes half an hour; the number is in its id. */
const minutesOf = ({ id }: UserTask): number | undefined => {
  const [digits] = /\d+/.exec(id) ?? [];
  return id.endsWith('x') ? undefined : Number(digits);
};
const longest = (
  process: ExecutableProcess,
  more: Partial<PromiseQuestion> = {},
  others: readonly ExecutableProcess[] = [],
): number => checkPromise(process, { promised: 0, minutesOf, ...more }, others).longest;

describe('the longest way through', () => {
  it.each<readonly [string, string, number]>([
    ['steps in a row add up', 's>t10>t20>e1', 30],
    ['parallel branches count as the longest', 's>j1>t10>j2>t5>e1, j1>t30>t2>j2', 37],
    ['so do choices', 's>x1>t10>x2>e1, x1>t40>x2', 40],
    ['a loop is gone round once more', 's>x1>t10>x2>e1, x2>t3>x1', 10 + 13],
    ['a loop in a loop', 's>x1>x2>t10>x3>x4>e1, x3>x2, x4>x1', 40],
    ['a choice in a loop counts as its longest branch', 's>x1>x2>t10>x3>x4>e1, x2>t20>x3, x4>x1', 40],
    ['a step that leads to itself', 's>t10>t10, t10>e1', 20],
    ['waits for the outside take no time', 's>t10>m1>t20>e1', 30],
    ['steps without a standard time take none', 's>t10>t20x>e1', 10],
    ['what is in a sub-process', 's>p1>t5>e1, p1/s1>p1/t10>p1/e2', 15],
  ])('%s: %s', (_what, drawing, minutes) => {
    expect(longest(smallModel(drawing))).toBe(minutes);
  });

  it('an event on the edge may come at the last moment', () => {
    const edge: Sketch = { type: 'boundaryEvent', attachedTo: 't10', interrupting: true, trigger: { kind: 'error' } };
    expect(longest(smallModel('s>t10>e1, b>t50>e2', { b: edge }))).toBe(60);
  });

  it('an event sub-process may come when all else is nearly done', () => {
    const more: Readonly<Record<string, Sketch>> = {
      a: { type: 'subProcess', kind: 'event' },
      n: { type: 'startEvent', trigger: { kind: 'error' }, interrupting: true },
    };
    expect(longest(smallModel('s>t10>e1, a, a/n>a/t5>a/e2', more))).toBe(15);
  });

  it('a link is a jump', () => {
    const link = { kind: 'link', name: 'there' } as const;
    const more: Readonly<Record<string, Sketch>> = {
      i1: { type: 'intermediateThrowEvent', result: link },
      m1: { type: 'intermediateCatchEvent', trigger: link },
    };
    expect(longest(smallModel('s>t10>i1, m1>t5>e1', more))).toBe(15);
  });

  it('a called process counts, and one that calls itself comes to an end', () => {
    const call = (calledProcess: string): Sketch => ({ type: 'callActivity', calledProcess });
    const helper = smallModel('s1>t10>c1>e1', { c1: call('helper') }, 'helper');
    expect(longest(smallModel('s>c>t5>e2', { c: call('helper') }), {}, [helper])).toBe(15);
    expect(longest(smallModel('s>c>t5>e2', { c: call('elsewhere') }))).toBe(5);
  });

  it('rounds of a loop can be declared by the flow that leads back', () => {
    const loop = smallModel('s>x1>t10>x2>e1, x2>x1');
    expect(longest(loop, { roundsOf: () => 3 })).toBe(40);
    expect(longest(loop, { roundsOf: () => 0 })).toBe(10);
    expect(longest(loop, { roundsOf: (flow) => (flow === 'x2-x1' ? 2 : undefined) })).toBe(30);
  });
});

describe('whether the promise can be kept', () => {
  it('it can when the longest way fits', () => {
    const report = checkPromise(smallModel('s>t60>t60b>e1'), { promised: 120, minutesOf });
    expect(report).toEqual({
      longest: 120,
      steps: [
        { element: 't60', minutes: 60 },
        { element: 't60b', minutes: 60 },
      ],
      missing: 0,
      untimed: [],
      diagnostics: [],
    });
  });

  it('else it says by how much it fails and which steps make it so', () => {
    const report = checkPromise(smallModel('s>x1>t90>x2>t30>t5x>e1, x2>x1'), {
      promised: 120,
      minutesOf,
      file: 'sktm.bpmn',
    });
    expect(report.missing).toBe(90);
    expect(report.untimed).toEqual(['t5x']);
    expect(report.diagnostics).toEqual([
      {
        code: 'PROMISE_TOO_SHORT',
        severity: 'error',
        file: 'sktm.bpmn',
        element: 't90',
        message:
          'Janji layanan "small" adalah 2 jam kerja, tetapi jalur terlamanya 3 jam 30 menit, jadi kurang 1 jam 30 menit; yang paling lama: "t90" 3 jam (2 kali), "t30" 30 menit.',
      },
    ]);
  });
});
