// Counts its own seconds in which the process did nothing. They are looks and no times: a process that was stopped as a whole,
// or a machine that slept, goes on where it was.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const { beats, secondsAllowed } = workerData as { readonly beats: Int32Array; readonly secondsAllowed: number };
let last = -1;
let silent = 0;

setInterval(() => {
  const now = Atomics.load(beats, 0);
  silent = now === last ? silent + 1 : 0;
  last = now;
  if (silent < secondsAllowed) return;
  // The log belongs to the thread that does not answer.
  writeSync(
    2,
    `${JSON.stringify({ level: 60, msg: 'stood still and ended itself', pid: process.pid, seconds: silent })}\n`,
  );
  process.kill(process.pid, 'SIGKILL');
}, 1_000);
