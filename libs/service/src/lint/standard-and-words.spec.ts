// What the law wants said, and what people read: each gap with its whole sentence.
import { readBundle } from '../read/read-bundle.js';
import { sampleDrawings, sampleFiles } from '../sample/sample-bundle.js';
import { sampleCity } from '../sample/sample-city.js';

const told = (from: string, to: string, file = 'service.yaml'): readonly string[] => {
  const good = sampleFiles[file] ?? '';
  if (!good.includes(from)) throw new Error(`Expected ${file} to hold ${from}`);
  const files = { ...sampleFiles, [file]: good.replace(from, to) };
  return readBundle(files, sampleDrawings, sampleCity).diagnostics.map(
    ({ severity, code, line, message }) => `${severity} ${code} ${String(line)} ${message}`,
  );
};

const placeholder = (place: string, words: string): string =>
  `"${place}" masih berisi "${words}", bukan isi yang sebenarnya. Ganti dengan kalimat untuk masyarakat.`;

describe('a component of the service standard', () => {
  it.each([
    ['evaluation: Survei', 'evaluation: TODO', 26, placeholder('standard.evaluation', 'TODO')],
    ['staffing: Dua orang', 'staffing: "-"', 23, placeholder('standard.staffing', '-')],
    ['guarantee: Tepat waktu', 'guarantee: ...', 24, placeholder('standard.guarantee', '...')],
    [
      'supervision: Atasan',
      'supervision: (akan diisi nanti)',
      22,
      placeholder('standard.supervision', '(akan diisi nanti)'),
    ],
    ['channels: [Loket]', 'channels: ["?"]', 17, placeholder('standard.complaints.channels.0', '?')],
    ['procedure: [Isi, Kirim]', 'procedure: [Isi, xxx]', 10, placeholder('standard.procedure.1', 'xxx')],
    ['    - title: UU 25/2009', '    - title: Belum ada', 19, placeholder('standard.legalBases.0.title', 'Belum ada')],
    ['safety: Data dijaga', 'safety: "  "', 25, '"standard.safety" harus tulisan yang tidak kosong.'],
    [
      '  fee:\n    amount: 0\n',
      '  fee:\n',
      14,
      '"standard.fee" (biaya; tulis amount 0 jika gratis) masih kosong. Isi kunci-kuncinya menurut config/services/README.md.',
    ],
    [
      'evaluation: Survei',
      'evaluation:',
      26,
      '"standard.evaluation" (evaluasi kinerja pelaksana) belum diisi. Isi dengan tulisan.',
    ],
    [
      'channels: [Loket]',
      'channels: []',
      17,
      '"standard.complaints.channels" (saluran pengaduan) tidak boleh kosong. Isi sedikitnya satu.',
    ],
    [
      '  fee:\n    amount: 0\n',
      '  fee: { note: Gratis }\n',
      14,
      'Kunci "amount" (besar biaya; tulis 0 jika gratis) belum ada di "standard.fee". Tambahkan.',
    ],
    ['  staffing: Dua orang\n', '', 7, 'Kunci "staffing" (jumlah pelaksana) belum ada di "standard". Tambahkan.'],
  ])('%s as %s', (from, to, line, sentence) => {
    expect(told(from, to)).toEqual([`error STANDARD_INCOMPLETE ${String(line)} ${sentence}`]);
  });

  it.each([
    'requirements',
    'procedure',
    'duration',
    'fee',
    'products',
    'complaints',
    'legalBases',
    'facilities',
    'competence',
    'supervision',
    'staffing',
    'guarantee',
    'safety',
    'evaluation',
  ])('is missed when it is not there: %s', (component) => {
    const found = told(`  ${component}:`, `  ${component}x:`).filter((one) => one.includes('STANDARD_INCOMPLETE'));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`Kunci "${component}" \\(.+\\) belum ada di "standard"\\. Tambahkan\\.$`));
  });

  it('has legal bases of days that were', () => {
    expect(told('    - title: UU 25/2009', '    - title: UU 25/2009\n      since: "2009-02-29"')).toEqual([
      'error LEGAL_DATE_INVALID 20 Tanggal "2009-02-29" pada dasar hukum "UU 25/2009" bukan tanggal. Tulis seperti "2014-10-17", atau hapus jika belum diketahui.',
    ]);
    expect(told('    - title: UU 25/2009', '    - title: UU 25/2009\n      since: "2008-02-29"')).toEqual([]);
  });
});

describe('the privacy notice', () => {
  it.each([
    ['  recipients: [Dinas Sosial]\n', '', 'Kunci "recipients" (penerima data) belum ada di "privacy". Tambahkan.'],
    ['  basis: Tugas pelayanan publik\n', '', 'Kunci "basis" (dasar pemrosesan) belum ada di "privacy". Tambahkan.'],
    [
      '  retention: { activeYears: 2, final: destroy }\n',
      '',
      'Kunci "retention" (masa simpan) belum ada di "privacy". Tambahkan.',
    ],
    ['purpose: Surat', 'purpose: "-"', placeholder('privacy.purpose', '-')],
  ])('%s as "%s"', (from, to, sentence) => {
    expect(told(from, to).map((one) => one.replace(/ \d+ /, ' '))).toEqual([`error PRIVACY_INCOMPLETE ${sentence}`]);
  });
});

describe('words for people', () => {
  it.each([
    [
      '  check: Memeriksa',
      '  check: check',
      '"steps.check" berisi "check", yaitu id pada gambar proses. Ganti dengan kalimat yang dimengerti pemohon.',
    ],
    [
      'title: Terbit',
      'title: surat_terbit',
      '"outcomes.granted.title" berisi "surat_terbit", yaitu id pada gambar proses. Ganti dengan kalimat yang dimengerti pemohon.',
    ],
    ['text: Unduh surat.', 'text: TODO tulis nanti', placeholder('outcomes.granted.text', 'TODO tulis nanti')],
  ])('%s as %s', (from, to, sentence) => {
    expect(told(from, to).map((one) => one.replace(/ \d+ /, ' '))).toEqual([`error WORDS_UNFIT ${sentence}`]);
  });

  it('stand in the form too', () => {
    expect(told('title: Siapa Anda?', 'title: "???"', 'form.yaml')).toEqual([
      `error WORDS_UNFIT 3 ${placeholder('pages.0.title', '???')}`,
    ]);
    expect(told('label: Keadaan', 'label: e-Keadaan', 'form.yaml')).toEqual([]);
  });
});
