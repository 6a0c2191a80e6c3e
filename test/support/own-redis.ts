// A Redis that a test may flush, stop and start as it likes: a process of its own, with nothing kept on disk.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Redis } from 'ioredis';

export interface OwnRedis {
  readonly url: string;
  flush(): Promise<void>;
  /** SIGKILL: what it held is gone. */
  kill(): Promise<void>;
  /** On the same port, with nothing in it. */
  start(): Promise<void>;
}

/** The server that the run's own Redis runs, asked of itself; nothing where the run has none. */
export async function ownRedis(port: number): Promise<OwnRedis | undefined> {
  const shared = process.env['ALUR_TEST_REDIS_URL'];
  if (!shared) return undefined;
  const { executable, env } = await programOf(shared);
  const url = `redis://127.0.0.1:${String(port)}`;
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    child = spawn(executable, ['--port', String(port), '--save', '', '--maxmemory-policy', 'noeviction'], {
      stdio: 'ignore',
      env,
    });
    await untilItAnswers(url);
  };
  await start();
  return {
    url,
    start,
    async flush() {
      const client = new Redis(url);
      await client.flushall();
      await client.quit();
    },
    kill: () =>
      new Promise((resolve) => {
        child?.once('exit', () => resolve());
        child?.kill('SIGKILL');
      }),
  };
}

/** Where the program lies, and where it finds its libraries when it came out of a package. */
async function programOf(url: string): Promise<{ readonly executable: string; readonly env: NodeJS.ProcessEnv }> {
  const client = new Redis(url);
  const info = await client.info('server');
  await client.quit();
  const executable = /^executable:(.+)$/m.exec(info)?.[1]?.trim();
  if (!executable) throw new Error('Expected Redis to say which program it runs');
  const libraries = join(dirname(executable), '..', 'lib');
  const triples = await readdir(libraries).catch(() => []);
  const paths = triples.filter((name) => name.includes('-linux-')).map((name) => join(libraries, name));
  return { executable, env: { ...process.env, LD_LIBRARY_PATH: paths.join(':') } };
}

async function untilItAnswers(url: string): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
}
