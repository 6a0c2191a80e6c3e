import type { Sketch } from '../fixtures/small-model.js';
import { smallModel } from '../fixtures/small-model.js';
import type { SoundnessCode } from './contract.js';
import { storyOf } from './story.js';

const named = (name: string): Sketch => ({ type: 'userTask', name });
const process = smallModel('s>t1>t2>e1', { t1: named('Periksa berkas'), t2: named('') });
const helper = smallModel('s9>t9>e9', { t9: named('Cetak'), t1: named('Lain') }, 'helper');
const told = (code: SoundnessCode, element: string | undefined, ...trace: readonly string[]) =>
  storyOf({ code, element, trace }, { process, file: [process, helper] });

describe('a finding is told', () => {
  it.each<[SoundnessCode, string]>([
    [
      'DEADLOCK',
      'Setelah "s", proses berhenti di "Periksa berkas" untuk selamanya: yang ditunggu di sana tidak akan pernah datang.',
    ],
    [
      'IMPROPER_COMPLETION',
      'Setelah "s", satu cabang sudah sampai di akhir, tetapi cabang lain tertinggal di "Periksa berkas" dan tidak akan pernah selesai.',
    ],
    [
      'UNSAFE',
      'Setelah "s", dua cabang berada di "Periksa berkas" pada waktu yang sama, sehingga langkah sesudahnya dikerjakan dua kali; satukan dulu dengan gerbang paralel.',
    ],
    [
      'NO_OPTION_TO_COMPLETE',
      'Setelah "s", proses masih berjalan mulai dari "Periksa berkas", tetapi tidak ada lagi jalan menuju akhir.',
    ],
    [
      'DEAD_ELEMENT',
      '"Periksa berkas" tidak akan pernah tercapai, apa pun yang terjadi; sambungkan ke jalur proses atau hapus.',
    ],
  ])('%s', (code, story) => {
    expect(told(code, 't1', 's')).toBe(story);
  });

  it('of a process that is too much, with its name', () => {
    const text = 'terlalu rumit untuk dibuktikan: kemungkinannya lebih banyak daripada batas; pecah menjadi subproses.';
    expect(told('STATE_LIMIT', undefined)).toBe(`Proses "small" ${text}`);
    const renamed = { ...process, name: 'Surat' };
    expect(storyOf({ code: 'STATE_LIMIT', element: undefined, trace: [] }, { process: renamed, file: [] })).toBe(
      `Proses "Surat" ${text}`,
    );
    expect(
      storyOf({ code: 'STATE_LIMIT', element: undefined, trace: [] }, { process: { ...process, name: '' }, file: [] }),
    ).toBe(`Proses "small" ${text}`);
  });
});

describe('the way to it', () => {
  const wayOf = (...trace: readonly string[]) => told('DEADLOCK', 'e1', ...trace).split('proses berhenti')[0];

  it('begins at the start where nothing has happened yet, unless it is told from somewhere else', () => {
    expect(wayOf()).toBe('Sejak awal, ');
    const from = storyOf({ code: 'DEADLOCK', element: 'e1', trace: [] }, { process, file: [], atOnce: 'Dari sini, ' });
    expect(from).toMatch(/^Dari sini, proses/);
  });

  it('names every step up to six, and of more the first and last three', () => {
    expect(wayOf('s', 't1', 't2', 's', 't1', 't2')).toBe(
      'Setelah "s", "Periksa berkas", "t2", "s", "Periksa berkas", "t2", ',
    );
    expect(wayOf('s', 't1', 't2', 'x', 's', 's', 's')).toBe('Setelah "s", "Periksa berkas", "t2", …, "s", "s", "s", ');
  });
});

describe('a name', () => {
  const at = (element: string) => /di (.*) untuk/.exec(told('DEADLOCK', element))?.[1];

  it('is that on the drawing, else the id; also in a called process', () => {
    expect([at('t1'), at('t2'), at('t9'), at('nobody'), at('toString')]).toEqual([
      '"Periksa berkas"',
      '"t2"',
      '"Cetak"',
      '"nobody"',
      '"toString"',
    ]);
  });

  it('of a flow tells its ends', () => {
    expect([at('s-t1'), at('s9-t9')]).toEqual(['alur dari "s" ke "Periksa berkas"', 'alur dari "s9" ke "Cetak"']);
    expect(told('DEAD_ELEMENT', 's-t1')).toMatch(/^Alur dari "s"/);
  });
});
