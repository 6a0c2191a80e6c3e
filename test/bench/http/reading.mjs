/** What people look at most, in turn with bare Fastify. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../city/bench-city.mjs';
import { httpPerson, keptConnections } from '../city/http-person.mjs';
import { line } from '../support/lines.mjs';
import { buckets, interleaved, medianOf } from '../support/rounds.mjs';
import { costs, counted, latency, people, serverCore } from './measuring.mjs';

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

export const benchReading = async ({ cluster, gateway, officer, citizen, caseId, rounds, perRound }) => {
  const page = await officer.json('GET', '/api/v1/tasks');
  const bare = await bareServer(page);
  const nobody = httpPerson(bare.url, keptConnections(people));
  const { postmaster } = cluster;
  const pages = {
    bare: () =>
      counted({
        act: () => nobody.ask('GET', '/'),
        count: perRound * 4,
        pid: bare.pid,
      }),
    queue: () =>
      counted({
        act: () => officer.ask('GET', '/api/v1/tasks'),
        count: perRound,
        postmaster,
        pid: gateway.pid,
      }),
    tracking: () =>
      counted({
        act: () => citizen.ask('GET', `/permohonan/${caseId}`),
        count: perRound,
        postmaster,
        pid: gateway.pid,
      }),
    alone: () =>
      counted({
        act: () => officer.ask('GET', '/api/v1/tasks'),
        count: 100,
        width: 1,
        pid: gateway.pid,
      }),
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
      line({
        id: 'P4',
        what: 'page of a queue, one officer, p50',
        value: latency(alone, 0.5),
        unit: 'ms',
      }),
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
      line({
        id: 'K3',
        what: 'tracking page, p50',
        value: latency(tracking, 0.5),
        unit: 'ms',
      }),
      line({
        id: 'K4',
        what: 'tracking page, p99',
        value: latency(tracking, 0.99),
        unit: 'ms',
      }),
    ],
    series: {
      'page of a queue, one officer (ms)': buckets(alone.flatMap(({ latencies }) => latencies)),
    },
  };
};
