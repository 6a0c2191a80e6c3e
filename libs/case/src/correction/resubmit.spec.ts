import { batonLine } from '../baton.js';
import { answering, bothChecking, november, permitRules, returning } from '@alur/testing';

const returnedTwice = () => {
  const play = bothChecking();
  play.do(returning(play, 'check', { photo: 'blurred' }, november(23, 9)));
  play.do(returning(play, 'visit', { address: 'unclear' }, november(23, 9)));
  return play;
};

describe('an answered correction', () => {
  it('reopens every task that waited, with the time it had left, and names what changed', () => {
    const play = returnedTwice();
    const before = play.now.process.elements[play.keyOf('check')];
    play.do(answering(['address', 'photo'], november(25, 9)));
    expect(play.happened).toEqual([
      'DataRecorded',
      'CorrectionAnswered',
      'UserTaskResumed',
      'UserTaskResumed',
      'PromiseResumed',
    ]);
    expect(before?.phase === 'user-task' && before.due).toBe('2026-11-25T01:00:00.000Z');
    expect(play.now.process.elements[play.keyOf('check')]).toMatchObject({ due: '2026-11-27T01:00:00.000Z' });
    expect(play.now.correction).toBeUndefined();
    expect(play.now.corrections).toMatchObject([{ round: 1, changed: ['address', 'photo'], revision: 2 }]);
    expect(play.turn.effects.map((effect) => effect.type)).toEqual(['UnwatchCorrection', 'UnwatchCorrection']);
  });

  it('moves the promise by the working days on which only the applicant had something to do', () => {
    const play = returnedTwice();
    play.do(answering(['photo'], november(30, 9)));
    expect(play.turn.events.at(-1)).toEqual({
      type: 'PromiseResumed',
      at: november(30, 9),
      workingDays: 5,
      promisedBy: '2026-12-04T16:59:59.000Z',
    });
  });

  it('leaves the promise alone while another agency went on', () => {
    const play = bothChecking();
    play.do(returning(play, 'check', { photo: 'blurred' }, november(23, 9)));
    play.do(answering(['photo'], november(25, 9)));
    expect(play.happened).not.toContain('PromiseResumed');
    expect(play.now.promisedBy).toBe('2026-11-27T16:59:59.000Z');
  });

  it('tells the process the values that are not personal', () => {
    const play = returnedTwice();
    play.do(answering([], november(24, 9), { purpose: 'shop' }));
    expect(play.now.process.variables).toEqual({ purpose: 'shop' });
  });

  it('changes nothing that was not asked', () => {
    const play = returnedTwice();
    expect(play.ask(answering(['photo', 'name'], november(24, 9)))).toMatchObject({
      ok: false,
      error: { code: 'DATA_INVALID', fields: { name: expect.any(String) as string } },
    });
  });

  it('opens a finished task once more that has to be checked again', () => {
    const play = bothChecking();
    play.do({ type: 'PerformTask', at: november(23, 9), key: play.keyOf('check'), by: 'officer', variables: {} });
    play.do(returning(play, 'visit', { address: 'unclear' }, november(23, 10)));
    play.do({ ...answering(['address'], november(24, 9)), recheck: ['check'] });
    play.do({ type: 'ReceiveHandOff', at: november(24, 9), key: play.keyOf('check') });
    expect(play.happened).toContain('UserTaskCreated');
    expect(play.now.process.elements[play.keyOf('check')]).toMatchObject({ phase: 'user-task', repeats: true });
  });

  it('opens no second task beside one that is still open', () => {
    const play = bothChecking();
    play.do(returning(play, 'visit', { address: 'unclear' }, november(23, 9)));
    play.do({ ...answering(['address'], november(24, 9)), recheck: ['check'] });
    expect(play.happened).not.toContain('HandOffRequested');
  });

  it('is refused where nothing was asked', () => {
    expect(bothChecking().ask(answering(['photo'], november(24, 9)))).toMatchObject({
      ok: false,
      error: { code: 'CORRECTION_NOT_OPEN' },
    });
  });
});

describe('the baton line of a correction', () => {
  const line = (play: ReturnType<typeof bothChecking>) =>
    batonLine(permitRules.compiled.process, play.turns).map(({ agency, state, since, until }) => [
      agency,
      state,
      since,
      until,
    ]);

  it('shows who waits for the applicant, since when and until when', () => {
    const play = bothChecking();
    play.do(returning(play, 'check', { photo: 'blurred' }, november(23, 9)));
    expect(line(play)).toEqual([
      ['welfare', 'paused', november(23, 9), '2026-11-30T16:59:59.000Z'],
      ['building', 'holding', november(23, 8), '2026-11-25T01:00:00.000Z'],
    ]);
    play.do(returning(play, 'visit', { address: 'unclear' }, november(24, 9)));
    expect(line(play).map((row) => row[3])).toEqual(['2026-12-01T16:59:59.000Z', '2026-12-01T16:59:59.000Z']);
  });

  it('gives it back to the agency that had it', () => {
    const play = returnedTwice();
    play.do(answering(['photo'], november(25, 9)));
    expect(line(play)[0]).toEqual(['welfare', 'holding', november(23, 8), '2026-11-27T01:00:00.000Z']);
  });
});
