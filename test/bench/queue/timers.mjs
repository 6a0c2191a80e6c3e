/** Many timers due within one minute: all fire, once, never early, and nobody at a screen waits for them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { built } from '../city/bench-city.mjs';
import { answerOnceMore, loopService, timerService } from '../city/bench-services.mjs';
import { applicants, fileCase, got, inParallel, officerOf, workAll } from '../city/cases.mjs';
import { keptConnections, officerAt } from '../city/http-person.mjs';
import { openLoop } from '../city/load.mjs';
import { cpuOfProcesses, cpuOfServer } from '../support/cpu.mjs';
import { line } from '../support/lines.mjs';
import { buckets, percentile } from '../support/rounds.mjs';
import { withClient } from '../support/written.mjs';

const minute = 60;
/** All are to have fired after two of them. */
const patience = 600;

/** Cases that wait as the given one does, each for an instant of its own, the first in five seconds. */
const copyWaiting = async (client, { template, count, spread }) => {
  const columnsOf = async (table) =>
    (
      await client.query(
        `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
        [table],
      )
    ).rows.map(({ name }) => name);
  const id = `md5('timer ' || n)::uuid`;
  const at = `(SELECT begins FROM timer_clock) + n * interval '${spread / count} seconds'`;
  const words = `to_char(date_trunc('milliseconds', ${at}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const set = {
    case_instance: {
      id,
      reference: `'BTU-T' || lpad(to_hex(n), 7, '0')`,
      state: `jsonb_set(t.state, ARRAY['process', 'timers', (SELECT key FROM jsonb_object_keys(t.state #> '{process,timers}') key), 'due'], to_jsonb(${words}))`,
    },
    case_event: { case_id: id },
    work_item: { case_id: id, run_at: `date_trunc('milliseconds', ${at})` },
  };
  // Late enough for the copies to be there before the first is due.
  const lead = 20 + count / 2_000;
  await client.query(
    `CREATE TEMP TABLE timer_clock AS SELECT clock_timestamp() + interval '${lead} seconds' AS begins`,
  );
  for (const table of Object.keys(set)) {
    const of = table === 'case_instance' ? 'id' : 'case_id';
    const columns = await columnsOf(table);
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns.map((name) => set[table][name] ?? `t.${name}`)}
         FROM generate_series(1, $2::int) n, ${table} t WHERE t.${of} = $1`,
      [template, count],
    );
  }
  await client.query(
    `CREATE TABLE timer_due AS SELECT case_id, run_at FROM work_item WHERE kind = 'timer' AND case_id <> '${template}'`,
  );
  await client.query('CREATE INDEX ON timer_due (case_id)');
  await client.query('VACUUM (ANALYZE)');
  const { rows } = await client.query(
    'SELECT extract(epoch FROM begins - clock_timestamp()) AS seconds FROM timer_clock',
  );
  const early = Number(rows[0].seconds);
  if (early < 0)
    throw new Error(`Expected the copies to be there before they are due, but they came ${-early} s too late`);
  await sleep(Math.max(0, early - 5) * 1_000);
};

/** Of every timer when it was due and when the turn that it made was decided. */
const fired = `
  SELECT count(*)::int AS fired, count(*) FILTER (WHERE e.at < d.run_at)::int AS early,
         (count(*) - count(DISTINCT d.case_id))::int AS twice, coalesce(extract(epoch FROM max(e.at) - min(d.run_at)), 0) AS seconds,
         coalesce(array_agg(extract(epoch FROM e.at - d.run_at) * 1000), '{}') AS lags
    FROM timer_due d JOIN case_event e ON e.case_id = d.case_id AND e.revision > 1`;

/** @returns lines; the officers' load is queue pages and completed tasks in turn, at a rate that does not wait */
export const benchTimers = async ({ cluster, city, count, spread = minute, perSecond = 10 }) => {
  const opened = await city.openPorts();
  const { ports } = opened;
  const [applicant] = await applicants(ports, 1);
  const template = await fileCase(ports, {
    serviceId: timerService,
    applicant,
  });
  const loops = await inParallel(100, 8, () => fileCase(ports, { serviceId: loopService, applicant }));
  await workAll(ports);
  const gateway = await city.startGateway();
  const officer = await officerAt(gateway.url, city, { role: 'verifier', agency: 'Dinsos' }, keptConnections(64));
  const worker = city.startWorker();
  const tasks = new Map();
  for (const id of loops) for (const task of await ports.reading.openTasksOf(id)) tasks.set(id, { ...task });
  const { completeTask } = built('libs/application');
  const everyone = officerOf({ agency: 'dinsos', role: 'verifier' });
  const act = async (n) => {
    if (n % 2 === 0) return officer.ask('GET', '/api/v1/tasks');
    const id = loops[n % loops.length];
    const [task] = await ports.reading.openTasksOf(id);
    return officer.ask('POST', `/api/v1/tasks/${task.caseId}.${task.key}/complete`, {
      headers: { 'if-match': `"${task.revision}"` },
      json: { data: answerOnceMore },
    });
  };
  // Once through, so that nothing is compiled for the first time when it counts.
  for (const id of loops.slice(0, 20)) {
    const [task] = await ports.reading.openTasksOf(id);
    got(
      await completeTask(ports)(everyone, {
        taskId: `${task.caseId}.${task.key}`,
        data: answerOnceMore,
        revision: task.revision,
      }),
    );
  }
  await openLoop({ perSecond, seconds: 4, act });
  const result = await withClient(city.databaseUrl, async (client) => {
    await copyWaiting(client, { template, count, spread });
    const before = [cpuOfServer(cluster.postmaster), cpuOfProcesses([worker.pid])];
    const officers = openLoop({ perSecond, seconds: spread + 10, act });
    let told = { fired: 0 };
    for (let waited = 0; waited < patience && told.fired < count; waited += 1) {
      await sleep(1_000);
      const { rows } = await client.query(
        `SELECT $1::int - count(*)::int AS fired FROM work_item w JOIN timer_due d ON d.case_id = w.case_id AND d.run_at = w.run_at WHERE w.kind = 'timer'`,
        [count],
      );
      [told] = rows;
    }
    const after = [cpuOfServer(cluster.postmaster), cpuOfProcesses([worker.pid])];
    const { latencies } = await officers;
    const { rows } = await client.query(fired);
    return {
      ...rows[0],
      latencies,
      cpu: { server: after[0] - before[0], worker: after[1] - before[1] },
    };
  });
  await worker.stop();
  await gateway.stop();
  await opened.close();
  const lags = result.lags.map(Number);
  const many = `${count} timers due within ${spread} s`;
  return {
    lines: [
      line({
        id: 'T1',
        what: `${many}: all fired after`,
        value: Number(result.seconds),
        unit: 's',
        target: { atMost: 2 * minute },
      }),
      line({
        id: 'T2',
        what: `${many}: not fired`,
        value: count - result.fired,
        unit: 'timers',
        target: { atMost: 0 },
      }),
      line({
        id: 'T3',
        what: `${many}: fired early`,
        value: result.early,
        unit: 'timers',
        target: { atMost: 0 },
      }),
      line({
        id: 'T4',
        what: `${many}: fired twice`,
        value: result.twice,
        unit: 'timers',
        target: { atMost: 0 },
      }),
      line({
        id: 'T5',
        what: `${many}: late, p50`,
        value: percentile(lags, 0.5),
        unit: 'ms',
      }),
      line({
        id: 'T6',
        what: `${many}: late, p99`,
        value: percentile(lags, 0.99),
        unit: 'ms',
      }),
      line({
        id: 'T7',
        what: `officers meanwhile (${perSecond} requests a second), p99`,
        value: percentile(result.latencies, 0.99),
        unit: 'ms',
        target: { atMost: 300 },
      }),
      line({
        id: 'T8',
        what: 'processor time of worker for a timer',
        value: result.cpu.worker / count,
        unit: 'CPU-ms',
      }),
      line({
        id: 'T9',
        what: 'processor time of PostgreSQL for a timer, with the officers',
        value: result.cpu.server / count,
        unit: 'CPU-ms',
      }),
    ],
    series: {
      'timers late (ms)': buckets(lags),
      'officers while timers fire (ms)': buckets(result.latencies),
    },
  };
};
