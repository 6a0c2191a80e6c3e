import type { CaseCommand } from '../case-command.js';
import type { RepairAction } from './repair.js';
import { bothChecking, november, returning } from '@alur/testing';

const at = november(24, 9);
const repair = (action: RepairAction, note?: string): CaseCommand => ({
  type: 'RepairCase',
  at,
  by: 'operator-1',
  action,
  ...(note === undefined ? {} : { data: { section: 'repair', commitment: note } }),
});
const stuck = () => {
  const play = bothChecking();
  play.do({ type: 'PerformTask', at, key: play.keyOf('check'), by: 'a', variables: {} });
  play.do({ type: 'PerformTask', at, key: play.keyOf('visit'), by: 'b', variables: {} });
  return play.do({ type: 'GiveUpHandOff', at, key: play.keyOf('sign'), message: 'Antrean ditutup.' });
};

describe('a repair of a case', () => {
  it('tries again and is written down with who did it', () => {
    const play = stuck();
    play.do(repair({ how: 'retry', key: play.keyOf('sign') }));
    expect(play.turn.events).toMatchObject([
      { type: 'CaseRepaired', how: 'retry', by: 'operator-1' },
      { type: 'IncidentResolved' },
      { type: 'HandOffRequested', elementId: 'sign' },
    ]);
    expect(play.turn.effects).toMatchObject([{ type: 'RequestHandOff', agency: 'mayor' }]);
  });

  it('tries again with data', () => {
    const play = stuck();
    play.do(repair({ how: 'resolve', key: play.keyOf('sign'), variables: { purpose: 'shop' } }));
    expect(play.now.process.variables).toMatchObject({ purpose: 'shop' });
  });

  it('leaves a step out, with a reason of the list and a commitment to the words beside it', () => {
    const play = stuck();
    const variables = { signed: 'paper' };
    play.do(repair({ how: 'skip', key: play.keyOf('sign'), reason: 'done-outside', variables }, 'commitment'));
    expect(play.now.process.variables).toMatchObject(variables);
    expect(play.happened.slice(0, 4)).toEqual(['DataRecorded', 'CaseRepaired', 'ElementSkipped', 'ElementTerminated']);
    expect(play.turn.events[1]).toMatchObject({ how: 'skip', reason: 'done-outside' });
    // The skipped step led to the end: the applicant hears of it like of any other.
    expect(play.now.decision).toMatchObject({ outcome: 'granted' });
  });

  it('sends a token elsewhere, when everything can still end', () => {
    const play = stuck();
    play.do(repair({ how: 'move', key: play.keyOf('sign'), to: 'sign', reason: 'wrong-way' }));
    expect(play.happened).toEqual(['CaseRepaired', 'TokenMoved', 'ElementTerminated', 'HandOffRequested']);
  });

  it('is refused where it would leave the other branch waiting for ever', () => {
    const play = bothChecking();
    const refused = play.ask(repair({ how: 'move', key: play.keyOf('check'), to: 'sign', reason: 'wrong-way' }));
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'REPAIR_UNSOUND', message: expect.stringContaining('"join"') },
    });
  });

  it('is refused where there is nothing to try again, and once the case is over', () => {
    const play = bothChecking();
    const retry = repair({ how: 'retry', key: play.keyOf('check') });
    expect(play.ask(retry)).toMatchObject({ ok: false, error: { code: 'INCIDENT_NOT_OPEN' } });
    play.do({ type: 'WithdrawRequest', at });
    expect(play.ask(retry)).toMatchObject({ ok: false, error: { code: 'REQUEST_DECIDED' } });
  });

  it('of the task that waits for the applicant ends their correction too', () => {
    const play = bothChecking();
    play.do(returning(play, 'check', { photo: 'blurred' }, at));
    play.do(repair({ how: 'skip', key: play.keyOf('check'), reason: 'done-outside' }));
    expect(play.happened).toContain('CorrectionDropped');
    expect(play.now.correction).toBeUndefined();
  });
});
