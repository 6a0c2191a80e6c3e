/**
 * Four processes on fifty cases: no deadlock, every command answered once and everywhere alike, no revision missing.
 * `npm run lanes -- --database <url> [--seconds 20]` on a migrated database that may be filled; the tests call `runLanes`.
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';

const here = path.dirname(fileURLToPath(import.meta.url));
const processes = 4;
const caseCount = 50;

const runProcess = (given) =>
  new Promise((resolve, reject) => {
    const child = fork(path.join(here, 'lane-process.mjs'), [JSON.stringify(given)]);
    let report;
    child.on('message', (message) => (report = message));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 && report ? resolve(report) : reject(new Error(`${given.name} ended with ${code}`)),
    );
  });

/** Statistics of other sessions arrive when those end; asked in a session of its own, they are whole. */
const deadlocksOf = async (client) =>
  Number(
    (await client.query('SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()')).rows[0].deadlocks,
  );

/** @returns what was wrong, and how much was done: `{faults, commands, turns, busy, perSecond}` */
export const runLanes = async ({ databaseUrl, seconds }) => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const cases = Array.from({ length: caseCount }, () => randomUUID());
  const before = await deadlocksOf(client);
  const reports = await Promise.all(
    Array.from({ length: processes }, (_, n) => runProcess({ databaseUrl, cases, seconds, name: `p${n}` })),
  );
  const faults = [];
  const deadlocks = (await deadlocksOf(client)) - before;
  if (deadlocks > 0) faults.push(`${deadlocks} deadlocks`);

  const answered = new Map();
  let asked = 0;
  for (const [caseId, key, count] of reports.flatMap(({ answers }) => answers)) {
    asked += 1;
    const known = answered.get(`${caseId} ${key}`);
    if (known !== undefined && known !== count) faults.push(`${key} was answered ${known} and ${count}`);
    answered.set(`${caseId} ${key}`, count);
  }
  const { rows: inbox } = await client.query(
    `SELECT case_id, key, (answer->>'count')::int AS count FROM command_inbox WHERE case_id = ANY ($1)`,
    [cases],
  );
  if (inbox.length !== answered.size) faults.push(`${answered.size} commands, ${inbox.length} rows in the inbox`);
  for (const { case_id, key, count } of inbox)
    if (answered.get(`${case_id} ${key}`) !== count)
      faults.push(`${key} is kept with ${count} and was answered otherwise`);

  const { rows: stories } = await client.query(
    `SELECT c.id, c.revision, (c.state->>'dataRevision')::int AS count, count(e.*)::int AS turns, min(e.revision) AS first,
            max(e.revision) AS last, count(DISTINCT e.revision)::int AS different,
            (SELECT count(*)::int FROM command_inbox i WHERE i.case_id = c.id) AS commands
       FROM case_instance c JOIN case_event e ON e.case_id = c.id WHERE c.id = ANY ($1) GROUP BY c.id`,
    [cases],
  );
  for (const { id, revision, count, turns, first, last, different, commands } of stories) {
    const all = [revision, count, last, different, commands];
    if (first !== 1 || all.some((one) => one !== turns))
      faults.push(`case ${id}: ${turns} turns, but ${all.join(', ')}`);
  }
  if (stories.length !== caseCount) faults.push(`${stories.length} of ${caseCount} cases`);
  await client.end();
  return {
    faults,
    commands: asked,
    turns: answered.size,
    busy: reports.reduce((sum, report) => sum + report.busy, 0),
    perSecond: Math.round(answered.size / seconds),
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { database: { type: 'string' }, seconds: { type: 'string', default: '20' }, json: { type: 'boolean' } },
  });
  if (!values.database || !(Number(values.seconds) > 0)) {
    console.error('npm run lanes -- --database <url of a migrated database> [--seconds 20] [--json]');
    process.exit(2);
  }
  const report = await runLanes({ databaseUrl: values.database, seconds: Number(values.seconds) });
  if (values.json) console.log(JSON.stringify(report));
  else {
    const { faults, commands, turns, busy, perSecond } = report;
    console.log(`${commands} commands, ${turns} turns (${perSecond}/s), ${busy} times busy`);
    for (const fault of faults.slice(0, 20)) console.log(fault);
  }
  process.exit(report.faults.length > 0 ? 1 : 0);
}
