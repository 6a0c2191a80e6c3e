/** Processor time of named processes, from /proc: on a machine that others use too this stands still where a clock does not. */
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second for whoever reads /proc, whatever the kernel does inside. */
const msPerTick = 10;

/** Fields of /proc/<pid>/stat after the name, which may hold spaces and brackets: the first is the state. */
const statOf = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
};

export const parentOf = (pid) => Number(statOf(pid)?.[1] ?? 0);

/** Of one process, all its threads; with `reaped` also of its children that have ended and were waited for. */
const ticksOf = (pid, reaped) => {
  const stat = statOf(pid);
  if (!stat) return 0;
  const [user, system, childUser, childSystem] = stat.slice(11, 15).map(Number);
  return user + system + (reaped ? childUser + childSystem : 0);
};

export const childrenOf = (parent) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);

/** Milliseconds so far of a server and all its children, also of those that ended meanwhile. */
export const cpuOfServer = (postmaster) =>
  msPerTick * [...childrenOf(postmaster)].reduce((sum, pid) => sum + ticksOf(pid, false), ticksOf(postmaster, true));

/** Milliseconds so far of these processes. */
export const cpuOfProcesses = (pids) => msPerTick * pids.reduce((sum, pid) => sum + ticksOf(pid, false), 0);

/**
 * Measures `work`: wall clock, and processor time of the server and of the named processes.
 * @returns `{result, ms, server, node}`, all in milliseconds
 */
export const measured = async ({ postmaster, pids = [process.pid] }, work) => {
  const before = [postmaster ? cpuOfServer(postmaster) : 0, cpuOfProcesses(pids), performance.now()];
  const result = await work();
  const ms = performance.now() - before[2];
  const server = (postmaster ? cpuOfServer(postmaster) : 0) - before[0];
  return { result, ms, server, node: cpuOfProcesses(pids) - before[1] };
};
