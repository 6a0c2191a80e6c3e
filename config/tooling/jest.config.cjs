/**
 * One configuration for every stage. ALUR_TEST_STAGE names the stages to look for, separated by commas; without it the
 * unit tests, and the database and queue tests too when a database is given.
 */
const { existsSync, readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');

const stages = {
  unit: ['<rootDir>/{libs,apps,test}/**/!(*.pg|*.queue).spec.ts?(x)'],
  pg: ['<rootDir>/{libs,apps,test}/**/*.pg.spec.ts'],
  queue: ['<rootDir>/{libs,apps,test}/**/*.queue.spec.ts'],
  journeys: ['<rootDir>/test/journeys/**/*.journey.ts'],
  browser: ['<rootDir>/test/browser/*.browser.ts'],
  'browser-more': ['<rootDir>/test/browser/more/*.browser.ts'],
  matrix: ['<rootDir>/test/matrix/**/*.matrix.ts'],
  start: ['<rootDir>/test/start/**/*.start.ts'],
  corpus: ['<rootDir>/test/corpus/**/*.corpus.ts'],
  simulation: ['<rootDir>/test/simulation/**/*.simulation.ts'],
  chaos: ['<rootDir>/test/chaos/**/*.chaos.ts'],
  'crash-points': ['<rootDir>/test/chaos/**/*.crash-points.ts'],
};
const chosen =
  process.env.ALUR_TEST_STAGE?.split(',') ?? (process.env.ALUR_TEST_DATABASE_URL ? ['unit', 'pg', 'queue'] : ['unit']);

/** Packages that are ES modules only: Jest on Node 20 cannot require() them, so swc turns them into CommonJS. */
const esmOnly = (modules) => {
  if (!existsSync(modules)) return [];
  const names = readdirSync(modules).flatMap((entry) =>
    entry.startsWith('@') ? readdirSync(path.join(modules, entry)).map((name) => `${entry}/${name}`) : [entry],
  );
  return names.flatMap((name) => {
    const manifest = path.join(modules, name, 'package.json');
    const isEsm = existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
    return [...(isEsm ? [name] : []), ...esmOnly(path.join(modules, name, 'node_modules'))];
  });
};
const transformed = [...new Set(esmOnly(path.join(root, 'node_modules')))].join('|');

const { sourceMaps: _, ...swc } = JSON.parse(readFileSync(path.join(__dirname, 'swc.json'), 'utf8'));
const { baseUrl: _baseUrl, paths: _paths, ...jsc } = swc.jsc;
const ecmascript = { target: 'es2022', parser: { syntax: 'ecmascript' } };

module.exports = {
  rootDir: root,
  roots: ['libs', 'apps', 'test']
    .map((folder) => `<rootDir>/${folder}`)
    .filter((name) => existsSync(name.replace('<rootDir>', root))),
  testMatch: chosen.flatMap((stage) => stages[stage] ?? []),
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  testSequencer: '<rootDir>/config/tooling/slow-first.cjs',
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  moduleFileExtensions: ['js', 'cjs', 'mjs', 'ts', 'tsx', 'json', 'node'],
  moduleNameMapper: {
    '^@alur/(.*)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // It names no entry for those who require().
    '^file-type$': '<rootDir>/node_modules/file-type/index.js',
  },
  transform: {
    '\\.tsx?$': ['@swc/jest', { ...swc, jsc, swcrc: false }],
    '\\.m?js$': ['@swc/jest', { jsc: ecmascript, module: { type: 'commonjs' }, swcrc: false }],
  },
  // The last node_modules folder of a path decides, so that a nested copy is judged by its own name.
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${transformed})/)`],
  ...(chosen.every((stage) => stage === 'unit') ? {} : { testTimeout: 60_000 }),
};
