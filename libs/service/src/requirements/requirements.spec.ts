import type { City, RequirementRule } from '@alur/city';
import type { Diagnostic } from '@alur/kernel';
import { readBundle } from '../read/read-bundle.js';
import { sampleDrawings, sampleFiles } from '../sample/sample-bundle.js';
import { sampleCity, sampleRules } from '../sample/sample-city.js';

type Change = readonly [file: 'service.yaml' | 'form.yaml', from: string, to: string];

function findings(changes: readonly Change[], city: City = sampleCity): readonly Diagnostic[] {
  const files: Record<string, string> = { ...sampleFiles };
  for (const [file, from, to] of changes) {
    const text = files[file] ?? '';
    if (!text.includes(from)) throw new Error(`Expected ${from} in ${file}`);
    files[file] = text.replace(from, to);
  }
  return readBundle(files, sampleDrawings, city).diagnostics;
}
const told = (changes: readonly Change[], city: City = sampleCity): readonly string[] =>
  findings(changes, city).map(
    ({ severity, code, file, line, element, message }) =>
      `${severity} ${code} ${file}:${String(line)} ${element ?? ''}: ${message}`,
  );

const asking = (text: string): Change => ['service.yaml', '- text: Penduduk kota', `- text: ${text}`];
const withRules = (rules: readonly RequirementRule[]): City => ({
  ...sampleCity,
  requirementRules: { ...sampleRules, rules },
});
const [identity] = sampleRules.rules;
const identityBut = (more: Partial<RequirementRule>): City => withRules(identity ? [{ ...identity, ...more }] : []);

describe('what a service may not ask', () => {
  it('is told with the rule, its date, and what to do instead', () => {
    expect(told([asking('FC e-KTP')])).toEqual([
      'error REQUIREMENT_FORBIDDEN service.yaml:9 : Syarat "FC e-KTP" tidak boleh diminta (Perpres 39/2019 tentang Satu Data Indonesia, 12 Juni 2019). Tanyakan nomornya saja.',
    ]);
  });

  it('is not to be asked in a note either, nor as a file', () => {
    expect(
      told([['service.yaml', '- text: Penduduk kota', '- { text: Penduduk kota, note: Bawa fotokopi KK }']]),
    ).toEqual([
      expect.stringContaining('error REQUIREMENT_FORBIDDEN service.yaml:9 : Syarat "Bawa fotokopi KK"') as string,
    ]);
    expect(told([['form.yaml', 'label: Foto\n', 'label: Foto KTP\n']])).toEqual([
      'error REQUIREMENT_FORBIDDEN form.yaml:11 photo: Isian "Foto KTP" tidak boleh diminta (Perpres 39/2019 tentang Satu Data Indonesia, 12 Juni 2019). Tanyakan nomornya saja.',
    ]);
    expect(told([['form.yaml', 'title: Siapa Anda?', 'title: Mana KTP Anda?']])).toHaveLength(1);
    expect(told([['form.yaml', 'label: Nama lengkap', 'label: Nama di fotokopi KTP']])).toHaveLength(1);
  });

  it('may be told: numbers, and that it is not needed', () => {
    expect(told([asking('Nomor KTP. Tidak perlu fotokopi KTP.')])).toEqual([]);
    expect(told([['form.yaml', 'label: Nama lengkap', 'label: Nomor KTP']])).toEqual([]);
  });

  it('a milder rule advises against it', () => {
    expect(told([asking('Fotokopi KK')], identityBut({ level: 'warning' }))[0]).toContain(
      'warning REQUIREMENT_FORBIDDEN service.yaml:9 : Syarat "Fotokopi KK" sebaiknya tidak diminta',
    );
  });

  it.each<readonly [string, Partial<RequirementRule>, number]>([
    ['its id', { services: { ids: ['contoh'] } }, 1],
    ['its owner', { services: { owners: ['dinsos'] } }, 1],
    ['its architecture', { services: { architecture: ['04'] } }, 1],
    ['what people search for', { services: { keywords: ['contoh'] } }, 1],
    ['none of these', { services: { ids: ['lain'], owners: ['kec-batu'], architecture: ['05'], keywords: ['x'] } }, 0],
    ['an exception by id', { except: { services: ['contoh'] } }, 0],
    ['an exception in words', { except: { phrases: ['kartu hilang'] } }, 0],
  ])('a rule is about some services, by %s', (_what, more, count) => {
    expect(told([asking('Fotokopi KTP untuk kartu hilang')], identityBut(more))).toHaveLength(count);
  });

  it('nothing is asked twice', () => {
    expect(told([['service.yaml', '- text: Penduduk kota', '- text: Buku nikah\n    - text: buku Nikah.']])).toEqual([
      'warning REQUIREMENT_TWICE service.yaml:10 : Syarat "buku Nikah." diminta dua kali (Perpres 39/2019 tentang Satu Data Indonesia, 12 Juni 2019). Hapus salah satunya.',
    ]);
    const again = '        label: Foto\n        class: general\n';
    expect(told([['form.yaml', again, `${again}      - id: photo2\n        type: file\n${again}`]])).toEqual([
      'warning REQUIREMENT_TWICE form.yaml:15 photo2: Berkas "Foto" diminta dua kali (Perpres 39/2019 tentang Satu Data Indonesia, 12 Juni 2019). Hapus salah satunya.',
      'warning PAGE_CROWDED form.yaml:3 person: Halaman "Siapa Anda?" meminta 2 berkas sekaligus. Pecah menjadi beberapa halaman, satu hal di setiap halaman.',
    ]);
  });

  it('a fee has its rule', () => {
    expect(told([['service.yaml', 'amount: 0', 'amount: 25000']])).toEqual([
      'error FEE_WITHOUT_BASIS service.yaml:14 : Biaya Rp25.000 belum punya dasar hukum (Perpres 39/2019 tentang Satu Data Indonesia, 12 Juni 2019). Isi legalBasis.',
    ]);
    expect(told([['service.yaml', 'amount: 0', 'amount: 25000\n    legalBasis: Perda 1/2024']])).toEqual([]);
  });

  it('a promise beyond the law has its rule', () => {
    expect(told([['service.yaml', 'workingDays: 3', 'workingDays: 6']])).toEqual([
      'warning PROMISE_OVER_LEGAL service.yaml:12 : Janji 6 hari kerja melewati batas 5 hari kerja (Perpres 39/2019 tentang Satu Data Indonesia, 12 Juni 2019). Persingkat.',
    ]);
    expect(told([['service.yaml', 'workingDays: 3', 'workingDays: 6\n    legalBasis: PP 28/2025']])).toEqual([]);
    expect(told([['service.yaml', 'workingDays: 3', 'workingDays: 5']])).toEqual([]);
  });

  it('nobody is told to come who did not read it in the procedure', () => {
    const come: Change = ['service.yaml', 'text: Unduh surat.', 'text: Datang ke kantor.'];
    expect(told([come])).toEqual([
      'error VISIT_HIDDEN service.yaml:45 granted: "Datang ke kantor." menyuruh pemohon datang, tetapi standard.procedure tidak menyebutnya (Perpres 39/2019 tentang Satu Data Indonesia, 12 Juni 2019). Sebutkan di procedure.',
    ]);
    expect(told([come, ['service.yaml', 'procedure: [Isi, Kirim]', 'procedure: [Isi, Datang ke loket]']])).toEqual([]);
    expect(told([['service.yaml', 'text: Unduh surat.', 'text: Unduh surat. Tidak perlu datang ke kantor.']])).toEqual(
      [],
    );
    expect(told([['service.yaml', 'check: Memeriksa', 'check: Pemohon datang ke loket']])).toHaveLength(1);
    expect(
      told([['form.yaml', 'title: Periksa\n', 'title: Periksa\n    help: Minta pemohon datang ke loket.\n']]),
    ).toHaveLength(1);
    expect(told([['form.yaml', 'label: Hasil', 'label: Pemohon datang ke loket']])).toHaveLength(1);
  });

  it('in a city without rules that is said', () => {
    const { requirementRules: _none, ...city } = sampleCity;
    expect(told([], city)).toEqual([
      'warning REQUIREMENT_RULES_MISSING service.yaml:8 : Syarat layanan belum diperiksa terhadap aturan, karena kota ini belum punya requirements.yaml. Minta pengelola kota membuatnya.',
    ]);
  });
});
