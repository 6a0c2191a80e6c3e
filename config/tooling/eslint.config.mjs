/**
 * One run for the whole repository: `eslint --config config/tooling/eslint.config.mjs .` Rules that need types are in
 * `oxlint.json` beside it.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import { layersOfCode, layersOfSpecs } from './eslint.layers.mjs';
import { purityConfigs } from './eslint.purity.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const typescript = ['**/*.ts', '**/*.tsx', '**/*.mts'];
const scripts = ['**/*.mjs', '**/*.cjs'];
const specs = ['**/*.spec.ts', '**/*.spec.tsx', 'test/**/*.ts', 'libs/testing/**/*.ts'];
const configFiles = ['**/*.config.mts', '**/*.config.ts', '**/*.config.mjs', '**/*.config.cjs'];

const nodeGlobals = Object.fromEntries(
  [
    ...['process', 'console', 'performance', 'fetch', 'URL', 'Buffer', 'AbortSignal', 'AbortController'],
    ...[
      'FormData',
      'Blob',
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'setImmediate',
      'structuredClone',
    ],
  ].map((name) => [name, 'readonly']),
);
const commonJsGlobals = { module: 'writable', require: 'readonly', __dirname: 'readonly', __filename: 'readonly' };

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what you export: a default export is renamed at every import.',
};

/** `no-restricted-syntax` is one rule: the purity configurations set it for their folders, so the ban is repeated there. */
const withNoDefaultExport = (config) => ({
  ...config,
  rules: {
    ...config.rules,
    'no-restricted-syntax': [...config.rules['no-restricted-syntax'], noDefaultExport],
  },
});

// The rule of the layers reads nx's project graph from its cache and is silently skipped when there is none.
process.env.NX_DAEMON = 'false';
await createProjectGraphAsync({ exitOnError: false });

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/*.d.mts',
      '.nx/**',
      '.alur/**',
      'coverage/**',
      'config/services/**',
      'config/city/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    basePath: root,
    files: typescript,
    extends: [js.configs.recommended, ...tseslint.configs.recommended],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'max-lines': ['error', { max: 350 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      ...layersOfCode,
    },
  },
  // Nest reads constructor parameter types at run time: what looks like a type import there is a value.
  {
    basePath: root,
    files: ['apps/gateway/**/*.ts', 'apps/worker/**/*.ts', 'libs/platform/**/*.ts', 'libs/contracts/**/*.ts'],
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
  },
  ...purityConfigs(root, specs).map(withNoDefaultExport),
  {
    basePath: root,
    files: specs,
    rules: { 'max-lines': ['error', { max: 600 }], ...layersOfSpecs },
  },
  { basePath: root, files: configFiles, rules: { 'no-restricted-syntax': 'off' } },
  {
    basePath: root,
    files: scripts,
    extends: [js.configs.recommended],
    languageOptions: { ecmaVersion: 2023, globals: { ...nodeGlobals, ...commonJsGlobals } },
    rules: {
      'max-lines': ['error', { max: 350 }],
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
);
