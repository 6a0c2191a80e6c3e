import { drawProcess, draw } from '@alur/testing';
import { plainSubject } from '../plain/plain-subject.js';
import { openWorkOf } from './open-work.js';
import { Rehearsal } from './rehearsal.js';
import { untilLocal, untilNextTimer, waitHours } from './clock-moves.js';

const start = { at: '2026-11-23T09:00:00+07:00' };

function begun(process: ReturnType<typeof drawProcess>): Rehearsal {
  const subject = plainSubject({ file: 'process.bpmn', processes: [process], decisions: new Map() });
  const rehearsal = Rehearsal.begin(subject, { name: '', start });
  if (!rehearsal.ok) throw new Error(rehearsal.error.message);
  return rehearsal.value;
}

const after = (rehearsal: Rehearsal, ...steps: Parameters<Rehearsal['after']>[0]): Rehearsal => {
  const next = rehearsal.after(steps);
  if (!next.ok) throw new Error(next.error.message);
  return next.value;
};

const guarded = drawProcess({
  id: 'guarded',
  elements: {
    begun: draw.start(),
    ask: draw.userTask(),
    late: {
      type: 'boundaryEvent',
      attachedTo: 'ask',
      interrupting: false,
      trigger: { kind: 'timer', timer: { kind: 'duration', value: { literal: 'PT4H' } } },
    },
    gone: { type: 'boundaryEvent', attachedTo: 'ask', interrupting: true, trigger: { kind: 'error', code: 'GONE' } },
    send: { type: 'serviceTask', job: { type: 'mail', parameters: {} } },
    lost: draw.end(),
    done: draw.end(),
    told: draw.end(),
  },
  flows: [
    ['begun', 'ask'],
    ['ask', 'send'],
    ['send', 'done'],
    ['late', 'told'],
    ['gone', 'lost'],
  ],
});

describe('what can be done', () => {
  it('is each open task with what can be thrown there, and each timer, the first due first', () => {
    const { tasks, timers } = openWorkOf(begun(guarded));
    expect(tasks).toEqual([
      expect.objectContaining({ element: 'ask', nth: 1, throws: { errors: ['GONE'], escalations: [] } }),
    ]);
    expect(timers).toEqual([expect.objectContaining({ element: 'late', due: '2026-11-23T06:00:00.000Z' })]);
  });

  it('is the work of the system, with the attempts it still has, then a hindrance', () => {
    const working = after(begun(guarded), { verb: 'complete', with: { task: 'ask' } });
    expect(openWorkOf(working).jobs).toEqual([expect.objectContaining({ element: 'send', attemptsLeft: 3 })]);
    const tired = after(working, { verb: 'fail', with: { job: 'send', times: 2 } });
    expect(openWorkOf(tired).jobs).toEqual([expect.objectContaining({ attemptsLeft: 1 })]);
    const stuck = after(tired, { verb: 'fail', with: { job: 'send' } });
    expect(openWorkOf(stuck)).toMatchObject({ jobs: [], incidents: [{ element: 'send', code: 'JOB_FAILED' }] });
  });

  it('is nothing once it is over', () => {
    const over = after(begun(guarded), { verb: 'error', with: { at: 'ask', code: 'GONE' } });
    expect(Object.values(openWorkOf(over)).flat()).toEqual([]);
  });
});

describe('the clock of a rehearsal', () => {
  it('moves by hours, to what is due next, and to an hour of the city, as a scenario writes it', () => {
    const rehearsal = begun(guarded);
    expect(waitHours(4)).toEqual({ verb: 'wait', with: 'PT4H' });
    expect(untilNextTimer(rehearsal)).toEqual({ verb: 'until', with: '2026-11-23T13:00:00+07:00' });
    expect(untilLocal(rehearsal, '2026-12-01T09:00')).toEqual({ verb: 'until', with: '2026-12-01T09:00:00+07:00' });
    expect(untilLocal(rehearsal, 'besok')).toBeUndefined();
  });

  it('has nothing to go to where no timer runs', () => {
    const reminded = after(begun(guarded), waitHours(5));
    expect(openWorkOf(reminded).timers).toEqual([]);
    expect(untilNextTimer(reminded)).toBeUndefined();
  });
});

describe('a rehearsal', () => {
  it('keeps every place it came through, and what is done from one leaves the others', () => {
    const first = begun(guarded);
    const second = after(first, waitHours(1));
    const third = after(second, { verb: 'complete', with: { task: 'ask' } });
    after(second, { verb: 'error', with: { at: 'ask', code: 'GONE' } });
    expect(third.trail).toEqual([first, second, third]);
    expect(third.trail.map(({ lastSteps }) => lastSteps.map(({ verb }) => verb))).toEqual([[], ['wait'], ['complete']]);
    expect([first.now, second.now]).toEqual(['2026-11-23T02:00:00.000Z', '2026-11-23T03:00:00.000Z']);
    expect(openWorkOf(third).jobs).toHaveLength(1);
  });
});
