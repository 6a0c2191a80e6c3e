/** Finds what belongs to a test run by the run's own folder, which every process of it has in its arguments or environment. */
import { existsSync, mkdtempSync, chmodSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commandOf, endProcess, isRunning } from '../../config/tooling/process-control.mjs';

const mentions = (pid, folder) => {
  if (commandOf(pid).includes(folder)) return true;
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(folder);
  } catch {
    return false;
  }
};

/** Process ids, Linux only; elsewhere the groups that were ended have to do. */
export const processesOf = (folder) => {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map(Number)
    .filter((pid) => isRunning(pid) && mentions(pid, folder));
};

/** @returns the command lines of what was still there */
export const endProcessesOf = async (folder) => {
  const found = processesOf(folder).map((pid) => ({ pid, command: commandOf(pid) }));
  await Promise.all(
    found.map(({ pid }) =>
      endProcess(pid, [
        ['SIGTERM', 3_000],
        ['SIGKILL', 2_000],
      ]),
    ),
  );
  return found.map(({ command }) => command.replace(/\s+/g, ' ').slice(0, 160));
};

/** A run that was killed could not clean up: the next one does. */
const sweepKilledRuns = async ({ prefix, owner: program }) => {
  for (const name of readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(os.tmpdir(), name);
    try {
      const owner = Number(readFileSync(path.join(folder, 'owner'), 'utf8'));
      if (isRunning(owner) && commandOf(owner).includes(program)) continue;
      await endProcessesOf(folder);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's, or one that is just being made.
    }
  }
};

/**
 * The folder of this run; others may pass through it, since PostgreSQL may run as another user.
 * @param run how its folders are named, and the program that owns one as long as it runs
 */
export const openRunFolder = async (run = { prefix: 'alur-test-', owner: 'run.mjs' }) => {
  await sweepKilledRuns(run);
  const folder = mkdtempSync(path.join(os.tmpdir(), run.prefix));
  chmodSync(folder, 0o755);
  writeFileSync(path.join(folder, 'owner'), String(process.pid));
  return folder;
};
