/** Runs a command in a process group of its own, so that ending it also ends whatever it started. */
import { spawn } from 'node:child_process';
import { signal } from '../../config/tooling/process-control.mjs';

const groups = new Set();

/** On Ctrl-C: first asked, then made to. */
export const endAllGroups = async () => {
  for (const pid of groups) signal(-pid, 'SIGTERM');
  const end = Date.now() + 5_000;
  while (groups.size > 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  for (const pid of groups) signal(-pid, 'SIGKILL');
};

/**
 * @param patience ms until the group is ended and the command counts as failed
 * @param told hears standard error as it comes
 * @param isOver asked every second; once true, the command has a short while left to exit by itself
 * @returns `{code, output, ms, note?}`; `code` is 0 only when it ended well by itself
 */
export const runCommand = (command, args, { cwd, env, patience, isOver = () => false, live = false, told }) =>
  new Promise((resolve) => {
    const from = performance.now();
    const stdio = live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd, env, detached: true, stdio });
    let output = '';
    let note;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    if (told) child.stderr?.on('data', told);
    if (child.pid) groups.add(child.pid);

    const giveUp = (reason) => {
      note ??= reason;
      signal(-child.pid, 'SIGTERM');
      setTimeout(() => signal(-child.pid, 'SIGKILL'), 3_000).unref();
    };
    const limit = setTimeout(() => giveUp(`ended after ${Math.round(patience / 60_000)} minutes`), patience);
    let grace;
    const watch = setInterval(() => {
      if (isOver())
        grace ??= setTimeout(() => giveUp('finished, but something it opened kept it from exiting'), 20_000);
    }, 1_000);

    const settle = (code) => {
      for (const timer of [limit, watch, grace]) clearTimeout(timer);
      groups.delete(child.pid);
      // Grandchildren that the command forgot.
      if (child.pid) signal(-child.pid, 'SIGKILL');
      resolve({ code: note ? 1 : code, output, ms: performance.now() - from, note });
    };
    child.once('error', (error) => {
      output += error.message;
      settle(1);
    });
    child.once('close', (code) => settle(code ?? 1));
  });
