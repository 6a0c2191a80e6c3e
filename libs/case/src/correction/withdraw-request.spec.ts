import type { ServiceBundle } from '@alur/service';
import { caseStatus } from '../case-status.js';
import { answering, bothChecking, november, returning } from '@alur/testing';

const due = '2026-11-30T16:59:59.000Z';
const bundle = {} as ServiceBundle;
const returned = () => {
  const play = bothChecking();
  return play.do(returning(play, 'check', { photo: 'blurred' }, november(23, 9)));
};

describe('taking a request back', () => {
  it('ends the process and the correction with it', () => {
    const play = returned();
    expect(caseStatus(bundle, play.now)).toBe('awaiting_correction');
    play.do({ type: 'WithdrawRequest', at: november(24, 9) });
    expect(play.happened[0]).toBe('RequestWithdrawn');
    expect(play.now.process.status).toBe('ended');
    expect(play.now).toMatchObject({ decision: { kind: 'withdrawn', outcome: 'withdrawn' } });
    expect(play.now.correction).toBeUndefined();
    expect(caseStatus(bundle, play.now)).toBe('withdrawn');
    expect(play.turn.effects).toEqual(
      expect.arrayContaining([
        { type: 'UnwatchCorrection', what: 'lapse', due },
        { type: 'NotifyApplicant', template: 'withdrawn' },
      ]),
    );
  });

  it('is refused once the request is decided', () => {
    const play = returned();
    play.do({ type: 'WithdrawRequest', at: november(24, 9) });
    expect(play.ask({ type: 'WithdrawRequest', at: november(24, 10) })).toMatchObject({
      ok: false,
      error: { code: 'REQUEST_DECIDED' },
    });
  });
});

describe('a correction nobody answers', () => {
  it('is asked for once more the working day before', () => {
    const play = returned().do({ type: 'RemindOfCorrection', at: november(27, 14), due });
    expect(play.happened).toEqual(['CorrectionReminded']);
    expect(play.turn.effects).toEqual([{ type: 'NotifyApplicant', template: 'correction-reminder', about: due }]);
  });

  it('counts as withdrawn on its date', () => {
    const play = returned().do({ type: 'CorrectionDue', at: due, due });
    expect(play.now.decision).toMatchObject({ kind: 'withdrawn', at: due });
    expect(play.turn.events[0]).toEqual({ type: 'RequestWithdrawn', at: due, by: 'clock' });
  });

  it.each(['RemindOfCorrection', 'CorrectionDue'] as const)('%s says nothing once it was answered', (type) => {
    const play = returned().do(answering(['photo'], november(24, 9)));
    expect(play.ask({ type, at: due, due })).toMatchObject({ ok: false, error: { code: 'CORRECTION_NOT_OPEN' } });
  });

  it('says nothing of a date that was moved by another return', () => {
    const play = returned();
    play.do(returning(play, 'visit', { address: 'unclear' }, november(24, 9)));
    expect(play.ask({ type: 'CorrectionDue', at: due, due })).toMatchObject({ ok: false });
  });
});
