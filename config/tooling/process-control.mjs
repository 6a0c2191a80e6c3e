/** Processes by their id: is it there, what is it, and how it is ended without leaving anything behind. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The command line of a process, or '' when it is gone, a zombie, or not ours to see. */
export const commandOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    if (process.platform === 'linux') return '';
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
  }
};

/** In a container nobody may reap orphans: such a zombie still answers signal 0, but it holds nothing any more. */
const isZombie = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
};

export const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return !isZombie(pid);
};

/** @returns whether the process (or with a negative id: the group) could be signalled */
export const signal = (pid, name) => {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
};

/** Waits until the process is gone, at most `patience` ms. */
export const waitUntilGone = async (pid, patience) => {
  const end = Date.now() + patience;
  while (isRunning(pid)) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
};

/**
 * Sends each signal in turn until the process is gone: `[['SIGTERM', 10_000], ['SIGKILL', 2_000]]`.
 * @returns whether it is gone
 */
export const endProcess = async (pid, steps) => {
  for (const [name, patience] of steps) {
    if (!isRunning(pid)) return true;
    signal(pid, name);
    if (await waitUntilGone(pid, patience)) return true;
  }
  return !isRunning(pid);
};
