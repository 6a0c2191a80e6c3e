// `npm start` as a test starts it: a process of its own with a home of its own, its output read line by line.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/people.js';

const root = join(__dirname, '..', '..');
const script = join(root, 'apps', 'standalone', 'src', 'main.mjs');

export interface StartedCity {
  readonly pid: number;
  output(): string;
  /** The address it printed; fails when it ended before. */
  ready(): Promise<string>;
  signal(name: NodeJS.Signals): void;
  /** Exit code; undefined when a signal ended it. */
  ended(): Promise<number | undefined>;
}

export function startStandalone(home: string, port: number, args: readonly string[] = []): StartedCity {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { PATH, HOME, TMPDIR, ALUR_HOME: home, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const end = exitOf(child);
  return {
    pid: child.pid ?? 0,
    output: () => output,
    async ready() {
      const address = eventually(
        'the line "Alur siap"',
        async () => {
          await Promise.resolve();
          return /Alur siap: (http:\/\/\S+)/.exec(output)?.[1];
        },
        60_000,
      );
      const tooEarly = end.then(() => Promise.reject(new Error(`It ended before it was ready:\n${output}`)));
      return Promise.race([address, tooEarly]);
    },
    signal: (name) => void child.kill(name),
    ended: () => end,
  };
}

const exitOf = (child: ChildProcess): Promise<number | undefined> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code ?? undefined)));

/** The address that its gateway was given. */
export function databaseOf(home: string): string {
  const [pid = ''] =
    processesOf(home)
      .find((line) => line.includes('dist/apps/gateway'))
      ?.split(' ') ?? [];
  const variables = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  const url = variables.find((line) => line.startsWith('DATABASE_URL='))?.slice('DATABASE_URL='.length);
  if (!url) throw new Error('Expected a gateway with the address of a database');
  return url;
}

/** Everything alive that has the home in its arguments or environment. Linux only, as is the machine that runs this. */
export function processesOf(home: string): readonly string[] {
  if (!existsSync('/proc')) return [];
  const read = (file: string): string => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return '';
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => !/^State:\s+Z/m.test(read(`/proc/${pid}/status`)))
    .filter((pid) => read(`/proc/${pid}/cmdline`).includes(home) || read(`/proc/${pid}/environ`).includes(home))
    .map((pid) => `${pid} ${read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim()}`);
}
