import { answering, bothChecking, november, permitRules, returning } from '@alur/testing';

const due = '2026-11-30T16:59:59.000Z';

describe('returning a request for correction', () => {
  it('suspends the task, opens the correction and tells the applicant', () => {
    const play = bothChecking();
    play.do(returning(play, 'check', { photo: 'blurred' }, november(23, 9)));
    expect(play.happened).toEqual(['CorrectionRequested', 'UserTaskSuspended']);
    expect(play.now.correction).toEqual({
      round: 1,
      since: november(23, 9),
      due,
      remindAt: '2026-11-27T07:00:00.000Z',
      fields: [{ field: 'photo', reason: 'blurred', task: play.keyOf('check') }],
      tasks: [play.keyOf('check')],
    });
    expect(play.turn.effects).toEqual([
      { type: 'WatchCorrection', what: 'remind', at: '2026-11-27T07:00:00.000Z', due },
      { type: 'WatchCorrection', what: 'lapse', at: due, due },
      { type: 'NotifyApplicant', template: 'correction', about: `1-${play.keyOf('check')}` },
    ]);
  });

  it('is refused where the service does not let its step return a request', () => {
    const play = bothChecking({ ...permitRules, correction: { days: 5, recheck: [], from: ['visit'] } });
    expect(play.ask(returning(play, 'check', { photo: 'blurred' }, november(23, 9)))).toMatchObject({
      error: { code: 'CORRECTION_NOT_FROM_HERE' },
    });
    play.do(returning(play, 'visit', { photo: 'blurred' }, november(23, 9)));
    expect(play.happened).toContain('CorrectionRequested');
  });

  it("by a second officer adds to the first one's, with a later date to answer by", () => {
    const play = bothChecking();
    play.do(returning(play, 'check', { photo: 'blurred' }, november(23, 9)));
    play.do(returning(play, 'visit', { photo: 'wrong-file', address: 'unclear' }, november(24, 9)));
    expect(play.happened).toEqual(['CorrectionExtended', 'UserTaskSuspended', 'PromisePaused']);
    expect(play.now.correction).toMatchObject({ round: 1, since: november(23, 9), due: '2026-12-01T16:59:59.000Z' });
    expect(play.now.correction?.fields.map((one) => [one.field, one.reason])).toEqual([
      ['photo', 'blurred'],
      ['photo', 'wrong-file'],
      ['address', 'unclear'],
    ]);
    expect(play.turn.effects.map((effect) => effect.type)).toEqual([
      'UnwatchCorrection',
      'UnwatchCorrection',
      'WatchCorrection',
      'WatchCorrection',
      'NotifyApplicant',
    ]);
  });

  it('on the same day keeps the date, and its timers', () => {
    const play = bothChecking();
    play.do(returning(play, 'check', { photo: 'blurred' }, november(23, 9)));
    play.do(returning(play, 'visit', { address: 'unclear' }, november(23, 10)));
    expect(play.turn.effects.map((effect) => effect.type)).toEqual(['NotifyApplicant']);
  });

  it.each([
    ['names no field', {}, 'CORRECTION_EMPTY'],
    ['is of a task that waits already', { photo: 'blurred' }, 'TASK_SUSPENDED'],
  ])('is refused when it %s', (_why, fields, code) => {
    const play = bothChecking();
    play.do(returning(play, 'check', { photo: 'blurred' }, november(23, 9)));
    expect(play.ask(returning(play, 'check', fields, november(23, 10)))).toMatchObject({ ok: false, error: { code } });
  });

  it('is refused a second time, unless somebody who may has given a reason', () => {
    const play = bothChecking();
    play.do(returning(play, 'check', { photo: 'blurred' }, november(23, 9)));
    play.do(answering(['photo'], november(23, 11)));
    const again = returning(play, 'check', { photo: 'blurred' }, november(23, 12));
    expect(play.ask(again)).toMatchObject({ ok: false, error: { code: 'CORRECTION_ROUND_USED' } });
    play.do({ ...again, anotherRound: true } as typeof again);
    expect(play.now.correction?.round).toBe(2);
  });

  it('names no word of a person in events or state', () => {
    const play = bothChecking();
    play.do(returning(play, 'check', { photo: 'blurred' }, november(23, 9)));
    expect(Object.keys(play.now.correction?.fields[0] ?? {})).toEqual(['field', 'reason', 'task']);
  });
});

describe('a task that waits for the applicant', () => {
  it('cannot be completed, and the other agency goes on', () => {
    const play = bothChecking();
    play.do(returning(play, 'check', { photo: 'blurred' }, november(23, 9)));
    const complete = (element: string) =>
      ({
        type: 'PerformTask',
        at: november(23, 10),
        key: play.keyOf(element),
        by: 'x',
        variables: {},
      }) as const;
    expect(play.ask(complete('check'))).toMatchObject({ ok: false, error: { code: 'TASK_SUSPENDED' } });
    play.do(complete('visit'));
    expect(play.happened).toContain('PromisePaused');
  });
});
