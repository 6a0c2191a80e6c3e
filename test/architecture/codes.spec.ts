// A code is a promise to machines: each is documented where people look it up, and a spec provokes it.
import { filesIn, read } from './repository.js';

const specs = filesIn('libs', /\.spec\.ts$/)
  .concat(filesIn('apps', /\.spec\.ts$/), filesIn('test', /\.(spec|journey)\.ts$/))
  .map(read)
  .join('\n');

/** The members of a union of texts, by the name of its type. */
const unionIn = (file: string, name: string): readonly string[] => {
  const [, body = ''] = new RegExp(`export type ${name} =([^;]+);`).exec(read(file)) ?? [];
  return [...body.matchAll(/'(\w+)'/g)].map(([, code = '']) => code);
};
const documented = [...read('docs/diagnostics.md').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code = '']) => code);
const unprovoked = (codes: readonly string[]): readonly string[] =>
  codes.filter((code) => !new RegExp(`\\b${code}\\b`).test(specs));

it('finds the lists it judges', () => {
  expect(unionIn('libs/process-engine/src/contract/command.ts', 'RejectionCode').length).toBeGreaterThan(10);
  expect(unionIn('libs/process-engine/src/contract/state.ts', 'IncidentCode').length).toBeGreaterThan(10);
  expect(documented.length).toBeGreaterThan(10);
});

it('every rejection of the engine is provoked by a spec', () => {
  expect(unprovoked(unionIn('libs/process-engine/src/contract/command.ts', 'RejectionCode'))).toEqual([]);
});

it('every incident of the engine is provoked by a spec', () => {
  expect(unprovoked(unionIn('libs/process-engine/src/contract/state.ts', 'IncidentCode'))).toEqual([]);
});

it('every documented diagnostic is provoked by a spec', () => {
  expect(unprovoked(documented)).toEqual([]);
});

const sources = filesIn('libs', /\.ts$/).filter(
  (file) => !/\.spec\.ts$|^libs\/testing\/|\/(fixtures|sample)\//.test(file),
);
const answered = sources.flatMap((file) =>
  [...read(file).matchAll(/\bcode: '([A-Z]+(?:_[A-Z0-9]+)+)'/g)].map(([, code = '']) => code),
);
/** Said only to whom no route lets in; the permission behind it has a spec of its own. */
const behindLockedDoors = ['NOT_ALLOWED'];

it('every other code that a library answers with is provoked by a spec or a journey', () => {
  expect(answered.length).toBeGreaterThan(100);
  expect([...new Set(unprovoked(answered))].filter((code) => !behindLockedDoors.includes(code))).toEqual([]);
});
