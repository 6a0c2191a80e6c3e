import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alur-pulse-'));
  for (const name of ['pulse', 'pulse-thread']) {
    const source = await readFile(join(__dirname, `${name}.ts`), 'utf8');
    const { code } = transformSync(source, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    await writeFile(join(folder, `${name}.js`), code);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How a process ends that does this under a watch of two seconds. */
const endOf = (work: string): Promise<{ readonly signal: string | null; readonly said: string }> =>
  new Promise((resolve) => {
    const script = `require('${join(folder, 'pulse.js')}').watchPulse({ secondsAllowed: 2 });\n${work}`;
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('close', (_code, signal) => resolve({ signal, said }));
  });

it('a process that never comes back ends itself, and says so', async () => {
  const { signal, said } = await endOf('setTimeout(() => { for (;;); }, 100);');
  expect(signal).toBe('SIGKILL');
  expect(said).toContain('stood still');
}, 30_000);

it('one that is only idle ends when it is done, and nobody waits for the watch', async () => {
  expect(await endOf('setTimeout(() => undefined, 3_500);')).toEqual({ signal: null, said: '' });
}, 30_000);
