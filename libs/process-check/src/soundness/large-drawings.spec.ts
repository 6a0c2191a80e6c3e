// Seconds, not milliseconds: what many branches come to.
import { smallModel } from '../fixtures/small-model.js';
import { checkSoundness } from './check-soundness.js';

describe('large drawings', () => {
  const chain = (branch: number, length: number): string =>
    Array.from({ length }, (_, step) => `t${String(branch)}_${String(step)}`).join('>');
  const wide = (gate: string, branches: number, length: number, join = gate): string =>
    Array.from({ length: branches }, (_, branch) => {
      const part = `${gate}1>${chain(branch, length)}>${join}2`;
      return branch === 0 ? `s>${part}>e1` : part;
    }).join(',');

  it('does not judge a gateway with more ways than can be combined', () => {
    const ways = (gate: string): string =>
      Array.from({ length: 12 }, (_, way) => `${way === 0 ? 's>' : ''}o1>t${String(way)}>${gate}2`).join(',');
    const told = (gate: string) =>
      checkSoundness([smallModel(`${ways(gate)}, ${gate}2>e1`)]).diagnostics.map(({ code }) => code);
    expect(told('j')).toContain('STATE_LIMIT');
    // Where an inclusive join takes them all in again, each may be looked at by itself.
    expect(told('o')).toEqual([]);
  });

  it('twelve parallel branches of ten steps are decided', () => {
    expect(checkSoundness([smallModel(wide('j', 12, 10))]).sound).toBe(true);
  });

  it('so are nine inclusive ones, and a second token in them is found', () => {
    expect(checkSoundness([smallModel(wide('o', 9, 10))]).sound).toBe(true);
    const { sound: whole, diagnostics } = checkSoundness([smallModel(wide('o', 9, 10, 'x'))]);
    expect(whole).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toEqual(['UNSAFE']);
  });

  it('a second token near the start is told by the shortest way, beside branches with too many states to visit', () => {
    const { diagnostics } = checkSoundness([smallModel(`${wide('j', 6, 10)}, j1>j3>x3>t99>j2, j3>x4>x3`)]);
    const traces = diagnostics.flatMap(({ code, trace }) => (code === 'UNSAFE' ? [trace] : []));
    expect(traces[0]).toEqual(['s', 'j1', 'j3', 'x3', 'x4', 'x3']);
  });

  it('a branch that is missing from the join is found among twelve', () => {
    const { diagnostics } = checkSoundness([smallModel(`${wide('j', 12, 10)}, x1>j2`)]);
    expect(diagnostics.map(({ code, element }) => `${code} ${element ?? ''}`)).toEqual([
      'DEADLOCK j2',
      'DEAD_ELEMENT e1',
      'DEAD_ELEMENT x1',
    ]);
  });
});
