import type { City } from '@alur/city';
import { readBundle } from '../read/read-bundle.js';
import { sampleDrawings, sampleFiles } from '../sample/sample-bundle.js';
import { sampleCity, sampleRules } from '../sample/sample-city.js';
import { tellingPeople } from './told-to-people.js';

const words = { identity: 'Fotokopi KTP dan Kartu Keluarga', visit: 'Datang ke kantor' } as const;
const city: City = {
  ...sampleCity,
  requirementRules: {
    ...sampleRules,
    rules: sampleRules.rules.map((rule) =>
      rule.id === 'identity' || rule.id === 'visit' ? { ...rule, notNeeded: words[rule.id] } : rule,
    ),
  },
};

function told(change: readonly [from: string, to: string] = ['', ''], of = city) {
  const files = Object.fromEntries(
    Object.entries(sampleFiles).map(([name, text]) => [name, text.replace(change[0], change[1])]),
  );
  const { bundle } = readBundle(files, sampleDrawings, of);
  if (!bundle) throw new Error('The sample is readable.');
  return tellingPeople(of)(bundle);
}

const nothing = { visit: false, notNeeded: [words.identity, words.visit] };

it('people need neither bring nor do what the service does not ask', () => {
  expect(told()).toEqual(nothing);
  expect(told(['- text: Penduduk kota', '- text: Nomor KTP. Tidak perlu fotokopi KTP'])).toEqual(nothing);
});

it.each([
  ['in a requirement', '- text: Penduduk kota', '- text: FC e-KTP'],
  ['in its note', '- text: Penduduk kota', '- { text: Penduduk kota, note: Bawa fotokopi KK }'],
  ['as a file', 'label: Foto\n', 'label: Foto KTP\n'],
  ['by a question', 'title: Siapa Anda?', 'title: Mana KTP Anda?'],
])('what it asks for %s is not called needless', (_where, from, to) => {
  expect(told([from, to])).toEqual({ visit: false, notNeeded: [words.visit] });
});

it.each([
  ['in the procedure', 'procedure: [Isi, Kirim]', 'procedure: [Isi, Datang ke loket]'],
  ['in its answer', 'text: Unduh surat.', 'text: Datang ke kantor.'],
  ['while it waits', 'check: Memeriksa', 'check: Pemohon datang ke loket'],
])('who is told to come %s is not told to stay at home', (_where, from, to) => {
  expect(told([from, to])).toEqual({ visit: true, notNeeded: [words.identity] });
});

it('a city without words for it says nothing of a visit', () => {
  const { requirementRules: _none, ...other } = city;
  expect(told(undefined, other)).toEqual({ visit: undefined, notNeeded: [] });
});
