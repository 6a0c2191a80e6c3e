// The rules that need types are held by a linter of its own: each must still bite, since nobody would miss it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './repository.js';

const faults = {
  'no-floating-promises': 'Promise.reject(new Error());',
  'no-misused-promises': '[1].some(async (n) => n > 0);',
  'switch-exhaustiveness-check': `
    declare const kind: 'task' | 'timer';
    switch (kind) { case 'task': break; }`,
};

const programs = join(root, 'node_modules/.bin');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alur-lint-'));
  writeFileSync(join(folder, 'tsconfig.json'), '{"compilerOptions":{"strict":true,"target":"ES2022"}}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(Object.entries(faults))('%s is told', (rule, text) => {
  writeFileSync(join(folder, 'fault.ts'), text);
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/oxlint/bin/oxlint'),
      ...['--config', join(root, 'config/tooling/oxlint.json'), '--type-aware', 'fault.ts'],
    ],
    // It looks for its other half in the folder it works in, and then where npm puts programs.
    { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: [programs, process.env['PATH']].join(delimiter) } },
  );
  expect(stdout).toContain(rule);
  expect(status).toBe(1);
});
