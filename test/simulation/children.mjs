/** Runs parts of the simulation in children, as many at once as there are processors. */
import { fork } from 'node:child_process';
import os from 'node:os';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('part.mjs', import.meta.url));
export const processors = Math.max(1, os.availableParallelism());

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** @param patience milliseconds of silence after which it goes round in circles and is killed
 * @returns what the child found; rejects when it died or could not play */
export const playPart = (asked, { onProgress = () => {}, patience = 24 * 3_600_000 } = {}) =>
  new Promise((resolve, reject) => {
    const child = fork(script, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    running.add(child);
    let limit;
    const waitOn = () => {
      clearTimeout(limit);
      limit = setTimeout(() => child.kill('SIGKILL'), patience);
    };
    waitOn();
    child.on('message', ({ progress, done, failed }) => {
      waitOn();
      if (progress) onProgress(progress);
      if (done) resolve(done);
      if (failed) reject(new Error(failed));
    });
    child.once('exit', (code, signal) => {
      clearTimeout(limit);
      running.delete(child);
      reject(new Error(`A part of the simulation ended with ${signal ?? code}`));
    });
    child.send(asked);
  });

/** Calls `work` for each, so many at once; stops giving out when one says that it is enough. */
export const inTurns = async (all, work, { atOnce = processors, isEnough = () => false } = {}) => {
  const results = [];
  let next = 0;
  let enough = false;
  const take = async () => {
    while (next < all.length && !enough) {
      const index = next++;
      results[index] = await work(all[index], index);
      enough ||= isEnough(results[index]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, take));
  return results.filter((result) => result !== undefined);
};
