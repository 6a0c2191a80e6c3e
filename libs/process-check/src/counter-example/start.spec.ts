import type { StartTrigger } from '@alur/process-model';
import type { Sketch } from '../fixtures/small-model.js';
import { smallModel } from '../fixtures/small-model.js';
import { startFor } from './start.js';

const start = (trigger?: StartTrigger): Sketch => ({ type: 'startEvent', ...(trigger ? { trigger } : {}) });
const message = (name: string): StartTrigger => ({ kind: 'message', name: { literal: name } });
const signal = (name: string): StartTrigger => ({ kind: 'signal', name: { literal: name } });
const begun = (first: Sketch, second?: Sketch) =>
  startFor(smallModel(`s>t1>e1${second ? ', s2>t1' : ''}`, { s: first, ...(second ? { s2: second } : {}) }), 's');
const timer: StartTrigger = { kind: 'timer', timer: { kind: 'duration', value: { literal: 'P1D' } } };

describe('how a scenario begins is said as shortly as it can be', () => {
  it.each<[string, Sketch, Sketch | undefined, object]>([
    ['by itself', start(), undefined, {}],
    ['by itself beside a message', start(), start(message('m')), {}],
    ['by name among two that begin by themselves', start(), start(), { event: 's' }],
    ['by a message', start(message('m')), undefined, { message: { name: 'm' } }],
    ['by one of two messages', start(message('m')), start(message('n')), { message: { name: 'm' } }],
    ['by name among two for the same message', start(message('m')), start(message('m')), { event: 's' }],
    [
      'by a message beside a signal of the same name',
      start(message('m')),
      start(signal('m')),
      { message: { name: 'm' } },
    ],
    ['by a signal', start(signal('m')), undefined, { signal: 'm' }],
    ['by name among two for the same signal', start(signal('m')), start(signal('m')), { event: 's' }],
    ['by a timer', start(timer), start(timer), { timer: 's' }],
    [
      'by name, where a message has no name of its own',
      start({ kind: 'message', name: { feel: 'x' } }),
      undefined,
      { event: 's' },
    ],
    [
      'by name, where a signal has no name of its own',
      start({ kind: 'signal', name: { feel: 'x' } }),
      undefined,
      { event: 's' },
    ],
    ['by name, where something becomes true', start({ kind: 'condition', condition: 'x' }), undefined, { event: 's' }],
  ])('%s', (_what, first, second, expected) => {
    expect(begun(first, second)).toEqual(expected);
  });

  it('says nothing without a start event', () => {
    const process = smallModel('t1>e1');
    expect([startFor(process, undefined), startFor(process, 't1'), startFor(process, 'nobody')]).toEqual([{}, {}, {}]);
  });
});
