import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCity } from '../load-city.js';
import { holdersOf } from '../lookups.js';

const folder = join(__dirname, '..', '..', '..', '..', 'config', 'city', 'batu');
const texts: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
);

/** The shipped city with one more holder, and perhaps another holder changed. */
const withHolder = (lines: readonly string[], change: (text: string) => string = (text) => text) =>
  loadCity({
    ...texts,
    'holders.yaml': change(texts['holders.yaml'] ?? '').replace(
      'holders:\n',
      `holders:\n  - id: stand-in\n    name: Sari Percobaan\n    nip: "198001012010019901"\n${lines.map((line) => `    ${line}\n`).join('')}`,
    ),
  });
const lurah = ['agency: kel-sisir', 'role: lurah', 'position: Lurah Sisir'];
const days = ['from: "2026-12-01"', 'until: "2026-12-05"'];
const told = (loaded: ReturnType<typeof loadCity>) =>
  loaded.diagnostics.map(({ code, severity }) => `${severity} ${code}`);
const signingOn = (loaded: ReturnType<typeof loadCity>, day: string): readonly string[] =>
  loaded.city ? holdersOf(loaded.city, { agency: 'kel-sisir', role: 'lurah' }, day).map(({ id }) => id) : [];
const ended = (text: string): string =>
  text.replace(/(id: sisir-lurah[\s\S]*?from: "2025-01-01"\n)/, '$1    until: "2026-11-30"\n');

it('a Plh. works on the days the holder is away, and the holder on all others', () => {
  const city = withHolder([...lurah, 'acting: Plh.', ...days]);
  expect(told(city)).toEqual([]);
  expect(signingOn(city, '2026-11-30')).toEqual(['sisir-lurah']);
  for (const day of ['2026-12-01', '2026-12-05']) expect(signingOn(city, day)).toEqual(['stand-in']);
  expect(signingOn(city, '2026-12-06')).toEqual(['sisir-lurah']);
});

it('a Plh. of a generated holder leaves that holder in the office', () => {
  const city = withHolder(['agency: kel-temas', 'role: lurah', 'position: Lurah Temas', 'acting: Plh.', ...days]);
  const on = (day: string) =>
    city.city && holdersOf(city.city, { agency: 'kel-temas', role: 'lurah' }, day).map(({ id }) => id);
  expect(on('2026-12-02')).toEqual(['stand-in']);
  expect(on('2026-12-06')).toEqual(['kel-temas-lurah']);
});

it('a Plt. fills an empty office', () => {
  const city = withHolder([...lurah, 'acting: Plt.', ...days], ended);
  expect(told(city)).toEqual([]);
  expect(signingOn(city, '2026-12-03')).toEqual(['stand-in']);
  expect(signingOn(city, '2026-12-06')).toEqual([]);
});

it('a city may let both work, and says on which rule', () => {
  const both = { ...texts, 'city.yaml': (texts['city.yaml'] ?? '').replace('holder: rests', 'holder: acts') };
  const holders = (texts['holders.yaml'] ?? '').replace(
    'holders:\n',
    `holders:\n  - { id: stand-in, name: Sari, ${[...lurah, 'acting: Plh.', ...days].join(', ')} }\n`,
  );
  expect([...signingOn(loadCity({ ...both, 'holders.yaml': holders }), '2026-12-02')].sort()).toEqual([
    'sisir-lurah',
    'stand-in',
  ]);
});

it.each([
  ['a Plt. in an office that somebody holds', ['acting: Plt.', ...days], undefined, 'error ACTING_MISFIT'],
  ['a Plh. in an empty office', ['acting: Plh.', ...days], ended, 'error ACTING_MISFIT'],
  [
    'a Plh. for somebody who holds another office',
    ['acting: Plh.', 'standsFor: dinsos-head', ...days],
    undefined,
    'error ACTING_MISFIT',
  ],
  ['a stand-in without an end', ['acting: Plh.', 'from: "2026-12-01"'], undefined, 'error ACTING_TERM'],
  [
    'a stand-in for longer than the rule',
    ['acting: Plh.', 'from: "2026-12-01"', 'until: "2027-03-01"'],
    undefined,
    'warning ACTING_LONG',
  ],
] as const)('%s is told', (_what, lines, change, finding) => {
  expect(told(withHolder([...lurah, ...lines], change))).toEqual([finding]);
});

it('where several hold the office, a Plh. says whose', () => {
  const designer = ['agency: diskominfo', 'role: designer', 'position: Perancang', 'acting: Plh.', ...days];
  expect(told(withHolder(designer))).toEqual(['error ACTING_MISFIT']);
  const { city } = withHolder([...designer, 'standsFor: diskominfo-designer']);
  expect(city && holdersOf(city, { agency: 'diskominfo', role: 'designer' }, '2026-12-02').map(({ id }) => id)).toEqual(
    ['stand-in', 'diskominfo-designer-2'],
  );
});
