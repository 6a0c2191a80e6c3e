import type { ExecutableProcess } from '@alur/process-model';
import { plainSubject, runScenario } from '@alur/scenarios';
import type { Step } from '@alur/scenarios';
import type { Sketch } from '../fixtures/small-model.js';
import { onEdge, smallModel } from '../fixtures/small-model.js';
import { checkSoundness } from '../soundness/check-soundness.js';
import { counterExampleScenario } from './counter-example.js';

/** Conditions by flow. */
const withConditions = (
  process: ExecutableProcess,
  conditions: Readonly<Record<string, string>>,
): ExecutableProcess => ({
  ...process,
  flows: Object.fromEntries(
    Object.entries(process.flows).map(([id, flow]) => {
      const condition = conditions[id];
      return [id, condition === undefined ? flow : { ...flow, condition }];
    }),
  ),
});

const firstTrace = (process: ExecutableProcess): readonly string[] =>
  checkSoundness([process]).diagnostics.find(({ trace }) => trace.length > 0)?.trace ?? [];

/** Plays the example and then holds the run to the expectation. */
const play = (process: ExecutableProcess, expected: Extract<Step, { verb: 'expect' }>['with']): string => {
  const { scenario } = counterExampleScenario(process, firstTrace(process));
  const subject = plainSubject({ file: 'small.bpmn', processes: [process], decisions: new Map() });
  const steps: readonly Step[] = [...scenario.steps, { verb: 'expect', with: expected }];
  return runScenario({ ...scenario, steps }, subject).message ?? 'as expected';
};

describe('a counter-example is a scenario', () => {
  it('that plays into the deadlock on the engine', () => {
    const process = withConditions(smallModel('s>t1>x1!>t2>j1>e1, x1>t3>j1'), { 'x1-t3': 'amount > 100' });
    expect(firstTrace(process)).toEqual(['s', 't1', 'x1', 't2']);
    expect(counterExampleScenario(process, firstTrace(process))).toEqual({
      scenario: {
        name: 'Contoh yang membuktikan temuan',
        process: 'small',
        start: {},
        steps: [
          { verb: 'complete', with: { task: 't1', data: { amount: 100 } } },
          { verb: 'complete', with: { task: 't2' } },
        ],
      },
      isExact: true,
      notes: [],
    });
    expect(play(process, { incidents: ['j1'], ended: false })).toBe('as expected');
  });

  it('with data that make an earlier condition false and its own true', () => {
    const process = withConditions(smallModel('s>x1>e2, x1>t2>x2>j1>e1, j2>j1'), {
      'x1-e2': 'kind = "small"',
      'x1-t2': 'kind = "large" and amount >= 10',
    });
    const { scenario, isExact } = counterExampleScenario(process, firstTrace(process));
    expect(scenario.start.data).toMatchObject({ kind: 'large' });
    expect(isExact).toBe(true);
    expect(play(process, { incidents: ['j1'] })).toBe('as expected');
  });

  it('jobs, messages, signals and timers come as steps', () => {
    const job = { type: 'letter', parameters: {} };
    const name = { literal: 'paid' };
    const more: Readonly<Record<string, Sketch>> = {
      k1: { type: 'serviceTask', job },
      k2: { type: 'intermediateCatchEvent', trigger: { kind: 'message', name } },
      k3: { type: 'intermediateCatchEvent', trigger: { kind: 'signal', name } },
      k4: {
        type: 'intermediateCatchEvent',
        trigger: { kind: 'timer', timer: { kind: 'duration', value: { literal: 'P1D' } } },
      },
      b: onEdge('t1'),
      c: { type: 'boundaryEvent', attachedTo: 't2', interrupting: true, trigger: { kind: 'error', code: 'LOST' } },
    };
    const process = smallModel('s>k1>k2>k3>k4>t1>e1, b>t2>e2, c>j1>e3, j2>j1', more);
    const { scenario, isExact } = counterExampleScenario(process, firstTrace(process));
    expect(scenario.steps).toEqual([
      { verb: 'work', with: { job: 'k1' } },
      { verb: 'message', with: { name: 'paid' } },
      { verb: 'signal', with: { name: 'paid' } },
      { verb: 'wait', with: 'P1D' },
      { verb: 'message', with: { name: 'b' } },
      { verb: 'error', with: { at: 't2', code: 'LOST' } },
    ]);
    expect(isExact).toBe(true);
    expect(play(process, { incidents: ['j1'] })).toBe('as expected');
  });

  it('says what it cannot steer', () => {
    const condition: Sketch = { type: 'intermediateCatchEvent', trigger: { kind: 'condition', condition: 'ready' } };
    const process = smallModel('s>k>x1>j1>e1, x1>t1>j1', { k: condition });
    const { isExact, notes } = counterExampleScenario(process, firstTrace(process));
    expect(isExact).toBe(false);
    expect(notes).toEqual([
      '"k" menunggu syarat ready; ubah datanya sendiri dengan langkah set.',
      'Data yang membuat "x1" memilih alur itu tidak ditemukan; isi sendiri.',
    ]);
  });

  it('names the start event where there are several', () => {
    const process = smallModel('s1>e1, s2>j1>e2, j2>j1');
    expect(counterExampleScenario(process, firstTrace(process)).scenario.start).toEqual({ event: 's2' });
  });
});
