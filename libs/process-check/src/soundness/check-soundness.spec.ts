import { drawingOf } from '../fixtures/compare.js';
import type { Sketch } from '../fixtures/small-model.js';
import { smallModel } from '../fixtures/small-model.js';
import { checkSoundness } from './check-soundness.js';

const hanging = smallModel('s>x1>t1>j1>e1, x1>t2>j1', {}, 'hanging');
const sound = smallModel('s>t1>e1', {}, 'sound');

describe('the report', () => {
  it('judges each process by itself, and the file by its worst', () => {
    const { sound: whole, processes, diagnostics } = checkSoundness([sound, hanging], { file: 'two.bpmn' });
    expect(whole).toBe(false);
    expect(processes).toEqual([
      { id: 'sound', sound: true },
      { id: 'hanging', sound: false },
    ]);
    expect(diagnostics.map(({ run: _way, ...finding }) => finding)).toEqual([
      {
        code: 'DEADLOCK',
        severity: 'error',
        file: 'two.bpmn',
        process: 'hanging',
        element: 'j1',
        trace: ['s', 'x1', 't1'],
        message:
          'Setelah "s", "x1", "t1", proses berhenti di "j1" untuk selamanya: yang ditunggu di sana tidak akan pernah datang.',
      },
      {
        code: 'DEAD_ELEMENT',
        severity: 'error',
        file: 'two.bpmn',
        process: 'hanging',
        element: 'e1',
        trace: [],
        message: '"e1" tidak akan pernah tercapai, apa pun yang terjadi; sambungkan ke jalur proses atau hapus.',
      },
    ]);
  });

  it('nothing at all is sound', () => {
    expect(checkSoundness([])).toEqual({ sound: true, processes: [], diagnostics: [] });
  });

  it('says "unknown" with a warning when there are more states than the limit allows', () => {
    const wide = smallModel('s>j1>x1>t1>j2>e1, x1>t2>j2, j1>x2>t3>j3>e2, x2>t4>j3');
    const { sound: whole, diagnostics } = checkSoundness([wide], { wholeLimit: 2, stateLimit: 3 });
    expect(whole).toBe('unknown');
    expect(diagnostics).toMatchObject([{ code: 'STATE_LIMIT', severity: 'warning', trace: [] }]);
  });

  it('does not judge a gateway with more ways than can be combined', () => {
    const ways = (gate: string): string =>
      Array.from({ length: 12 }, (_, way) => `${way === 0 ? 's>' : ''}o1>t${String(way)}>${gate}2`).join(',');
    const told = (gate: string) =>
      checkSoundness([smallModel(`${ways(gate)}, ${gate}2>e1`)]).diagnostics.map(({ code }) => code);
    expect(told('j')).toContain('STATE_LIMIT');
    // Where an inclusive join takes them all in again, each may be looked at by itself.
    expect(told('o')).toEqual([]);
  });

  it('tells the names on the drawing, and of a long way the first and last steps', () => {
    const named = (name: string): Sketch => ({ type: 'userTask', name });
    const long = smallModel('s>t1>t2>t3>t4>t5>x1>j1>e1, x1>t6>j1', {
      t1: named('Periksa berkas'),
      t5: named('Putuskan'),
    });
    expect(checkSoundness([long]).diagnostics[0]?.message).toBe(
      'Setelah "s", "Periksa berkas", "t2", …, "t4", "Putuskan", "x1", proses berhenti di "j1" untuk selamanya: yang ditunggu di sana tidak akan pernah datang.',
    );
  });

  it('gives the same report for the same drawing', () => {
    const { process, others } = drawingOf(7, [20, 30]);
    expect(checkSoundness([process, ...others])).toEqual(checkSoundness([process, ...others]));
  });
});

describe('large drawings', () => {
  const chain = (branch: number, length: number): string =>
    Array.from({ length }, (_, step) => `t${String(branch)}_${String(step)}`).join('>');
  const wide = (gate: string, branches: number, length: number, join = gate): string =>
    Array.from({ length: branches }, (_, branch) => {
      const part = `${gate}1>${chain(branch, length)}>${join}2`;
      return branch === 0 ? `s>${part}>e1` : part;
    }).join(',');

  it('twelve parallel branches of ten steps are decided', () => {
    expect(checkSoundness([smallModel(wide('j', 12, 10))]).sound).toBe(true);
  });

  it('so are nine inclusive ones, and a second token in them is found', () => {
    expect(checkSoundness([smallModel(wide('o', 9, 10))]).sound).toBe(true);
    const { sound: whole, diagnostics } = checkSoundness([smallModel(wide('o', 9, 10, 'x'))]);
    expect(whole).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toEqual(['UNSAFE']);
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
