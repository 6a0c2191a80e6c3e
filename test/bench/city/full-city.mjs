/**
 * A city after years: a few cases that the product itself filed and carried to each of their steps, copied by the server
 * under ids of their own until there are as many as were asked for.
 */
import { withClient } from '../support/written.mjs';
import { applicants, fileCase, got, officerOf, workAll } from './cases.mjs';
import { built } from './bench-city.mjs';

/** What an applicant in Sisir fills in; photographs are ids here. */
const sktmAnswers = (ports) => ({
  name: 'Siti Fiktif',
  nik: '3579025708909902',
  family_card: '3579021708909901',
  birth_date: '1990-08-17',
  address: 'Jalan Contoh 12',
  rt: '003',
  rw: '007',
  village: '35.79.01.1004',
  purpose: 'scholarship',
  for_whom: 'self',
  destination: 'Sekolah Contoh',
  occupation: 'Buruh tani',
  income: 900_000,
  dependants: 3,
  house_status: 'rent',
  electricity: '450',
  house_photo_front: ports.entropy.uuid(),
  house_photo_inside: ports.entropy.uuid(),
  declaration: 'on',
});

const everybody = officerOf(
  { agency: 'kel-sisir', role: 'rt', scope: '007/003' },
  { agency: 'kel-sisir', role: 'rw', scope: '007' },
  ...['front-office', 'welfare', 'lurah'].map((role) => ({
    agency: 'kel-sisir',
    role,
  })),
  ...['verifier', 'head'].map((role) => ({ agency: 'dinsos', role })),
  { agency: 'kec-batu', role: 'camat' },
);

/** The way of a granted case, and of ten open ones how many stand at each step. */
const steps = [
  { element: 'rt-approval', data: { rt_answer: 'known' }, open: 2 },
  { element: 'rw-approval', data: { rw_answer: 'known' }, open: 1 },
  {
    element: 'check-completeness',
    data: { completeness: 'complete' },
    open: 3,
  },
  {
    element: 'dinsos-check',
    data: { dtsen_registered: 'yes', decile: '2' },
    open: 2,
  },
  {
    element: 'field-visit',
    data: { visit_verdict: 'poor', visit_notes: 'Rumah dikunjungi.' },
    open: 1,
  },
  { element: 'sign', data: { head_decision: 'approve' }, open: 1 },
];

const answerStep = async (ports, caseId, { element, data }) => {
  const { completeTask } = built('libs/application');
  const tasks = await ports.reading.openTasksOf(caseId);
  const task = tasks.find(({ elementId }) => elementId === element);
  if (!task) throw new Error(`Expected ${element} to be open, not ${tasks.map(({ elementId }) => elementId)}`);
  got(
    await completeTask(ports)(everybody, {
      taskId: `${task.caseId}.${task.key}`,
      data,
      revision: task.revision,
    }),
  );
  await workAll(ports);
};

/** One real case at each step and one at its end. @returns `{open: [{caseId, weight}], ended}` */
const templates = async (ports) => {
  const [applicant] = await applicants(ports, 1);
  const file = async (until) => {
    const caseId = await fileCase(ports, {
      serviceId: 'sktm',
      applicant,
      answers: sktmAnswers(ports),
    });
    await workAll(ports);
    for (const step of steps.slice(0, until)) await answerStep(ports, caseId, step);
    return caseId;
  };
  const open = [];
  for (const [place, { open: weight }] of steps.entries()) open.push({ caseId: await file(place), weight });
  return { open, ended: await file(steps.length) };
};

/** Ids that a statement computes from a number, in no order that the number has. */
const caseIdOf = `md5('case ' || n)::uuid`;
const applicantOf = (cases) => `md5('applicant ' || n % ${Math.ceil(cases / 3)})::uuid`;
/** As long as ours, none twice: an odd factor mixes 32 bits without losing one. */
const referenceOf = `'BTU-' || upper(lpad(to_hex((n * 2654435761) & 4294967295), 8, '0')) || '-C'`;
/** Over twenty months. */
const createdAt = (cases) => `timestamptz '2026-10-05 00:00Z' + n * interval '${(600 * 86_400) / cases} seconds'`;

const village = `(ARRAY['kel-sisir', 'kel-temas', 'kel-ngaglik', 'desa-punten', 'desa-tulungrejo', 'desa-bumiaji', 'desa-junrejo', 'desa-beji'])[1 + n / 10 % 8]`;

/** Rows of one table as the engine wrote them for a case, with what differs from copy to copy. */
const copies = ({ cases, full }) => [
  {
    table: 'case_instance',
    set: {
      id: caseIdOf,
      reference: referenceOf,
      applicant_id: applicantOf(cases),
      created_at: createdAt(cases),
    },
    of: 't.id',
  },
  {
    table: 'user_task',
    set: {
      case_id: caseIdOf,
      reference: referenceOf,
      agency: `CASE WHEN t.agency = 'kel-sisir' THEN ${village} ELSE t.agency END`,
      scope: `CASE t.role WHEN 'rt' THEN lpad((1 + n / 80 % 10)::text, 3, '0') || '/' || lpad((1 + n / 800 % 6)::text, 3, '0')
                          WHEN 'rw' THEN lpad((1 + n / 80 % 10)::text, 3, '0') ELSE t.scope END`,
      opened_at: createdAt(cases),
      due_at: `CASE WHEN t.due_at IS NOT NULL THEN ${createdAt(cases)} + interval '3 days' END`,
      closed_at: `CASE WHEN t.closed_at IS NOT NULL THEN ${createdAt(cases)} + interval '1 day' END`,
    },
    of: 't.case_id',
    only: full ? 'true' : `t.closed_at IS NULL OR t.element_id = '${steps.at(-1).element}'`,
  },
  {
    table: 'case_event',
    set: {
      case_id: caseIdOf,
      at: `${createdAt(cases)} + (t.revision - 1) * interval '5 hours'`,
    },
    of: 't.case_id',
    only: full ? 'true' : 'n % 100 = 0',
  },
];

const inserting = async (client, { table, set, of, only = 'true' }, { from, to, open, ended, openOneIn }) => {
  const { rows } = await client.query(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  );
  const columns = rows.map(({ name }) => name);
  const places = open.flatMap(({ caseId, weight }) => Array.from({ length: weight }, () => caseId));
  const template = `CASE WHEN n % ${openOneIn} > 0 THEN '${ended}'::uuid ELSE (ARRAY['${places.join(`', '`)}']::uuid[])[1 + n / ${openOneIn} % ${places.length}] END`;
  await client.query(
    `INSERT INTO ${table} (${columns.join(', ')})
     SELECT ${columns.map((name) => set[name] ?? `t.${name}`).join(', ')}
       FROM generate_series(${from}::bigint, ${to}::bigint) n JOIN ${table}_template t ON ${of} = ${template} WHERE ${only}`,
  );
};

/** Indexes are built over all rows at once; row by row they cost ten times as much. */
const withoutIndexes = async (client, tables, work) => {
  const { rows } = await client.query(
    `SELECT i.indexrelid::regclass AS name, i.indrelid::regclass AS of, pg_get_indexdef(i.indexrelid) AS index, c.conname AS constraint,
            pg_get_constraintdef(c.oid) AS key
       FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u')
      WHERE i.indrelid = ANY ($1::regclass[])`,
    [tables],
  );
  for (const { name, of, constraint } of rows)
    await client.query(constraint ? `ALTER TABLE ${of} DROP CONSTRAINT ${constraint}` : `DROP INDEX ${name}`);
  await work();
  for (const { of, index, constraint, key } of rows)
    await client.query(constraint ? `ALTER TABLE ${of} ADD CONSTRAINT ${constraint} ${key}` : index);
};

/** More whole stories than that take longer to write than anybody waits. */
const most = 100_000;
/** For a city that is only looked at: written twice, to the log and to the table, ten million take an hour. */
const onlyLookedAt =
  'ALTER TABLE case_instance SET (fillfactor = 100), SET UNLOGGED; ALTER TABLE user_task SET UNLOGGED';

/** Rows of one statement: between two of them others get a turn, and whoever waits sees that it goes on. */
const portion = 500_000;

/**
 * Fills the database of a city that was set up.
 * @param cases how many; above a hundred thousand an ended case keeps its last task, and one in a hundred its turns
 * @param openOneIn of so many cases one is open
 * @param worked whether anybody works in it afterwards, so that what they write is to be as durable as ever
 */
export const fillCity = async ({ databaseUrl, ports, cases, openOneIn = 10, worked = false, say = () => {} }) => {
  const made = await templates(ports);
  await withClient(databaseUrl, async (client) => {
    await client.query(`SET maintenance_work_mem = '512MB'; SET synchronous_commit = off`);
    const tables = copies({ cases, full: cases <= most });
    if (!worked) await client.query(onlyLookedAt);
    const ids = [made.ended, ...made.open.map(({ caseId }) => caseId)];
    for (const { table } of tables)
      await client.query(
        `CREATE TEMP TABLE ${table}_template AS SELECT * FROM ${table} WHERE ${table === 'case_instance' ? 'id' : 'case_id'} = ANY ('{${ids}}')`,
      );
    await withoutIndexes(client, ['case_instance', 'user_task'], async () => {
      for (const copy of tables)
        for (let from = 1; from <= cases; from += portion) {
          const range = {
            ...made,
            openOneIn,
            from,
            to: Math.min(from + portion - 1, cases),
          };
          await inserting(client, copy, range);
          say(`${copy.table}: ${range.to}`);
        }
    });
    await client.query('VACUUM (ANALYZE)');
    await client.query('CHECKPOINT');
  });
};

/** What a bench asks for of it. */
export const known = (cases) => ({
  reference: `SELECT ${referenceOf} AS reference FROM (SELECT (random() * ${cases - 2})::bigint + 1 AS n FROM generate_series(1, $1)) numbers`,
  applicant: `SELECT DISTINCT md5('applicant ' || (random() * ${Math.ceil(cases / 3) - 1})::bigint)::uuid AS id FROM generate_series(1, $1)`,
});
