// The rules of Kota Batu about what may be asked, each broken once by a copy of a shipped service.
import { bundleOf, cityOf, textsOf } from './shipped.js';
import type { Texts } from './shipped.js';

const city = cityOf(textsOf('city/batu'));
const sku = textsOf('services/diskumperindag/surat-ket-usaha');

const swap = (texts: Texts, file: string, from: string, to: string): Texts => {
  const text = texts[file] ?? '';
  if (!text.includes(from)) throw new Error(`Expected ${from} in ${file}`);
  return { ...texts, [file]: text.replace(from, to) };
};
const asking = (text: string, texts: Texts = sku): Texts =>
  swap(texts, 'service.yaml', '    - text: Usaha Anda sudah berjalan di Kota Batu', `    - text: ${text}`);
const named = (name: string, text: string): Texts =>
  swap(asking(text), 'service.yaml', 'name: Surat Keterangan Usaha\n', `name: ${name}\n`);

async function told(texts: Texts): Promise<readonly string[]> {
  const { diagnostics } = await bundleOf(texts, city);
  return diagnostics.map(
    ({ severity, code, file, line, message }) => `${severity} ${code} ${file}:${String(line)} ${message}`,
  );
}

it('the shipped services ask nothing that is forbidden', async () => {
  expect(await told(sku)).toEqual([]);
  expect(await told(textsOf('services/dinsos/sktm'))).toEqual([]);
});

it.each<readonly [string, Texts, RegExp]>([
  [
    'an introduction by RT for a civil record',
    named('Akta Kelahiran', 'Surat pengantar RT dan RW'),
    /^error REQUIREMENT_FORBIDDEN service\.yaml:\d+ Syarat "Surat pengantar RT dan RW" tidak boleh diminta \(Perpres 96\/2018 tentang .*, 16 Oktober 2018; .*\)\. Hapus syarat ini\./,
  ],
  [
    'an introduction by the kelurahan',
    named('Kartu Keluarga Baru', 'Pengantar dari lurah'),
    /^error .* Syarat "Pengantar dari lurah" tidak boleh/,
  ],
  [
    'a moving letter inside the city',
    named('Pindah dalam kota', 'Surat Keterangan Pindah WNI'),
    /^error .* \(Perpres 96\/2018 pasal 25 ayat \(3\)/,
  ],
  [
    'a recommendation by a profession',
    named('Surat Izin Praktik Perawat', 'Rekomendasi PPNI'),
    /^error .* \(UU 17\/2023 tentang Kesehatan, 8 Agustus 2023\)/,
  ],
  [
    'a copy of an identity card',
    asking('Foto copy e-KTP'),
    /^error .* \(Perpres 39\/2019 tentang Satu Data Indonesia, 12 Juni 2019; .*\)\. .* Tanyakan nomornya saja/,
  ],
  [
    'a photo of the family card',
    swap(sku, 'form.yaml', 'label: Foto tempat usaha', 'label: Foto Kartu Keluarga'),
    /^error REQUIREMENT_FORBIDDEN form\.yaml:\d+ Isian "Foto Kartu Keluarga"/,
  ],
  ['a certified copy', asking('Ijazah yang dilegalisir'), /^warning REQUIREMENT_FORBIDDEN .* sebaiknya tidak diminta/],
  ['a letter of this portal', asking('SKTM dari desa'), /^error .* Surat itu terbit dari portal ini\./],
  ['a stamp', asking('Formulir bermaterai'), /^error .* \(UU 10\/2020 pasal 3 tentang Bea Meterai, 26 Oktober 2020\)/],
  ['one thing twice', asking('satu foto tempat usaha.'), /^warning REQUIREMENT_TWICE service\.yaml:\d+/],
  [
    'a fee without a rule',
    swap(sku, 'service.yaml', 'amount: 0', 'amount: 5000'),
    /^error FEE_WITHOUT_BASIS .* \(UU 25\/2009 pasal 31 tentang Pelayanan Publik, 18 Juli 2009\)/,
  ],
  [
    'a promise over the law',
    swap(sku, 'service.yaml', 'workingDays: 1 ', 'workingDays: 6 '),
    /^warning PROMISE_OVER_LEGAL .* \(UU 30\/2014 pasal 53/,
  ],
  [
    'a visit nobody was told of',
    swap(
      sku,
      'service.yaml',
      '6 bulan. Tidak perlu datang ke kantor.\n  refused',
      '6 bulan. Datang ke kantor.\n  refused',
    ),
    /^error VISIT_HIDDEN service\.yaml:110 /,
  ],
])('%s', async (_what, texts, finding) => {
  const [first] = await told(texts);
  expect(first).toMatch(finding);
});

it('what looks alike is no fault', async () => {
  expect(await told(asking('Surat pernyataan bermeterai'))).toEqual([]);
  expect(await told(asking('Surat Keterangan Usaha yang lama'))).toEqual([]);
  expect(await told(named('Biodata penduduk', 'Pengantar RT untuk pencatatan biodata pertama kali'))).toEqual([]);
  expect(await told(asking('Surat pengantar RT'))).toEqual([]);
});
