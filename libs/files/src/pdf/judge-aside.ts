import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Rejection } from '@alur/kernel';
import { fileRefusals } from '../refusals.js';

const secondsAllowed = 10;

/**
 * A document made to keep a reader busy, or to fill its memory, costs its sender an answer and nobody else anything.
 * Nothing when it may be kept; what is not judged in time is refused.
 */
export function judgeAside(
  bytes: Uint8Array,
  thread = join(__dirname, 'pdf-thread.js'),
  timeoutMs = secondsAllowed * 1_000,
): Promise<Rejection | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(thread, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: 256 } });
    const end = (refusal: Rejection | undefined): void => {
      clearTimeout(deadline);
      resolve(refusal);
      void worker.terminate();
    };
    const deadline = setTimeout(() => end(fileRefusals.unreadable), timeoutMs);
    worker.once('message', (refusal: Rejection | null) => end(refusal ?? undefined));
    worker.once('error', () => end(fileRefusals.unreadable));
    worker.once('exit', () => end(fileRefusals.unreadable));
  });
}
