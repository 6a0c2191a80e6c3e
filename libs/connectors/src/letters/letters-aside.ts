import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { LetterDocument, LetterRenderer } from '@alur/application';
import type { PressAnswer, PressOrder } from './letter-press.js';

export interface AsideSettings {
  /** How long one letter may take; far beyond the largest we know. */
  readonly timeoutMs?: number;
  /** The process that lays out; another one only in a test. */
  readonly press?: string;
}

interface Waiting {
  readonly order: number;
  readonly document: LetterDocument;
  resolve(pdf: Uint8Array): void;
  reject(error: Error): void;
}

const secondsAllowed = 15;
/** Of what is laid out in JavaScript; a page takes a few. */
const heapMb = 256;

/**
 * Letters are laid out one after the other in a process of their own, which is started at the first one. A letter that takes too
 * long or brings the process down is refused; the next one finds a new process.
 */
export function lettersAside(settings: AsideSettings = {}): LetterRenderer & { close(): void } {
  const timeoutMs = settings.timeoutMs ?? secondsAllowed * 1_000;
  const line: Waiting[] = [];
  let press: ChildProcess | undefined;
  let deadline: NodeJS.Timeout | undefined;
  let orders = 0;

  const next = (): void => {
    const [first] = line;
    if (!first) return;
    press ??= start();
    const order: PressOrder = { order: first.order, document: first.document };
    press.send(order, () => undefined);
    deadline = setTimeout(() => dismiss(`took longer than ${String(timeoutMs)} ms`), timeoutMs);
  };
  const settle = (how: (waiting: Waiting) => void): void => {
    clearTimeout(deadline);
    const first = line.shift();
    if (first) how(first);
    next();
  };
  const dismiss = (why: string): void => {
    const old = press;
    press = undefined;
    old?.removeAllListeners();
    old?.on('error', () => undefined);
    old?.kill('SIGKILL');
    settle(({ reject }) => reject(new Error(`The letter ${why}.`)));
  };
  const start = (): ChildProcess => {
    const child = fork(settings.press ?? join(__dirname, 'letter-press.js'), [], {
      execArgv: [...process.execArgv, `--max-old-space-size=${String(heapMb)}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('message', (told) => {
      const answer = told as PressAnswer;
      if (answer.order !== line[0]?.order) return;
      settle(({ resolve, reject }) => ('pdf' in answer ? resolve(answer.pdf) : reject(new Error(answer.error))));
    });
    child.on('error', (error) => dismiss(`could not be laid out: ${error.message}`));
    child.on('exit', (code, signal) => dismiss(`ended the process that lays it out: ${signal ?? String(code)}`));
    return child;
  };

  return {
    render: (document) =>
      new Promise((resolve, reject) => {
        line.push({ order: (orders += 1), document, resolve, reject });
        if (line.length === 1) next();
      }),
    close: () => press?.kill('SIGTERM'),
  };
}
