import { bothChecking, november } from '@alur/testing';
import type { StoredHistory } from '../ports/case-history.js';
import { replayCase } from './replay-case.js';

const play = bothChecking().do({ type: 'CancelCase', at: november(24, 9), by: 'o', reason: 'duplicate' });
const history: StoredHistory = {
  turns: play.turns.map(({ at, events }, index) => ({ revision: index + 1, at, actor: 'x', events, isWhole: true })),
  endsAtHead: true,
};

describe('a replay', () => {
  it('gives what is stored', () => {
    expect(replayCase(history, play.now)).toEqual({ revision: 4, state: play.now, isHeadWrong: false });
  });

  it('names the first place where what is stored says something else', () => {
    const elements = { '9': { key: '9' } } as never;
    const changed = { ...play.now, process: { ...play.now.process, elements, outcome: 'granted' } };
    expect(replayCase(history, changed).difference).toEqual({ path: 'process.elements.9', stored: '{"key":"9"}' });
    const { decision: _gone, ...less } = play.now;
    expect(replayCase(history, less).difference).toMatchObject({ path: 'decision', folded: expect.any(String) });
  });

  it('up to a turn says how the case stood then, and compares nothing', () => {
    const then = replayCase(history, play.now, 2);
    expect(then).toMatchObject({ revision: 2, isHeadWrong: false });
    expect(then.difference).toBeUndefined();
    expect(Object.values(then.state?.process.elements ?? {}).map(({ phase }) => phase)).toEqual([
      'user-task',
      'in-transit',
    ]);
    expect(replayCase(history, play.now, 0)).toMatchObject({ revision: 0, state: undefined });
  });

  it('names the first turn that is not what was written, and a last turn that is missing', () => {
    const turns = history.turns.map((turn) => ({ ...turn, isWhole: turn.revision < 3 }));
    expect(replayCase({ turns, endsAtHead: false }, play.now)).toMatchObject({ brokenAt: 3, isHeadWrong: true });
  });
});
