/** A Redis of one bench: as `npm start` runs it, appending every second. */
import { fork } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'redis-process.mjs');

/** @returns `{url, pid(), away(), back(), stop()}`, or undefined on a machine that has no Redis */
export const startBenchRedis = async () => {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'alur-bench-')), 'redis');
  const child = fork(script, [folder], { execArgv: [] });
  const told = () =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`Redis did not start: ${code}`)));
    });
  const { url, pid: first } = await told();
  const stop = () =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.disconnect();
    });
  if (!url) {
    await stop();
    return undefined;
  }
  let pid = first;
  const wish = async (what) => {
    child.send(what);
    ({ pid } = await told());
  };
  return {
    url,
    pid: () => pid,
    away: () => wish('stop'),
    back: () => wish('start'),
    stop,
  };
};
