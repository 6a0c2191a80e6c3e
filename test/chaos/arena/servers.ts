// The database and the queues under attack, as what attacks them holds them.
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { join } from 'node:path';

export type ServerName = 'postgres' | 'redis';

interface Address {
  readonly url: string;
  readonly pid: number;
}

interface Told {
  readonly id?: number;
  readonly error?: string;
  readonly addresses: Readonly<Record<ServerName, Address>>;
}

export interface Servers {
  url(server: ServerName): string;
  /** Of the postmaster, or of Redis, as it is now. */
  pid(server: ServerName): number;
  /** Ends it and waits until it is gone. SIGINT is a fast shutdown of PostgreSQL, SIGQUIT an immediate one. */
  end(server: ServerName, signal: NodeJS.Signals): Promise<void>;
  start(server: ServerName): Promise<void>;
  stop(): Promise<void>;
}

export async function startServers(folder: string): Promise<Servers> {
  const child = fork(join(__dirname, 'servers-process.mjs'), [folder], { execArgv: [] });
  let { addresses } = await firstWord(child);
  const waiting = new Map<number, (told: Told) => void>();
  child.on('message', (message: Told) => {
    ({ addresses } = message);
    if (message.id !== undefined) waiting.get(message.id)?.(message);
  });
  let asked = 0;
  const ask = (what: object): Promise<void> =>
    new Promise((resolve, reject) => {
      const id = (asked += 1);
      waiting.set(id, ({ error }) => {
        waiting.delete(id);
        if (error === undefined) resolve();
        else reject(new Error(error));
      });
      child.send({ id, ...what });
    });
  return {
    url: (server) => addresses[server].url,
    pid: (server) => addresses[server].pid,
    end: (server, signal) => ask({ server, act: 'end', signal }),
    start: (server) => ask({ server, act: 'start' }),
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) resolve();
        else child.once('exit', () => resolve());
        if (child.connected) child.disconnect();
      }),
  };
}

const firstWord = (child: ChildProcess): Promise<Told> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Told));
    child.once('exit', (code) => reject(new Error(`The servers did not start: ${String(code)}`)));
    child.once('error', reject);
  });
