import { inWords } from './repair-words.js';

describe('a refusal of the engine, in words', () => {
  it.each([
    [
      'MOVE_TARGET_IS_JOIN',
      'Expected one of the flows a--j, b--j into the join j, but the join itself was named.',
      'Tujuan ini gerbang yang menggabungkan cabang. Sebutkan alur masuknya. Pilihannya: a--j, b--j.',
    ],
    [
      'SKIP_NEEDS_FLOW',
      'Expected one of the flows one to leave x by, but none was named.',
      'Setelah langkah ini ada pilihan jalan. Sebutkan alur yang diambil. Pilihannya: one.',
    ],
    [
      'SKIP_FLOW_UNKNOWN',
      'Expected flows that x can be left by together, of p, q, but others were named.',
      'Alur yang disebut bukan jalan keluar dari langkah ini. Pilihannya: p, q.',
    ],
    ['ELEMENT_NOT_OPEN', 'Expected 4 to be …, but it is not.', 'Langkah ini tidak sedang terbuka.'],
    ['CASE_BUSY', 'Expected to commit.', 'Expected to commit.'],
  ])('%s names the ids one may choose', (code, message, told) => {
    expect(inWords({ code, message })).toEqual({ code, message: told });
  });
});
