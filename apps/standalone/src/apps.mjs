/** Starts an app as a child that cannot outlive us, and starts it again when it dies. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { endProcess } from '../../../config/tooling/process-control.mjs';

const preload = fileURLToPath(new URL('leave-with-parent.cjs', import.meta.url));
const stopSteps = [
  ['SIGTERM', 12_000],
  ['SIGKILL', 2_000],
];
const firstPause = 1_000;
const longestPause = 30_000;
/** An app that lived this long was well: its next pause is short again. */
const wellAfter = 60_000;

/** Detached, so that Ctrl-C reaches only us and we end the apps in order. */
export const spawnApp = (root, script, env) =>
  spawn(process.execPath, ['--enable-source-maps', '--require', preload, script], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });

const pauseAfter = (failures) => Math.min(firstPause * 2 ** failures, longestPause);

/** Runs `start` again with growing pauses for as long as nobody stopped it. */
export const keepAppRunning = ({ name, root, script, env, log, say }) => {
  let child;
  let timer;
  let failures = 0;
  let isStopping = false;

  const start = () => {
    const from = Date.now();
    child = spawnApp(root, script, env);
    log.follow(name, child);
    child.once('error', (error) => say(`${name} tidak dapat dijalankan: ${error.message}`));
    child.once('exit', (code, signal) => {
      if (isStopping) return;
      if (Date.now() - from > wellAfter) failures = 0;
      const pause = pauseAfter(failures);
      failures += 1;
      say(`${name} berhenti (${signal ?? `kode ${code}`}). Dijalankan lagi dalam ${pause / 1000} detik.`);
      timer = setTimeout(start, pause);
    });
  };
  start();
  return {
    /** @param force at once, when the person does not want to wait */
    stop: async (force = false) => {
      isStopping = true;
      clearTimeout(timer);
      if (child.pid) await endProcess(child.pid, force ? stopSteps.slice(1) : stopSteps);
    },
  };
};

/** The same for PostgreSQL and Redis, which may be left from an earlier start and are then no children of ours. */
export const keepServerRunning = ({ name, server, say }) => {
  let failures = 0;
  let isStopping = false;
  let restarting = Promise.resolve();
  const restart = async () => {
    say(`${name} berhenti. Dijalankan lagi.`);
    try {
      await server.restart();
      failures = 0;
    } catch (error) {
      failures += 1;
      say(`${name} belum mau menyala: ${error.message}`);
    }
  };
  const watch = async () => {
    if (isStopping) return;
    if (!server.isAlive()) {
      restarting = restart();
      await restarting;
    }
    if (!isStopping) timer = setTimeout(watch, pauseAfter(failures));
  };
  let timer = setTimeout(watch, firstPause);
  return {
    stop: async () => {
      isStopping = true;
      clearTimeout(timer);
      await restarting;
      await server.stop();
    },
  };
};
