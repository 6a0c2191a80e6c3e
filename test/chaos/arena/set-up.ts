// Migrations, services, demo accounts: as a new city is set up, before anything is wrong.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { SetupLine } from './arena.js';

const root = join(__dirname, '..', '..', '..');

export async function runSetup(env: NodeJS.ProcessEnv): Promise<readonly SetupLine[]> {
  const child = spawn(process.execPath, [join(root, 'dist', 'apps', 'worker', 'src', 'setup.js')], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  let complaints = '';
  child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString('utf8')));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`Setup ended with ${String(code)}:\n${told}${complaints}`);
  return told.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as SetupLine] : []));
}
