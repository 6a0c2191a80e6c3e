import { draw, drawProcess } from '@alur/testing';
import { verdictOf } from '../sample/play-text.js';

const waiting = drawProcess({
  id: 'waiting',
  elements: {
    start: draw.start(),
    decide: draw.userTask(),
    remind: {
      type: 'boundaryEvent',
      attachedTo: 'decide',
      interrupting: false,
      trigger: { kind: 'timer', timer: draw.cycle('R/PT1H') },
    },
    office: {
      type: 'boundaryEvent',
      attachedTo: 'decide',
      interrupting: false,
      trigger: { kind: 'timer', timer: draw.workingTime('10h') },
    },
    note: {
      type: 'scriptTask',
      expression: 'if notes = null then ["first"] else append(notes, string(now()))',
      resultVariable: 'notes',
    },
    late: { type: 'scriptTask', expression: 'string(now())', resultVariable: 'late' },
    noted: draw.end(),
    paid: {
      type: 'intermediateCatchEvent',
      trigger: { kind: 'message', name: { literal: 'paid' }, correlationKey: 'number' },
    },
    alarm: { type: 'intermediateCatchEvent', trigger: { kind: 'signal', name: { literal: 'alarm' } } },
    full: { type: 'intermediateCatchEvent', trigger: { kind: 'condition', condition: 'amount >= 100' } },
    done: draw.end(),
  },
  flows: [
    ['start', 'decide'],
    ['remind', 'note'],
    ['note', 'noted'],
    ['office', 'late'],
    ['late', 'noted'],
    ['decide', 'paid'],
    ['paid', 'alarm'],
    ['alarm', 'full'],
    ['full', 'done'],
  ],
});

const play = (...steps: readonly string[]) =>
  verdictOf(
    `name: A\nstart: { at: 2026-11-23T09:00:00+09:00, data: { number: 17 } }\nsteps:\n${steps.map((step) => `  - ${step}`).join('\n')}`,
    [waiting],
  );

describe('time in a scenario', () => {
  it('timers fire on the way, each at its own instant in the zone of the scenario', () => {
    expect(
      play(
        'wait: PT2H30M',
        'expect: { count: { remind: 2 }, data: { notes: ["first", "2026-11-23T11:00:00+09:00"] } }',
        'wait: PT30M',
        'expect: { count: { remind: 3 } }',
      ),
    ).toBe('ok');
  });

  it('working time runs from Monday to Friday, eight to four', () => {
    expect(
      play(
        'until: 2026-11-24T10:59:59',
        'expect: { notPassed: [late] }',
        'until: 2026-11-24T11:00:00+09:00',
        'expect: { data: { late: "2026-11-24T11:00:00+09:00" } }',
      ),
    ).toBe('ok');
  });

  it('starts on a Monday when nothing is said', () => {
    expect(
      verdictOf(
        'name: A\nstart: { data: { number: 1 } }\nsteps: [{ wait: PT2H }, { expect: { data: { notes: ["first", "2026-01-05T10:00:00+07:00"] } } }]',
        [waiting],
      ),
    ).toBe('ok');
  });

  it('never goes back', () => {
    expect(play('until: 2026-11-22T09:00:00+09:00')).toMatch(/^1: Waktu tidak dapat mundur/);
  });

  it('more than ten thousand firings are a fault of the scenario', () => {
    const ticking = drawProcess({
      id: 'ticking',
      elements: {
        start: draw.start(),
        decide: draw.userTask(),
        tick: draw.reminder('decide', draw.cycle('R/PT1S')),
        noted: draw.end(),
      },
      flows: [
        ['start', 'decide'],
        ['tick', 'noted'],
      ],
    });
    expect(verdictOf('name: A\nsteps: [{ wait: PT2H }, { wait: PT2H }]', [ticking])).toBe('ok');
    expect(verdictOf('name: A\nsteps: [{ wait: P1D }]', [ticking])).toMatch(/^fault 1: Lebih dari 10000/);
  });
});

describe('messages, signals and data in a scenario', () => {
  const decided = 'complete: { task: decide }';

  it('a message finds who waits for its key, compared as text', () => {
    expect(
      play(
        decided,
        'message: { name: paid, key: 18 }',
        'message: { name: paid }',
        'expect: { waiting: [paid] }',
        'message: { name: paid, key: 17, data: { amount: 5 } }',
        'expect: { waiting: [alarm], data: { amount: 5 } }',
      ),
    ).toBe('ok');
  });

  it('a message nobody waits for is gone, or kept as long as it says', () => {
    expect(play('message: { name: paid, key: 17 }', decided, 'expect: { waiting: [paid] }')).toBe('ok');
    expect(play('message: { name: paid, key: 17, ttl: PT1H }', decided, 'expect: { waiting: [alarm] }')).toBe('ok');
    expect(
      play('message: { name: paid, key: 17, ttl: PT1H }', 'wait: PT2H', decided, 'expect: { waiting: [paid] }'),
    ).toBe('ok');
  });

  it('a message seen before is refused', () => {
    expect(
      play(
        'message: { name: paid, id: m-1 }',
        'message: { name: else, id: m-1 }',
        'expect: { rejected: MESSAGE_DUPLICATE }',
      ),
    ).toBe('ok');
  });

  it('signals reach everybody, and conditions are looked at when data changes', () => {
    expect(
      play(
        decided,
        'message: { name: paid, key: "17" }',
        'signal: { name: other }',
        'expect: { waiting: [alarm] }',
        'signal: { name: alarm, data: { amount: 10 } }',
        'expect: { waiting: [full] }',
        'set: { amount: 99 }',
        'expect: { ended: false }',
        'set: { amount: 100 }',
        'expect: { ended: done }',
      ),
    ).toBe('ok');
  });

  it('the verbs of a service are told apart from those that wait for their time', () => {
    expect(play('pay: { amount: 5 }')).toMatch(/^SHAPE_INVALID 4:5/);
  });
});
