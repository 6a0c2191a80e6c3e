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

  it('does not look into calls that double with every process called', () => {
    const call = (at: number): Sketch => ({ type: 'callActivity', calledProcess: `p${String(at + 1)}` });
    const processes = Array.from({ length: 40 }, (_, at) =>
      smallModel('s>c1>c2>e1', { c1: call(at), c2: call(at) }, `p${String(at)}`),
    );
    const { diagnostics, processes: judged } = checkSoundness(processes);
    expect(judged.map(({ sound: one }) => one)).toEqual([
      ...Array.from({ length: 32 }, () => 'unknown'),
      ...Array.from({ length: 8 }, () => true),
    ]);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['STATE_LIMIT']));
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
