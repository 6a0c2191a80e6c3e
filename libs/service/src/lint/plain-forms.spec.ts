// What makes a form hard to answer is said, and publishes all the same.
import { readBundle } from '../read/read-bundle.js';
import { sampleDrawings, sampleFiles } from '../sample/sample-bundle.js';
import { sampleCity } from '../sample/sample-city.js';

const told = (from: string, to: string): readonly string[] => {
  const form = sampleFiles['form.yaml'] ?? '';
  if (!form.includes(from)) throw new Error(`Expected the form to hold ${from}`);
  const files = { ...sampleFiles, 'form.yaml': form.replace(from, to) };
  return readBundle(files, sampleDrawings, sampleCity).diagnostics.map(
    ({ severity, code, line }) => `${severity} ${code} ${String(line)}`,
  );
};
const question = (id: string, label: string, type = 'text'): string =>
  `      - { id: ${id}, type: ${type}, label: ${label}, class: general }\n`;
const photo = '      - id: photo\n';

describe('a page', () => {
  it('asks for four things at most', () => {
    const more = question('a', 'A') + question('b', 'B');
    expect(told(photo, more + photo)).toEqual([]);
    expect(told(photo, more + question('c', 'C') + photo)).toEqual(['warning PAGE_CROWDED 3']);
  });

  it('asks for one file', () => {
    expect(told(photo, question('other', 'Lain', 'file') + photo)).toEqual(['warning PAGE_CROWDED 3']);
  });
});

describe('a question', () => {
  it('is told apart from every other of the application', () => {
    expect(told('label: RW', 'label: nama lengkap')).toEqual(['warning LABEL_REPEATED 22']);
  });

  it.each(['NAMA SESUAI AKTA', 'PEKERJAAN'])('does not shout: %s', (words) => {
    expect(told('label: Foto', `label: ${words}`)).toEqual(['warning WORDS_SHOUTED 11']);
    expect(told('label: Kurang', `label: ${words}`)).toEqual(['warning WORDS_SHOUTED 29']);
    expect(told('title: Siapa Anda?', `title: ${words}`)).toEqual(['warning WORDS_SHOUTED 3']);
  });

  it.each(['NIK', 'RT/RW', 'DTSEN', 'PBB-P2, BPHTB, NIB', 'Nomor BPJS KESEHATAN'])(
    'may be named as it is called: %s',
    (words) => {
      expect(told('label: Foto', `label: "${words}"`)).toEqual([]);
    },
  );
});
