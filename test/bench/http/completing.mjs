/** Officers answer tasks over HTTP. */
import { fileCase, inParallel, workAll } from '../city/cases.mjs';
import { answerOnceMore, loopService } from '../city/bench-services.mjs';
import { openLoop } from '../city/load.mjs';
import { measured } from '../support/cpu.mjs';
import { line } from '../support/lines.mjs';
import { buckets, interleaved, medianOf, percentile } from '../support/rounds.mjs';
import { withClient } from '../support/written.mjs';
import { costs, counted, latency, people } from './measuring.mjs';

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
export const openLoops = async ({ ports, officer, applicant, count }) => {
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
    return {
      caseId,
      revision,
      key: Number(key),
      step: Number(key) - Number(first.key),
    };
  });
  return async (n) => {
    const task = tasks[n % count];
    await answer(task);
    task.key += task.step;
  };
};

/** Officers answer tasks: a few now and then, at half of what goes, and as fast as it goes. */
export const benchCompleting = async ({ cluster, city, gateway, complete, rounds, perRound }) => {
  const { postmaster } = cluster;
  let turn = 0;
  const next = () => complete(turn++);
  await inParallel(perRound, people, next);
  const pid = gateway.pid;
  const ways = {
    bare: () => bareCommits({ cluster, databaseUrl: city.databaseUrl }),
    alone: () =>
      counted({
        act: next,
        count: Math.ceil(perRound / 4),
        width: 2,
        postmaster,
        pid,
      }),
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
      line({
        id: 'C4',
        what: `completing tasks, ${people} officers: a second`,
        value: most,
        unit: 'tasks/s',
      }),
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
