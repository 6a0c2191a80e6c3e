import type { ExecutableProcess } from '@alur/process-model';
import { replay } from '../fixtures/replay.js';
import type { Sketch } from '../fixtures/small-model.js';
import { onEdge, smallModel } from '../fixtures/small-model.js';
import { checkSoundness } from '../soundness/check-soundness.js';
import type { CounterExample } from './contract.js';
import { counterExampleFor } from './counter-example.js';

type More = Readonly<Record<string, Sketch>>;

/** A small drawing with conditions by flow, and changes to its elements. */
function drawn(
  text: string,
  { more = {}, when = {}, id = 'small' }: { more?: More; when?: Readonly<Record<string, string>>; id?: string } = {},
): ExecutableProcess {
  const process = smallModel(text, more, id);
  const flows = Object.values(process.flows).map((flow) => {
    const condition = when[flow.id];
    return condition === undefined ? flow : { ...flow, condition };
  });
  return { ...process, flows: Object.fromEntries(flows.map((flow) => [flow.id, flow])) };
}

function exampleOf(code: string, processes: readonly ExecutableProcess[], element?: string): CounterExample {
  const finding = checkSoundness(processes).diagnostics.find(
    (one) => one.code === code && (element === undefined || one.element === element),
  );
  const example = finding && counterExampleFor(finding, processes);
  if (!example) throw new Error(`No ${code}`);
  return example;
}

/** The exact example must pass on the drawing and fail on the mended one. */
function shows(code: string, process: ExecutableProcess, mended?: ExecutableProcess): CounterExample {
  const example = exampleOf(code, [process]);
  expect(example.notes).toEqual([]);
  expect(example.isExact).toBe(true);
  expect(replay(example.yaml, [process])).toBeUndefined();
  if (mended) expect(replay(example.yaml, [mended])).toEqual(expect.any(String));
  return example;
}

const message = (name: string, correlationKey?: string) =>
  ({ kind: 'message', name: { literal: name }, ...(correlationKey === undefined ? {} : { correlationKey }) }) as const;
const caught = (trigger: Extract<Sketch, { type: 'intermediateCatchEvent' }>['trigger']): Sketch => ({
  type: 'intermediateCatchEvent',
  trigger,
});
const edge = (
  attachedTo: string,
  trigger: Extract<Sketch, { type: 'boundaryEvent' }>['trigger'],
  interrupting = true,
) => ({ type: 'boundaryEvent', attachedTo, interrupting, trigger }) as const;

describe('a counter-example is a scenario file', () => {
  it('that plays into the deadlock, expects it, and fails once the gateway is mended', () => {
    const when = { 'x1-t3': 'amount > 100' };
    const example = shows(
      'DEADLOCK',
      drawn('s>t1>x1!>t2>j1>e1, x1>t3>j1', { when }),
      drawn('s>t1>x1!>t2>j1>e1, x1>t3>j1', { when, more: { j1: { type: 'exclusiveGateway' } } }),
    );
    expect(example.yaml).toBe(
      [
        'name: DEADLOCK di j1',
        'process: small',
        'steps:',
        '  - complete:',
        '      task: t1',
        '  - complete:',
        '      task: t2',
        '  - expect:',
        '      tasks: []',
        '      jobs: []',
        '      waiting: []',
        '      incidents:',
        '        - j1',
        '      ended: false',
        '',
      ].join('\n'),
    );
  });

  it('with data that make an earlier condition false and its own true', () => {
    const when = { 'x1-e2': 'kind = "small"', 'x1-t2': 'kind = "large" and amount >= 10' };
    const example = shows('DEADLOCK', drawn('s>x1>e2, x1>t2>x2>j1>e1, j2>j1', { when }));
    expect(example.scenario.start.data).toEqual({ kind: 'large', amount: 10 });
  });

  it('names the end that was reached before the rest stood still', () => {
    const text = 's>j1>x1!>j2>e1, x1>e2, j1>t1>j2';
    const when = { 'x1-e2': 'refused' };
    const more: More = { j2: { type: 'inclusiveGateway' } };
    const example = shows('IMPROPER_COMPLETION', drawn(text, { when }), drawn(text, { when, more }));
    expect(example.scenario.steps.at(-1)).toMatchObject({ with: { incidents: ['j2'], passed: ['e2'], ended: false } });
  });

  it('has a step open twice', () => {
    const example = shows('UNSAFE', drawn('s>j1>t1>x1>t3>e1, j1>t2>x1'), drawn('s>j1>t1>j2>t3>e1, j1>t2>j2'));
    expect(example.scenario.steps.at(-1)).toMatchObject({ with: { tasks: ['t3', 't3'] } });
  });

  it('counts the flow that is taken twice where nothing waits behind it', () => {
    const mended = drawn('s>j1>t1>x1>e1, j1>t2>x1', { more: { x1: { type: 'parallelGateway' } } });
    const example = shows('UNSAFE', drawn('s>j1>t1>x1>e1, j1>t2>x1'), mended);
    expect(example.scenario.steps.at(-1)).toMatchObject({ with: { count: { 'x1-e1': 2 } } });
  });

  it('goes round twice and has not ended', () => {
    const example = shows('NO_OPTION_TO_COMPLETE', drawn('s>x1>t1>t2>x1'), drawn('s>x1>t1>t2>e1'));
    const verbs = example.scenario.steps.map(({ verb }) => verb);
    expect(verbs).toEqual(['complete', 'complete', 'complete', 'complete', 'expect']);
    expect(example.scenario.steps.at(-1)).toMatchObject({ with: { ended: false, count: { t1: 2, t2: 2 } } });
  });

  it('lets a loop without any wait run until the engine stops it', () => {
    const example = shows('NO_OPTION_TO_COMPLETE', drawn('s>x1>k>x1', { more: { k: { type: 'task' } } }));
    expect(example.scenario.steps.at(-1)).toMatchObject({ with: { ended: false, incidents: [expect.any(String)] } });
  });

  it('comes as near to a dead element as any run does, and then to the end', () => {
    const beside = shows('DEAD_ELEMENT', drawn('s>t1>e1, t2>e1'), drawn('s>t2>e1'));
    expect(beside.scenario.steps).toEqual([
      { verb: 'complete', with: { task: 't1' } },
      { verb: 'expect', with: { ended: true, notPassed: ['t2'] } },
    ]);
    const past = shows(
      'DEAD_ELEMENT',
      drawn('s>t1>k>t3>e1, t2>e1', { more: { k: caught(message('paid')) } }),
      drawn('s>t2>e1'),
    );
    expect(past.scenario.steps).toEqual([
      { verb: 'complete', with: { task: 't1' } },
      { verb: 'message', with: { name: 'paid' } },
      { verb: 'complete', with: { task: 't3' } },
      { verb: 'expect', with: { ended: true, notPassed: ['t2'] } },
    ]);
    const behind = exampleOf('DEAD_ELEMENT', [drawn('s>t1>x1!>t2>j1>e1, x1>t3>j1', { when: { 'x1-t3': 'a' } })]);
    expect(behind.scenario.steps.at(-1)).toMatchObject({ with: { incidents: ['j1'], notPassed: ['e1'] } });
  });
});

describe('whatever has to happen is a step', () => {
  const job = { type: 'letter', parameters: {} };
  const stuck = 'j1>e9, j2>j1';
  const cases: readonly (readonly [string, string, More, readonly object[]])[] = [
    ['work', 's>k>j1', { k: { type: 'serviceTask', job } }, [{ work: { job: 'k' } }]],
    [
      'a message throw that a worker sends',
      's>k>j1',
      { k: { type: 'intermediateThrowEvent', result: { ...message('told'), job } } },
      [{ work: { job: 'k' } }],
    ],
    ['a message', 's>k>j1', { k: caught(message('paid')) }, [{ message: { name: 'paid' } }]],
    [
      'a receive task',
      's>k>j1',
      { k: { type: 'receiveTask', message: message('paid') } },
      [{ message: { name: 'paid' } }],
    ],
    [
      'a signal',
      's>k>j1',
      { k: caught({ kind: 'signal', name: { literal: 'storm' } }) },
      [{ signal: { name: 'storm' } }],
    ],
    [
      'a timer',
      's>k>j1',
      { k: caught({ kind: 'timer', timer: { kind: 'duration', value: { literal: 'P2D' } } }) },
      [{ wait: 'P2D' }],
    ],
    [
      'a computed timer',
      's>k>j1',
      { k: caught({ kind: 'timer', timer: { kind: 'duration', value: { feel: 'duration("P2D")' } } }) },
      [{ until: '2026-01-07T01:00:00.000Z' }],
    ],
    ['a condition', 's>k>j1', { k: caught({ kind: 'condition', condition: 'level > 3' }) }, [{ set: { level: 4 } }]],
    [
      'an error',
      's>t1>e1, b>j1',
      { b: edge('t1', { kind: 'error', code: 'LOST' }) },
      [{ error: { at: 't1', code: 'LOST' } }],
    ],
    [
      'an escalation beside',
      's>t1>e1, b>j1',
      { b: edge('t1', { kind: 'escalation' }, false) },
      [{ escalate: { at: 't1', code: 'KESALAHAN' } }, { complete: { task: 't1' } }],
    ],
    ['an event behind a gateway', 's>g1>m1>j1, g1>m2>e1', {}, [{ message: { name: 'm' } }]],
    [
      'each of several instances',
      's>k>j1',
      { k: { type: 'userTask', loop: { kind: 'multiInstance', sequential: false, cardinality: '2' } } },
      [{ complete: { task: 'k' } }, { complete: { task: 'k' } }],
    ],
    [
      'a sub-process with a terminating end',
      's>p1>j1, p1/s1>p1/t1>p1/e2',
      { e2: { type: 'endEvent', result: { kind: 'terminate' } } },
      [{ complete: { task: 't1' } }],
    ],
    [
      'undoing',
      's>t1>i1>j1, b, h',
      {
        i1: { type: 'intermediateThrowEvent', result: { kind: 'compensation' } },
        b: { ...edge('t1', { kind: 'compensation' }, false), handler: 'h' },
        h: { type: 'userTask', forCompensation: true },
      },
      [{ complete: { task: 't1' } }, { complete: { task: 'h' } }],
    ],
    [
      'an event sub-process instead of the rest',
      's>t1>e1, a, a/n>a/j1, a/j2>a/j1',
      {
        a: { type: 'subProcess', kind: 'event' },
        n: { type: 'startEvent', trigger: message('stop'), interrupting: true },
      },
      [{ message: { name: 'stop' } }],
    ],
    [
      'an error in a sub-process',
      's>p1>e1, p1/s1>p1/t1>p1/e2, b>j1',
      { b: edge('p1', { kind: 'error', code: 'LOST' }) },
      [{ error: { at: 't1', code: 'LOST' } }],
    ],
    [
      'a cancelled transaction',
      's>p1>e1, p1/s1>p1/t1>p1/e2, b>j1',
      {
        p1: { type: 'subProcess', kind: 'transaction' },
        e2: { type: 'endEvent', result: { kind: 'cancel' } },
        b: edge('p1', { kind: 'cancel' }),
      },
      [{ complete: { task: 't1' } }],
    ],
  ];
  it.each(cases)('%s', (_what, text, more, steps) => {
    const inScope = text.includes('a/j1');
    const process = drawn(inScope ? text : `${text}, ${stuck}`, { more });
    const { scenario, isExact, yaml } = exampleOf(
      checkSoundness([process]).diagnostics.some(({ code }) => code === 'DEADLOCK')
        ? 'DEADLOCK'
        : 'IMPROPER_COMPLETION',
      [process],
    );
    expect(scenario.steps.slice(0, -1).map(({ verb, with: asked }) => ({ [verb]: asked }))).toEqual(steps);
    expect(isExact).toBe(true);
    expect(replay(yaml, [process])).toBeUndefined();
  });

  it('lists and keys that must be there come with the data', () => {
    const listed: Sketch = {
      type: 'userTask',
      loop: { kind: 'multiInstance', sequential: false, collection: 'file.documents' },
    };
    const process = drawn(`s>k>m1>j1, ${stuck}`, { more: { k: listed, m1: caught(message('paid', 'order.number')) } });
    const { scenario, isExact, yaml } = exampleOf('DEADLOCK', [process]);
    expect(scenario.start.data).toEqual({ file: { documents: ['a'] } });
    expect(scenario.steps.slice(0, 2)).toEqual([
      { verb: 'complete', with: { task: 'k', data: { order: { number: 'A-1' } } } },
      { verb: 'message', with: { name: 'paid', key: 'A-1' } },
    ]);
    expect(isExact).toBe(true);
    expect(replay(yaml, [process])).toBeUndefined();
  });

  it('several gateways in one turn, each by its own data; data that an output mapping keeps back come from outside', () => {
    const when = { 'x1-x2': 'amount > 10', 'x2-j1': 'list contains(papers, "letter")', 'o1-t2': 'urgent' };
    const k: Sketch = { type: 'userTask', outputs: [{ source: '1', target: 'seen' }] };
    const process = drawn(`s>k>x1!>e1, x1>x2!>e2, x2>j1>e9, j2>j1`, { when, more: { k } });
    const { scenario, isExact, yaml } = exampleOf('DEADLOCK', [process]);
    expect(scenario.steps[0]).toEqual({ verb: 'set', with: { amount: 11, papers: ['letter'] } });
    expect(isExact).toBe(true);
    expect(replay(yaml, [process])).toBeUndefined();
  });

  it('what a called process waits for is done there', () => {
    const helper = drawn('s1>t1>j3>e2, j4>j3', { id: 'helper' });
    const caller = drawn('s>c>e1', { more: { c: { type: 'callActivity', calledProcess: 'helper' } } });
    const { yaml, isExact } = exampleOf('DEADLOCK', [caller, helper], 'j3');
    expect(isExact).toBe(true);
    expect(replay(yaml, [caller, helper])).toBeUndefined();
  });

  it.each([
    [message('order'), { message: { name: 'order' } }],
    [{ kind: 'signal', name: { literal: 'storm' } } as const, { signal: 'storm' }],
    [{ kind: 'timer', timer: { kind: 'cycle', value: { literal: 'R/P1D' } } } as const, { timer: 's' }],
    [{ kind: 'condition', condition: 'x' } as const, { event: 's' }],
  ])('it begins as drawn: %j', (trigger, start) => {
    const process = drawn('s>j1>e1, j2>j1, s2>e2', { more: { s: { type: 'startEvent', trigger } } });
    const { scenario, yaml } = exampleOf('DEADLOCK', [process]);
    expect(scenario.start).toEqual(start);
    expect(replay(yaml, [process])).toBeUndefined();
  });

  it('names the start event where there are several', () => {
    expect(exampleOf('DEADLOCK', [drawn('s1>e1, s2>j1>e2, j2>j1')]).scenario.start).toEqual({ event: 's2' });
  });
});

describe('what cannot be played is said, and the scenario goes as far as it can', () => {
  const inexact = (code: string, ...processes: readonly ExecutableProcess[]) => {
    const { isExact, notes, yaml } = exampleOf(code, processes);
    expect(isExact).toBe(false);
    return { notes, passes: replay(yaml, processes) === undefined };
  };
  it('a choice without conditions', () => {
    expect(inexact('DEADLOCK', drawn('s>t1>x1>e1, x1>j1>e2, j2>j1'))).toEqual({
      notes: [
        {
          kind: 'NOT_STEERABLE',
          message: 'Tidak ditemukan data yang membuat "x1" memilih alur itu; tulis syarat pada setiap alurnya.',
        },
      ],
      passes: true,
    });
  });
  it('a condition that never holds', () => {
    const process = drawn('s>t1>x1!>e1, x1>j1>e2, j2>j1', { when: { 'x1-j1': 'a > 2 and a < 1' } });
    expect(inexact('DEADLOCK', process).notes).toMatchObject([{ kind: 'NOT_STEERABLE' }]);
  });
  it('an event at a step that is over at once', () => {
    const more: More = { k: { type: 'scriptTask', expression: '1' }, b: onEdge('k') };
    expect(inexact('DEADLOCK', drawn('s>k>e1, b>j1>e2, j2>j1', { more })).notes).toMatchObject([{ kind: 'INSTANT' }]);
  });
  it('an error that nothing throws', () => {
    const more: More = {
      k: { type: 'receiveTask', message: message('paid') },
      b: edge('k', { kind: 'error', code: 'LOST' }),
    };
    expect(inexact('DEADLOCK', drawn('s>k>e1, b>j1>e2, j2>j1', { more })).notes).toMatchObject([
      { kind: 'NOT_THROWABLE' },
    ]);
  });
  it('a later one of two timers', () => {
    const timer = (days: number) =>
      caught({ kind: 'timer', timer: { kind: 'duration', value: { literal: `P${String(days)}D` } } });
    const process = drawn('s>g1>k>j1>e2, g1>m>e1, j2>j1', { more: { k: timer(3), m: timer(2) } });
    expect(inexact('DEADLOCK', process).notes).toMatchObject([{ kind: 'EARLIER_EVENT' }]);
  });
  it('a called process that is not there', () => {
    const more: More = { c: { type: 'callActivity', calledProcess: 'elsewhere' } };
    expect(inexact('DEADLOCK', drawn('s>c>j1>e2, j2>j1', { more })).notes).toMatchObject([{ kind: 'CALLED_UNKNOWN' }]);
  });
  it('a drawing with an expression that cannot be read', () => {
    const process = drawn('s>t1>x1!>e1, x1>j1>e2, j2>j1', { when: { 'x1-j1': '1 +' } });
    expect(inexact('DEADLOCK', process)).toEqual({
      notes: [{ kind: 'CANNOT_RUN', message: expect.stringContaining('Gambar ini belum dapat dimainkan') as string }],
      passes: false,
    });
  });
  it('nothing is made of "too many states"', () => {
    const wide = smallModel('s>j1>x1>t1>j2>e1, x1>t2>j2, j1>x2>t3>j3>e2, x2>t4>j3');
    const [finding] = checkSoundness([wide], { wholeLimit: 2, stateLimit: 3 }).diagnostics;
    expect(finding?.code).toBe('STATE_LIMIT');
    expect(finding && counterExampleFor(finding, [wide])).toBeUndefined();
  });
});
