import type { ServiceBundle } from '@alur/service';
import { caseStatus } from '../case-status.js';
import { batonLine } from '../baton.js';
import { bothChecking, november, permitRules, returning } from '@alur/testing';

const at = november(24, 9);
const cancel = { type: 'CancelCase', at, by: 'operator-1', reason: 'duplicate' } as const;

describe('cancelling a case', () => {
  it('is an answer to the applicant: the case ends, with its tasks and its correction', () => {
    const play = bothChecking();
    play.do(returning(play, 'check', { photo: 'blurred' }, november(23, 9)));
    play.do(cancel);
    expect(play.turn.events[0]).toEqual({ type: 'RequestCancelled', at, by: 'operator-1', reason: 'duplicate' });
    expect(play.happened.filter((type) => type === 'ElementTerminated')).toHaveLength(2);
    expect(play.now.correction).toBeUndefined();
    expect(play.now).toMatchObject({
      decision: { kind: 'cancelled', ground: 'duplicate' },
      process: { status: 'ended' },
    });
    expect(caseStatus({} as ServiceBundle, play.now)).toBe('cancelled');
    expect(play.turn.effects).toEqual(
      expect.arrayContaining([
        { type: 'NotifyApplicant', template: 'cancelled' },
        expect.objectContaining({ type: 'UnwatchCorrection', what: 'lapse' }),
      ]),
    );
  });

  it('is refused once the request is decided', () => {
    const play = bothChecking().do(cancel);
    expect(play.ask(cancel)).toMatchObject({ ok: false, error: { code: 'REQUEST_DECIDED' } });
  });

  it('is refused when a letter is out: it cannot be called back', () => {
    const play = bothChecking();
    const letter = { letterId: 'permit', number: '1', fileId: 'f', sha256: 's', code: 'c' };
    Object.assign(play, { state: { ...play.now, letters: [{ ...letter, at }] } });
    expect(play.ask(cancel)).toMatchObject({ ok: false, error: { code: 'REQUEST_DECIDED' } });
  });
});

describe('the baton line of a case that was mended', () => {
  it('shows the new try, not the failed one', () => {
    const play = bothChecking();
    for (const element of ['check', 'visit'])
      play.do({ type: 'PerformTask', at, key: play.keyOf(element), by: 'a', variables: {} });
    play.do({ type: 'GiveUpHandOff', at, key: play.keyOf('sign'), message: 'Antrean ditutup.' });
    const line = () =>
      batonLine(permitRules.compiled.process, play.turns).map(({ element, state }) => [element, state]);
    expect(line()).toContainEqual(['sign', 'problem']);
    play.do({ type: 'RepairCase', at, by: 'o', action: { how: 'retry', key: play.keyOf('sign') } });
    expect(line().filter(([element]) => element === 'sign')).toEqual([['sign', 'in-transit']]);
    const moved = { how: 'move', key: play.keyOf('sign'), to: 'check', reason: 'wrong-way' } as const;
    expect(play.ask({ type: 'RepairCase', at, by: 'o', action: moved })).toMatchObject({ ok: false });
    play.do({ type: 'RepairCase', at, by: 'o', action: { how: 'skip', key: play.keyOf('sign'), reason: 'other' } });
    expect(line().filter(([element]) => element === 'sign')).toEqual([]);
  });
});
