// One gateway or worker from dist: killed, stopped, let go on and started again, with everything it said kept.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { WriteStream } from 'node:fs';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

export interface ProcessOptions {
  /** `gateway-1`: its log has this name. */
  readonly name: string;
  readonly app: 'gateway' | 'worker';
  readonly env: NodeJS.ProcessEnv;
  readonly logFolder: string;
  /** Told when it ended by itself and was started again, as whoever runs a city has it done. */
  restarted(): void;
}

/** As systemd or Kubernetes would. */
const restartMs = 500;

export class CityProcess {
  readonly name: string;
  readonly logFile: string;
  private child: ChildProcess | undefined;
  private readonly log: WriteStream;
  private turn: Promise<unknown> = Promise.resolve();
  private isWanted = false;
  private restart: NodeJS.Timeout | undefined;
  /** Since its start. */
  private said = '';
  /** Another environment or another way to start, until the next start: what some faults need. */
  private change: { readonly env: NodeJS.ProcessEnv; readonly nodeArguments: readonly string[] } = {
    env: {},
    nodeArguments: [],
  };

  constructor(private readonly options: ProcessOptions) {
    this.name = options.name;
    this.logFile = join(options.logFolder, `${options.name}.log`);
    this.log = createWriteStream(this.logFile, { flags: 'a' });
  }

  get pid(): number | undefined {
    return this.isRunning() ? this.child?.pid : undefined;
  }

  isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Two faults at once do not both want this process: the second waits. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** From the next start on; without anything: as usual. */
  startsWith(change: { readonly env?: NodeJS.ProcessEnv; readonly nodeArguments?: readonly string[] } = {}): void {
    this.change = { env: change.env ?? {}, nodeArguments: change.nodeArguments ?? [] };
  }

  start(): void {
    if (this.isRunning()) return;
    const { app, env } = this.options;
    const { nodeArguments } = this.change;
    const program = join(root, 'dist', 'apps', app, 'src', 'main.js');
    // A channel: when this process ends, the other one sees it and ends as well.
    const child = spawn(process.execPath, [...nodeArguments, program], {
      cwd: root,
      env: { ...env, ...this.change.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout?.on('data', (piece: Buffer) => (this.said += piece.toString('utf8')));
    this.said = '';
    child.stdout?.pipe(this.log, { end: false });
    child.stderr?.pipe(this.log, { end: false });
    child.once('exit', (code, signal) => {
      this.log.write(`--- ended: ${String(signal ?? code)}\n`);
      if (this.child === child) this.restartSoon(child);
    });
    this.isWanted = true;
    this.child = child;
  }

  /** Waits until it has said so since its start. */
  async hasSaid(words: string, patienceMs = 60_000): Promise<void> {
    const end = Date.now() + patienceMs;
    while (!this.said.includes(words)) {
      if (Date.now() > end || !this.isRunning())
        throw new Error(`${this.name} did not say "${words}" but ${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  private restartSoon(child: ChildProcess): void {
    if (!this.isWanted) return;
    this.restart = setTimeout(() => {
      if (!this.isWanted || this.child !== child) return;
      this.options.restarted();
      this.start();
    }, restartMs);
  }

  signal(name: NodeJS.Signals): void {
    this.child?.kill(name);
  }

  end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.isWanted = false;
    clearTimeout(this.restart);
    if (!child || !this.isRunning()) return Promise.resolve();
    return new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  }

  async close(): Promise<void> {
    await this.end('SIGTERM');
    await new Promise((resolve) => this.log.end(resolve));
  }
}
