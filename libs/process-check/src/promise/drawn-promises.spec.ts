import type { ExecutableProcess } from '@alur/process-model';
import type { Sketch } from '../fixtures/small-model.js';
import { smallModel } from '../fixtures/small-model.js';
import { checkDrawnPromises } from './drawn-promises.js';

/** `t2h` takes two hours, `t1d` a day; a task whose id ends in `x` has no standard time. */
function promising(promise: string, drawing: string, more: Readonly<Record<string, Sketch>> = {}): ExecutableProcess {
  const model = smallModel(drawing, more);
  const elements = Object.fromEntries(
    Object.entries(model.elements).map(([id, element]) => [
      id,
      element.type === 'userTask' && !id.endsWith('x') ? { ...element, standardTime: id.slice(1) } : element,
    ]),
  );
  return { ...model, elements, promise };
}
const told = (...processes: readonly ExecutableProcess[]): readonly string[] =>
  checkDrawnPromises(processes, { file: 'izin.bpmn', dayMinutes: 480 }).map(
    ({ severity, code, file, element, message }) => `${severity} ${code} ${file} ${element ?? ''}: ${message}`,
  );
const after = (kind: 'workingTime' | 'duration' | 'cycle', literal: string): Sketch => ({
  type: 'intermediateCatchEvent',
  trigger: { kind: 'timer', timer: { kind, value: { literal } } },
});

describe('a promise in a drawing', () => {
  it('is kept by what it draws, where a day is a day', () => {
    expect(told(promising('3d', 's>t1d>t2h>t6h>t8h>e'))).toEqual([]);
    expect(told(promising('90m', 's>t90m>e'))).toEqual([]);
    const { promise: _none, ...silent } = promising('1m', 's>t9d>e');
    expect(told(silent)).toEqual([]);
  });

  it('or not, and then by how much and by which steps', () => {
    expect(told(promising('1d', 's>x1>t3h>m1>x2>t90m>t2h>e, x2>x1'))).toEqual([
      'error PROMISE_TOO_SHORT izin.bpmn t3h: Janji "small" adalah 8 jam kerja, tetapi jalur terlamanya 9 jam 30 menit, jadi kurang 1 jam 30 menit. Yang paling lama: "t3h" 6 jam (2 kali); "t2h" 2 jam; "t90m" 1 jam 30 menit. Setiap putaran dihitung satu kali ulangan. Tidak dihitung: menunggu di "m1". Janjikan lebih lama, persingkat langkah itu, atau kerjakan bersamaan.',
    ]);
  });

  it.each([
    ['a timer of working time', after('workingTime', '1d')],
    ['a day on the wall', after('duration', 'P1D')],
    ['more hours on the wall than a day has of work', after('duration', 'PT20H')],
    ['a cycle, by its first time', after('cycle', 'R3/PT8H')],
  ] as const)('%s is a day', (_what, timer) => {
    expect(told(promising('2d', 's>m1>t1d>e', { m1: timer }))).toEqual([]);
    expect(told(promising('959m', 's>m1>t1d>e', { m1: timer }))).toHaveLength(1);
  });

  it('proves nothing about steps without a standard time', () => {
    expect(told(promising('1d', 's>t1x>e'))).toEqual([
      'warning STANDARD_TIME_MISSING izin.bpmn t1x: Langkah "t1x" belum punya waktu baku dan dihitung nol, jadi janji belum terbukti. Isi alur:standardTime, misalnya 2h atau 1d.',
    ]);
  });

  it('counts what is called in the same file', () => {
    const helper = { ...promising('1d', 's1>t8h>e1'), id: 'helper' };
    const caller = promising('1d', 's>c>t2h>e', { c: { type: 'callActivity', calledProcess: 'helper' } });
    expect(told(caller, helper)).toEqual([expect.stringContaining('kurang 2 jam') as string]);
  });

  it('does not follow loops in loops for ever', () => {
    const deep = Array.from({ length: 20 }, (_, at) => at);
    const inward = deep.map((at) => `x1${String(at)}`);
    const outward = deep.map((at) => `x2${String(at)}`).reverse();
    const back = deep.map((at) => `x2${String(at)}>x1${String(at)}`);
    expect(told(promising('1d', `s>${[...inward, 't1m', ...outward].join('>')}>e, ${back.join(', ')}`))).toEqual([
      'warning PROMISE_UNKNOWN izin.bpmn small: Janji belum terbukti: putaran di dalam putaran membuat jalurnya terlalu panjang. Kurangi putarannya.',
    ]);
  });
});
