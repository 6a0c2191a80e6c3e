/**
 * What a pure lib may not touch. Time, chance and ids are inputs of a decision, so that replaying it gives the same answer
 * in a year, in the browser and in the worker.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const impureGlobals = [
  'process',
  'crypto',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'Buffer',
  'require',
  '__dirname',
  '__filename',
];

const impureSyntax = [
  [
    'MemberExpression[object.name="Date"][property.name="now"]',
    'The clock is an input: use the instant of the command.',
  ],
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'The clock is an input: use the instant of the command.'],
  ['CallExpression[callee.name="Date"]', 'The clock is an input: use the instant of the command.'],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'Chance is an input.'],
  ['MemberExpression[property.name="randomUUID"]', 'Ids are inputs.'],
  ['MemberExpression[object.name="Temporal"][property.name="Now"]', 'The clock is an input.'],
];

const waiting = [
  ['AwaitExpression', 'A decision is synchronous: load before, commit after.'],
  [':function[async=true]', 'A decision is synchronous: load before, commit after.'],
  ['ForOfStatement[await=true]', 'A decision is synchronous: load before, commit after.'],
];

const toRule = (entries) => ['error', ...entries.map(([selector, message]) => ({ selector, message }))];

const pureRules = (isSynchronous) => ({
  'no-restricted-globals': [
    'error',
    ...impureGlobals.map((name) => ({ name, message: 'A pure lib does not reach outside.' })),
  ],
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          regex: '^node:|^(fs|path|crypto|os|util|child_process)(/|$)',
          message: 'A pure lib runs in the browser too.',
        },
      ],
    },
  ],
  'no-restricted-syntax': toRule([...impureSyntax, ...(isSynchronous ? waiting : [])]),
});

/** The folders of the libs that carry one of these tags. */
const libsTagged = (root, tags) =>
  readdirSync(path.join(root, 'libs'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `libs/${entry.name}`)
    .filter((lib) => {
      const project = JSON.parse(readFileSync(path.join(root, lib, 'project.json'), 'utf8'));
      return project.tags.some((tag) => tags.includes(tag));
    });

const sourcesOf = (libs) => libs.flatMap((lib) => [`${lib}/src/**/*.ts`, `${lib}/src/**/*.tsx`]);

/** Tests of a pure lib may read golden files and wait; the code they test may not. */
export const purityConfigs = (root, specs) => [
  {
    basePath: root,
    files: sourcesOf(libsTagged(root, ['type:kernel', 'type:domain'])),
    ignores: specs,
    rules: pureRules(true),
  },
  { basePath: root, files: sourcesOf(libsTagged(root, ['type:application'])), ignores: specs, rules: pureRules(false) },
];
