import { readNote, remarksIn } from './notes.js';

const step = (number: string) => ({ kind: 'step', number });
const decision = { number: '3', isDecision: true };
const plain = { number: '3', isDecision: false };

it.each([
  [
    'Ya: 5; Tidak: kembali ke 2',
    [
      { label: 'Ya', target: step('5') },
      { label: 'Tidak', target: step('2') },
    ],
  ],
  [
    'Ya: 5, Tidak: kembali ke 2',
    [
      { label: 'Ya', target: step('5') },
      { label: 'Tidak', target: step('2') },
    ],
  ],
  [
    'Ya → 5 / Tidak → 2',
    [
      { label: 'Ya', target: step('5') },
      { label: 'Tidak', target: step('2') },
    ],
  ],
  [
    'Jika ya ke 5 jika tidak ke 2',
    [
      { label: 'ya', target: step('5') },
      { label: 'tidak', target: step('2') },
    ],
  ],
  ['jika tidak lengkap kembali ke no 1', [{ label: 'tidak lengkap', target: step('1') }]],
  ['Apabila berkas kurang, dikembalikan ke langkah 1.', [{ label: 'berkas kurang', target: step('1') }]],
  ['Kembali ke no. 1 jika tidak lengkap', [{ label: 'tidak lengkap', target: step('1') }]],
  ['Bila disetujui maka lanjut ke langkah berikutnya', [{ label: 'disetujui', target: { kind: 'next' } }]],
  ['Tidak lengkap: selesai', [{ label: 'Tidak lengkap', target: { kind: 'end' } }]],
  ['Jika ditolak, proses selesai', [{ label: 'ditolak', target: { kind: 'end' } }]],
  ['Jika ragu kembali ke awal', [{ label: 'ragu', target: { kind: 'first' } }]],
  ['Jika ya ke 2.1', [{ label: 'ya', target: step('2.1') }]],
  [
    'Lengkap: 4\nKurang: 2',
    [
      { label: 'Lengkap', target: step('4') },
      { label: 'Kurang', target: step('2') },
    ],
  ],
])('%s is an answer', (text, answers) => {
  expect(readNote(text, decision).answers).toEqual(answers);
});

it.each(['Jika tidak lengkap dikembalikan ke pemohon', 'Bila perlu, hubungi pemohon'])('%s is asked about', (text) => {
  expect(readNote(text, plain).answers).toEqual([expect.objectContaining({ target: undefined })]);
});

it.each([
  ['lanjut ke langkah 7', [step('7')]],
  ['Kembali ke no 2', [step('2')]],
  ['Selesai', [{ kind: 'end' }]],
  ['7', []],
  ['Dikirim ke 3 instansi', []],
  ['Dua rangkap; Ya, benar', []],
])('%s leads on without an answer', (text, jumps) => {
  expect(readNote(text, plain).jumps).toEqual(jumps);
});

it.each([
  ['paralel dengan 6', { own: ['3', '3'], others: [['6', '6']] }],
  ['Dilaksanakan paralel dengan langkah no. 6', { own: ['3', '3'], others: [['6', '6']] }],
  [
    'bersamaan dengan kegiatan 6, 7 dan 8',
    {
      own: ['3', '3'],
      others: [
        ['6', '6'],
        ['7', '7'],
        ['8', '8'],
      ],
    },
  ],
  ['langkah 3-4 paralel dengan langkah 5-6', { own: ['3', '4'], others: [['5', '6']] }],
  [
    'paralel dengan 6,7',
    {
      own: ['3', '3'],
      others: [
        ['6', '6'],
        ['7', '7'],
      ],
    },
  ],
])('%s names steps', (text, parallel) => {
  expect(readNote(text, plain).parallel).toEqual({ kind: 'steps', ...parallel });
});

it.each(['bersama-sama', 'Paralel', 'dikerjakan bersamaan'])('%s is about the performers of the row', (text) => {
  expect(readNote(text, plain).parallel).toEqual({ kind: 'performers' });
});

it('working with somebody is no parallel step', () => {
  expect(readNote('bersama Kepala Desa', plain).parallel).toBeUndefined();
});

it('what is for people stays when the rest is taken out', () => {
  expect(remarksIn('Dua rangkap\nparalel dengan 6', plain)).toBe('Dua rangkap');
  expect(remarksIn('Ya: 5; Tidak: 2; arsip di map hijau', decision)).toBe('arsip di map hijau');
  expect(remarksIn('Dua rangkap; satu arsip', plain)).toBe('Dua rangkap; satu arsip');
});

it('a very long note costs nothing', () => {
  const from = performance.now();
  readNote('jika ya '.repeat(4_000), decision);
  readNote(`paralel dengan ${'1,'.repeat(16_000)}`, plain);
  expect(performance.now() - from).toBeLessThan(500);
});
