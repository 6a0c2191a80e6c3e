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

it.each([
  ['Ya – 5 / Tidak – 2', 'Ya 5, Tidak 2'],
  ['Ya (5), Tidak (2)', 'Ya 5, Tidak 2'],
  ['Y=5, T=2', 'Y 5, T 2'],
  ['Ya: ke langkah 5 | Tidak: ke langkah 2', 'Ya 5, Tidak 2'],
  ['YA KE NO 5\nTIDAK KE NO 2', 'YA 5, TIDAK 2'],
  ['1. Ya: 5\n2. Tidak: 2', 'Ya 5, Tidak 2'],
  ['- Ya: ke langkah 5\n- Tidak: ke langkah 2', 'Ya 5, Tidak 2'],
  ['Ya, ke 5. Tidak, ke 2', 'Ya 5, Tidak 2'],
  ['Lengkap > 3, Tidak > 1', 'Lengkap 3, Tidak 1'],
  ['Nilai > 70: 4; Nilai < 70: 2', 'Nilai > 70 4, Nilai < 70 2'],
  ['Diterima: 5/Ditolak: selesai', 'Diterima 5, Ditolak end'],
  ['Disetujui: 6, Ditolak: kembali ke langkah 3', 'Disetujui 6, Ditolak 3'],
  ['Setuju lanjut 5, revisi kembali 2, tolak selesai', 'Setuju 5, revisi 2, tolak end'],
  ['Lulus ke 5; Gugur kembali ke 2', 'Lulus 5, Gugur 2'],
  ['Baik: 5, Rusak ringan: 6, Rusak berat: 7', 'Baik 5, Rusak ringan 6, Rusak berat 7'],
  [
    'Dikabulkan ke langkah 5; dikabulkan sebagian ke langkah 5; ditolak ke langkah 6',
    'Dikabulkan 5, dikabulkan sebagian 5, ditolak 6',
  ],
  ['Bila lengkap ke langkah 4, bila tidak lengkap dikembalikan ke pemohon (1)', 'lengkap 4, tidak lengkap 1'],
  ['Jika belum lengkap, berkas dikembalikan kepada pemohon dan proses kembali ke langkah 1', 'belum lengkap 1'],
  ['Bila tidak disetujui kembali ke tahap 3 untuk diperbaiki', 'tidak disetujui 3'],
  ['Jika tidak, permohonan ditolak dan proses selesai. Jika ya, dilanjutkan ke tahap berikutnya', 'tidak end, ya next'],
  ['Jika tidak, kembali ke langkah sebelumnya', 'tidak previous'],
  ['Jika tidak lengkap kembali ke a', 'tidak lengkap a'],
  ['Jika tidak sesuai kembali ke III', 'tidak sesuai iii'],
  ['Lengkap ke no.4, Tidak lengkap kembali ke no. urut 1', 'Lengkap 4, Tidak lengkap 1'],
  ['Jika ya ke langkah lima', 'ya 5'],
  ['Berkas tidak lengkap kembali ke 1', 'Berkas tidak lengkap 1'],
  ['Paling lama 2 hari. Ya: 5. Tidak: 2.', 'Ya 5, Tidak 2'],
])('a decision that says %s', (text, answers) => {
  const read = readNote(text, decision).answers;
  expect(read.map(({ label, target }) => `${label} ${wordsOf(target)}`).join(', ')).toBe(answers);
});

const wordsOf = (target: ReturnType<typeof readNote>['answers'][number]['target']): string =>
  target === undefined ? '?' : target.kind === 'step' ? target.number : target.kind;

it.each([
  'Ya: 5 dan 6',
  'Jika lengkap diteruskan ke langkah 5 dan langkah 6',
  'Jika lengkap tidak perlu kembali ke langkah 1',
  'Jika tidak, dikembalikan kepada Camat',
  'Jika ya: -',
  'Ya/5, Tidak/2',
])('where %s leads is asked', (text) => {
  expect(readNote(text, decision).answers.map(({ target }) => target)).toContain(undefined);
});

it.each([
  'paralel dengan langkah berikutnya',
  'bersamaan dengan langkah sebelumnya',
  'Jika ya, langkah 4 dan 5 paralel',
])('%s is no parallel step that can be drawn, and no remark', (text) => {
  expect(readNote(text, plain).unclearParallel).toEqual({ words: text, isSure: true });
});

it.each([
  ['langkah 5 dan 6 dikerjakan paralel', ['5', '5'], [['6', '6']]],
  [
    'Kegiatan 4, 5 dan 6 dilaksanakan secara bersamaan',
    ['4', '4'],
    [
      ['5', '5'],
      ['6', '6'],
    ],
  ],
  ['langkah 5 s.d. 7 paralel', ['5', '7'], []],
])('%s names all of them', (text, own, others) => {
  expect(readNote(text, plain).parallel).toEqual({ kind: 'steps', own, others });
});

it.each(['ke langkah 8', '→ 8', 'menuju no. 8', 'Langsung ke langkah 8'])('%s is a jump', (text) => {
  expect(readNote(text, plain).jumps).toEqual([step('8')]);
});

it.each([
  'Lihat langkah 3',
  'Sesuai SOP nomor 5',
  'Lampiran: 3',
  'SPM: 5 hari',
  'Tidak dipungut biaya',
  'Selesai dalam 2 hari',
])('%s is for people only', (text) => {
  expect(readNote(text, plain)).toEqual({ answers: [], jumps: [], isDecision: false });
});

it('what is for people stays when the rest is taken out', () => {
  expect(remarksIn('Dua rangkap\nparalel dengan 6', plain)).toBe('Dua rangkap');
  expect(remarksIn('Ya: 5; Tidak: 2; arsip di map hijau', decision)).toBe('arsip di map hijau');
  expect(remarksIn('Dua rangkap; satu arsip', plain)).toBe('Dua rangkap; satu arsip');
});

it('a very long note is read to its end, and nothing is made of it', () => {
  const many = readNote('jika ya '.repeat(4_000), decision).answers;
  expect(many.length).toBeGreaterThan(100);
  expect(many.every(({ target }) => target === undefined)).toBe(true);
  const numbers = readNote(`paralel dengan ${'1,'.repeat(16_000)}`, plain);
  expect(numbers).toEqual({ answers: [], jumps: [], isDecision: false });
});
