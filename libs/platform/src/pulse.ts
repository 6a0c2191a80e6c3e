// A process whose one thread never comes back is worse than none: it holds what nobody else may take, and nobody starts it again.
import inspector from 'node:inspector';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const beatMs = 500;
/** Shorter than the lease of a work item: whoever takes it next does not stand beside one who still believes to hold it. */
const secondsAllowed = 20;

export interface PulseSettings {
  readonly secondsAllowed?: number;
  /** What looks on; another one only in a test. */
  readonly thread?: string;
}

/**
 * From now on somebody beside looks whether this thread still does something. When it has not for so long, the process ends at
 * once, as if it were killed from outside, and whoever started it starts it anew.
 */
export function watchPulse(settings: PulseSettings = {}): void {
  // Whoever stands at a breakpoint is not stuck.
  if (inspector.url() !== undefined) return;
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const thread = new Worker(settings.thread ?? join(__dirname, 'pulse-thread.js'), {
    workerData: { beats, secondsAllowed: settings.secondsAllowed ?? secondsAllowed },
  });
  thread.unref();
  setInterval(() => Atomics.add(beats, 0, 1), beatMs).unref();
}
