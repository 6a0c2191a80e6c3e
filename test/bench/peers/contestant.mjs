/** One engine in one round: a process and a database of its own, warmed up, run with many in flight and with few, and gone again. */
import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measured } from '../support/cpu.mjs';
import { percentiles } from '../support/rounds.mjs';
import { withClient } from '../support/written.mjs';

/** Longer than any load: a peer that hangs is told from one that is slow. */
const patience = 120_000;

const tail = (text) =>
  text
    .trim()
    .split('\n')
    .findLast((line) => /error/i.test(line)) ?? text.trim().slice(-200);

const launch = (file, given) => {
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = fork(file, given, { env, execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr.on('data', (part) => (said = `${said}${part}`.slice(-4_000)));
  const answer = () =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => settle(reject, new Error(`no answer within ${patience / 1_000} s`)), patience);
      const onMessage = (message) =>
        message.error ? settle(reject, new Error(message.error)) : settle(resolve, message);
      const onExit = (code) => settle(reject, new Error(`ended with ${code}: ${tail(said)}`));
      const settle = (how, value) => {
        clearTimeout(late);
        child.off('message', onMessage).off('exit', onExit);
        how(value);
      };
      child.once('message', onMessage).once('exit', onExit);
    });
  const leave = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
    child.disconnect();
    await gone;
    clearTimeout(force);
  };
  return { child, answer, leave };
};

/** No checkpoint before: it would have each page written whole into the WAL in the round that follows. */
const databaseBytes = (url) =>
  withClient(url, async (client) =>
    Number((await client.query('SELECT pg_database_size(current_database()) AS bytes')).rows[0].bytes),
  );

/**
 * @param contestant `{name, file, args, given}`: the script of its process and what it is told
 * @param loads `{warm, full, low}`, each `{count, seconds, inFlight}`
 * @returns `{perSecond, cpu: {postgres, node, server, total}, bytes, ack, ackLow, end, finished}`: milliseconds of processor time and
 *   bytes for one instance, percentiles in milliseconds
 */
export const runContestant = async (cluster, contestant, loads) => {
  const database = `w1_${contestant.name.replace(/\W/g, '_')}`;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'alur-peer-'));
  await cluster.dropDatabase(database);
  const databaseUrl = await cluster.createDatabase(database);
  mkdirSync(path.join(folder, 'data'));
  const told = JSON.stringify({ databaseUrl, folder: path.join(folder, 'data'), ...contestant.given });
  const { child, answer, leave } = launch(contestant.file, [...(contestant.args ?? []), told]);
  const run = async (load) => {
    child.send(load);
    return (await answer()).report;
  };
  try {
    const { pids } = await answer();
    const warm = await run(loads.warm);
    const bytesBefore = await databaseBytes(databaseUrl);
    const full = await measured({ postmaster: cluster.postmaster, pids: pids.slice(0, 1) }, () =>
      measured({ pids: pids.slice(1) }, () => run(loads.full)),
    );
    const { result, node: server } = full.result;
    const stored = (await databaseBytes(databaseUrl)) - bytesBefore + (result.otherBytes ?? 0) - (warm.otherBytes ?? 0);
    const low = await run(loads.low);
    const each = (amount) => amount / result.finished;
    return {
      finished: result.finished,
      perSecond: (1_000 * result.finished) / result.ms,
      cpu: {
        postgres: each(full.server),
        node: each(full.node),
        server: each(server),
        total: each(full.server + full.node + server),
      },
      bytes: each(stored),
      ack: percentiles(result.acks),
      end: percentiles(result.ends),
      ackLow: percentiles(low.acks),
      endLow: percentiles(low.ends),
    };
  } finally {
    await leave();
    await cluster.dropDatabase(database);
    rmSync(folder, { recursive: true, force: true });
  }
};
