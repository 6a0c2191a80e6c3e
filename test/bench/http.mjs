/**
 * `npm run bench -- http`: what people do over HTTP with session, policy, wall and audit, beside bare Fastify with the same bytes.
 * The server has one core to itself; PostgreSQL, Redis, worker and whoever asks share the others.
 */
import { spawn, spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from '../../config/tooling/build.mjs';
import { openBenchCity, root } from './city/bench-city.mjs';
import { startBenchRedis } from './city/bench-redis.mjs';
import { answerOnceMore, application, loopService, wholeService } from './city/bench-services.mjs';
import { fileCase, inParallel, workAll } from './city/cases.mjs';
import { citizenAt, httpPerson, keptConnections, officerAt } from './city/http-person.mjs';
import { openLoop } from './city/load.mjs';
import { childrenOf, measured } from './support/cpu.mjs';
import { startDurablePostgres } from './support/durable-postgres.mjs';
import { line } from './support/lines.mjs';
import { buckets, interleaved, median, medianOf, percentile } from './support/rounds.mjs';
import { withClient } from './support/written.mjs';

const serverCore = 0;
const people = 16;
const verifier = { role: 'verifier', agency: 'Dinsos' };

/** Everything that is there already, and what it will start, on the other cores. */
const leaveCore = (pids) => {
  const others = os.cpus().flatMap((_, core) => (core === serverCore ? [] : [core]));
  if (others.length === 0) return 'one core for all';
  for (const pid of pids) spawnSync('taskset', ['-a', '-c', '-p', others.join(','), String(pid)]);
  return `server on core ${serverCore}, everything else on ${others.join(', ')}`;
};

const bareServer = async (body) => {
  const script = path.join(root, 'test/bench/city/bare-server.mjs');
  const child = spawn('taskset', ['-c', String(serverCore), process.execPath, script, JSON.stringify(body)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const { port } = await new Promise((resolve) => child.once('message', resolve));
  const stop = () =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.disconnect();
    });
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, stop };
};

/** A fixed number of requests, so that every round does the same. */
const counted = async ({ act, count, postmaster, pid, width = people }) => {
  const latencies = [];
  const { ms, server, node } = await measured({ postmaster, pids: [pid] }, () =>
    inParallel(count, width, async (n) => {
      const from = performance.now();
      await act(n);
      latencies.push(performance.now() - from);
    }),
  );
  return { perSecond: (count * 1_000) / ms, node: node / count, server: server / count, latencies };
};

const costs = (id, what, results) => [
  line({
    id: `${id}.node`,
    what: `${what}: processor time of the gateway`,
    value: medianOf(results, (one) => one.node),
    unit: 'CPU-ms',
  }),
  line({
    id: `${id}.pg`,
    what: `${what}: processor time of PostgreSQL`,
    value: medianOf(results, (one) => one.server),
    unit: 'CPU-ms',
  }),
];

const latency = (results, share) => median(results.map(({ latencies }) => percentile(latencies, share)));

/** GET of what people look at most, in turn with bare Fastify. */
const benchReading = async ({ cluster, gateway, officer, citizen, caseId, rounds, perRound }) => {
  const page = await officer.json('GET', '/api/v1/tasks');
  const bare = await bareServer(page);
  const nobody = httpPerson(bare.url, keptConnections(people));
  const { postmaster } = cluster;
  const pages = {
    bare: () => counted({ act: () => nobody.ask('GET', '/'), count: perRound * 4, pid: bare.pid }),
    queue: () =>
      counted({ act: () => officer.ask('GET', '/api/v1/tasks'), count: perRound, postmaster, pid: gateway.pid }),
    tracking: () =>
      counted({
        act: () => citizen.ask('GET', `/permohonan/${caseId}`),
        count: perRound,
        postmaster,
        pid: gateway.pid,
      }),
    alone: () => counted({ act: () => officer.ask('GET', '/api/v1/tasks'), count: 100, width: 1, pid: gateway.pid }),
  };
  await interleaved(2, pages);
  const found = await interleaved(rounds, pages);
  await bare.stop();
  const { queue, tracking, alone } = found;
  const rate = (name) => medianOf(found[name], (one) => one.perSecond);
  const perCpu = (name) => 1_000 / medianOf(found[name], (one) => one.node);
  const size = `${Math.round(JSON.stringify(page).length / 1_024)} kB`;
  const target = { of: 'ratio', atLeast: 0.35 };
  return {
    lines: [
      line({
        id: 'P0',
        what: `bare Fastify, JSON of ${size}: processor time`,
        value: medianOf(found.bare, (one) => one.node),
        unit: 'CPU-ms',
      }),
      line({
        id: 'P1',
        what: `page of a queue (${size}), ${people} officers: a second`,
        value: rate('queue'),
        unit: 'pages/s',
        floor: rate('bare'),
        target,
      }),
      line({
        id: 'P2',
        what: 'page of a queue for a second of processor of the gateway',
        value: perCpu('queue'),
        unit: 'pages/CPU-s',
        floor: perCpu('bare'),
        target,
      }),
      ...costs('P3', 'page of a queue', queue),
      line({ id: 'P4', what: 'page of a queue, one officer, p50', value: latency(alone, 0.5), unit: 'ms' }),
      line({
        id: 'P5',
        what: 'page of a queue, one officer, p99',
        value: latency(alone, 0.99),
        unit: 'ms',
        target: { atMost: 5 },
      }),
      line({
        id: 'K1',
        what: `tracking page of a citizen, ${people} citizens: a second`,
        value: rate('tracking'),
        unit: 'pages/s',
      }),
      ...costs('K2', 'tracking page', tracking),
      line({ id: 'K3', what: 'tracking page, p50', value: latency(tracking, 0.5), unit: 'ms' }),
      line({ id: 'K4', what: 'tracking page, p99', value: latency(tracking, 0.99), unit: 'ms' }),
    ],
    series: { 'page of a queue, one officer (ms)': buckets(alone.flatMap(({ latencies }) => latencies)) },
  };
};

/** One row and its COMMIT, on as many connections as there are people. */
const bareCommits = ({ cluster, databaseUrl }) =>
  withClient(databaseUrl, async (client) => {
    await client.query('CREATE TABLE IF NOT EXISTS bare_commit (id bigint GENERATED ALWAYS AS IDENTITY, text text)');
    const latencies = [];
    const { server } = await measured({ postmaster: cluster.postmaster }, async () => {
      for (let n = 0; n < 300; n += 1) {
        const from = performance.now();
        await client.query({
          name: 'bare',
          text: 'INSERT INTO bare_commit (text) VALUES ($1)',
          values: ['a row of some words'],
        });
        latencies.push(performance.now() - from);
      }
    });
    return { latencies, server: server / 300 };
  });

/** Cases of one task that opens anew with each answer, and what the next one is called: it follows from how keys are counted. */
const openLoops = async ({ ports, officer, applicant, count }) => {
  const ids = await inParallel(count, 8, () => fileCase(ports, { serviceId: loopService, applicant }));
  await workAll(ports);
  const answer = ({ caseId, key, revision }) =>
    officer.ask('POST', `/api/v1/tasks/${caseId}.${key}/complete`, {
      headers: { 'if-match': `"${revision}"` },
      json: { data: answerOnceMore },
    });
  const openTask = async (id) => (await ports.reading.openTasksOf(id))[0];
  const tasks = await inParallel(count, 8, async (n) => {
    const first = await openTask(ids[n]);
    await answer(first);
    const { key, revision, caseId } = await openTask(ids[n]);
    return { caseId, revision, key: Number(key), step: Number(key) - Number(first.key) };
  });
  return async (n) => {
    const task = tasks[n % count];
    await answer(task);
    task.key += task.step;
  };
};

/** Officers answer tasks: a few now and then, at half of what goes, and as fast as it goes. */
const benchCompleting = async ({ cluster, city, gateway, complete, rounds, perRound }) => {
  const { postmaster } = cluster;
  let turn = 0;
  const next = () => complete(turn++);
  await inParallel(perRound, people, next);
  const pid = gateway.pid;
  const ways = {
    bare: () => bareCommits({ cluster, databaseUrl: city.databaseUrl }),
    alone: () => counted({ act: next, count: Math.ceil(perRound / 4), width: 2, postmaster, pid }),
    full: () => counted({ act: next, count: perRound, postmaster, pid }),
  };
  const { bare, alone, full } = await interleaved(rounds, ways);
  const most = medianOf(full, (one) => one.perSecond);
  const half = await openLoop({ perSecond: most / 2, seconds: 10, act: next });
  const floor = (share) => latency(bare, share);
  return {
    lines: [
      line({
        id: 'C1',
        what: 'completing a task, low load, p50, beside a bare commit',
        value: latency(alone, 0.5),
        unit: 'ms',
        floor: floor(0.5),
        target: { of: 'ratio', atMost: 5 },
      }),
      line({
        id: 'C2',
        what: 'completing a task, low load, p99, beside a bare commit',
        value: latency(alone, 0.99),
        unit: 'ms',
        floor: floor(0.99),
        target: { of: 'ratio', atMost: 6 },
      }),
      ...costs('C3', 'completing a task, low load', alone),
      line({ id: 'C4', what: `completing tasks, ${people} officers: a second`, value: most, unit: 'tasks/s' }),
      ...costs('C5', `completing tasks, ${people} officers`, full),
      line({
        id: 'C6',
        what: 'completing tasks at half of that, p50',
        value: percentile(half.latencies, 0.5),
        unit: 'ms',
      }),
      line({
        id: 'C7',
        what: 'completing tasks at half of that, p99',
        value: percentile(half.latencies, 0.99),
        unit: 'ms',
      }),
    ],
    series: {
      'completing a task, low load (ms)': buckets(alone.flatMap(({ latencies }) => latencies)),
      'completing a task, half load (ms)': buckets(half.latencies),
    },
  };
};

/** A whole case over HTTP: draft, page, sending, and once the office has it the officer's answer. */
const benchWhole = async ({ cluster, city, gateway, worker, citizen, officer, count }) =>
  withClient(city.databaseUrl, async (client) => {
    const text = 'SELECT key, revision FROM user_task WHERE case_id = $1 AND closed_at IS NULL';
    const openTask = async (id) => (await client.query({ name: 'open', text, values: [id] })).rows[0];
    const latencies = [];
    const one = async () => {
      const from = performance.now();
      const draft = await citizen.json('POST', '/api/v1/drafts', { json: { serviceId: wholeService } });
      const filled = { headers: { 'if-match': '"1"' }, json: { answers: application } };
      await citizen.ask('PUT', `/api/v1/drafts/${draft.id}/pages/diri`, filled);
      const sent = { headers: { 'idempotency-key': `submit-${draft.id}` } };
      const { caseId } = await citizen.json('POST', `/api/v1/drafts/${draft.id}/submit`, sent);
      let task = await openTask(caseId);
      for (; !task; task = await openTask(caseId)) await sleep(5);
      await officer.ask('POST', `/api/v1/tasks/${caseId}.${task.key}/complete`, {
        headers: { 'if-match': `"${task.revision}"` },
        json: { data: {} },
      });
      latencies.push(performance.now() - from);
    };
    await inParallel(20, 4, one);
    latencies.length = 0;
    const pids = [gateway.pid, worker.pid];
    const { ms, server, node } = await measured({ postmaster: cluster.postmaster, pids }, () =>
      inParallel(count, people, one),
    );
    const what = 'whole case over HTTP, with its hand-off and two messages';
    return {
      lines: [
        line({ id: 'W1', what: `${what}, ${people} at once: a second`, value: (count * 1_000) / ms, unit: 'cases/s' }),
        line({ id: 'W2', what: `${what}: processor time of gateway and worker`, value: node / count, unit: 'CPU-ms' }),
        line({ id: 'W3', what: `${what}: processor time of PostgreSQL`, value: server / count, unit: 'CPU-ms' }),
        line({ id: 'W4', what: `${what}: p50`, value: percentile(latencies, 0.5), unit: 'ms' }),
      ],
      series: {},
    };
  });

/** A queue of a full page, one citizen, and everybody who asks on connections that stay. */
const openScene = async ({ city }) => {
  const opened = await city.openPorts();
  const { ports } = opened;
  const gateway = await city.startGateway({ core: serverCore, profile: process.env.BENCH_PROFILE });
  const agent = keptConnections(people);
  const officer = await officerAt(gateway.url, city, verifier, agent);
  const phone = '081200889900';
  const citizen = await citizenAt(gateway.url, phone, agent);
  const { id: applicant } = await ports.citizens.findOrCreateByPhone(`+62${phone.slice(1)}`);
  const complete = await openLoops({ ports, officer, applicant, count: 120 });
  const caseId = await fileCase(ports, { serviceId: loopService, applicant });
  await workAll(ports);
  const worker = city.startWorker();
  return {
    gateway,
    worker,
    officer,
    citizen,
    complete,
    caseId,
    async close() {
      await worker.stop();
      await gateway.stop();
      await opened.close();
    },
  };
};

export const bench = async ({ rounds = 5, instances: perRound = 600, only = ['reading', 'completing', 'whole'] }) => {
  await build();
  const cluster = await startDurablePostgres();
  const redis = await startBenchRedis();
  const lines = [];
  const series = {};
  let cores;
  try {
    cores = leaveCore([
      process.pid,
      cluster.postmaster,
      ...childrenOf(cluster.postmaster),
      ...(redis ? [redis.pid()] : []),
    ]);
    const city = await openBenchCity({ cluster, redis, name: 'http' });
    const scene = await openScene({ city });
    const given = { cluster, city, rounds, perRound, ...scene };
    const parts = {
      reading: () => benchReading(given),
      completing: () => benchCompleting(given),
      whole: () => benchWhole({ ...given, count: perRound }),
    };
    for (const name of only) {
      process.stderr.write(`http: ${name}\n`);
      const result = await parts[name]();
      lines.push(...result.lines);
      Object.assign(series, result.series);
    }
    await scene.close();
    await city.stop();
  } finally {
    await redis?.stop();
    await cluster.stop();
  }
  return { lines, series, conditions: { cores, postgres: cluster.settings } };
};
