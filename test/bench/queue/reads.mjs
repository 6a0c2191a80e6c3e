/**
 * What people look at, in a city with few cases and in one with many: the statement alone on one prepared connection, and
 * the whole reading as the product asks, behind the wall.
 */
import pg from 'pg';
import { built } from '../city/bench-city.mjs';
import { known } from '../city/full-city.mjs';
import { line } from '../support/lines.mjs';
import { buckets, median, percentile, percentiles } from '../support/rounds.mjs';
import { withClient } from '../support/written.mjs';

const pageSize = 50;
const rounds = 5;
const perRound = 200;

const verifier = [{ agency: 'dinsos', role: 'verifier' }];
const several = [
  ...verifier,
  { agency: 'desa-punten', role: 'front-office' },
  { agency: 'kel-temas', role: 'welfare' },
  { agency: 'kel-sisir', role: 'rw', scope: '001' },
];
const asOfficer = (offices) => ({ officer: 'bench', offices });

/** A place in the middle of the queue, as a page before it would have told it. */
const cursorInside = async (client) => {
  const { rows } = await client.query(`
    WITH queue AS (SELECT due_at, case_id, key, row_number() OVER (ORDER BY due_at, case_id, key) AS place, count(*) OVER () AS all_of_it
                     FROM user_task WHERE agency = 'dinsos' AND role = 'verifier' AND closed_at IS NULL)
    SELECT due_at, case_id, key FROM queue WHERE place = all_of_it / 2`);
  const [{ due_at: due, case_id: caseId, key }] = rows;
  return Buffer.from(JSON.stringify([due.toISOString(), caseId, key])).toString('base64url');
};

/** Of each reading: who asks, and how. `n` counts, so that no two in a row ask for the same. */
const readingsOf = ({ cursor, references, citizens }) => ({
  'first page of a queue': {
    sight: () => asOfficer(verifier),
    read: ({ reading }) => reading.queuePage(verifier, { officerId: 'bench', limit: pageSize }),
  },
  'page deep in a queue': {
    sight: () => asOfficer(verifier),
    read: ({ reading }) =>
      reading.queuePage(verifier, {
        officerId: 'bench',
        limit: pageSize,
        cursor,
      }),
  },
  'page of an officer with four queues': {
    sight: () => asOfficer(several),
    read: ({ reading }) => reading.queuePage(several, { officerId: 'bench', limit: pageSize }),
  },
  'case by its reference, to track it': {
    sight: (n) => ({ reference: references[n % references.length] }),
    read: ({ reading }, n) => reading.findByReference(references[n % references.length]),
  },
  "an officer's search by reference": {
    sight: (n) => ({
      ...asOfficer(several),
      reference: references[n % references.length],
    }),
    read: ({ reading }, n) => reading.findByReference(references[n % references.length]),
  },
  "a citizen's own cases": {
    sight: (n) => ({ citizen: citizens[n % citizens.length] }),
    read: ({ reading }, n) => reading.listOfApplicant(citizens[n % citizens.length]),
  },
});

const vault = { opened: () => undefined };

/** The statement that a reading sends, with its values, instead of an answer. */
const statementOf = async ({ caseReading }, read, n) => {
  let sent;
  const listening = {
    query: (asked, values) => {
      sent = typeof asked === 'string' ? { text: asked, values } : asked;
      return Promise.resolve({ rows: [] });
    },
  };
  await read({ reading: caseReading(listening, vault) }, n);
  return sent;
};

const say = async (client, { settingsOf }, sight) => {
  const said = Object.entries(settingsOf(sight));
  await client.query(`SELECT set_config(name, value, true) FROM unnest($1::text[], $2::text[]) AS said (name, value)`, [
    said.map(([name]) => name),
    said.map(([, value]) => value),
  ]);
};

const walk = (node) => [node, ...(node.Plans ?? []).flatMap(walk)];

/** Pages touched, and rows given to a Sort, of the statement as it runs for the hundredth time. */
const planOf = async (client, { text, values }) => {
  const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values);
  const root = rows[0]['QUERY PLAN'][0].Plan;
  const sorts = walk(root).filter((node) => node['Node Type'].includes('Sort'));
  return {
    buffers: root['Shared Hit Blocks'] + root['Shared Read Blocks'],
    sorted: Math.max(
      0,
      ...sorts.flatMap(({ Plans }) => Plans.map((child) => child['Actual Rows'] * child['Actual Loops'])),
    ),
  };
};

/** Two ways into one city. */
const openReader = async ({ databaseUrl, cases }) => {
  const product = built('libs/persistence');
  const inner = { ...product, ...built('libs/persistence/src/wall/sight') };
  let sight = {};
  const pool = product.openPool(databaseUrl, 'reading', () => {}, {
    role: 'alur_gateway',
    sight: () => sight,
  });
  // The same role, and planned in the same way.
  const client = new pg.Client({
    connectionString: databaseUrl,
    options: pool.options.options,
  });
  await client.connect();
  const asked = await withClient(databaseUrl, async (owner) => {
    const { reference, applicant } = known(cases);
    return {
      cursor: await cursorInside(owner),
      references: (await owner.query(reference, [500])).rows.map((row) => row.reference),
      citizens: (await owner.query(applicant, [500])).rows.map((row) => row.id),
    };
  });
  const readings = readingsOf(asked);
  const reading = product.caseReading(pool, vault);
  /** Latencies of the statement alone, inside one transaction that has said who asks. */
  const statements = async (name, from) => {
    const { sight: sightOf, read } = readings[name];
    const latencies = [];
    for (let n = from; n < from + perRound; n += 1) {
      const sent = await statementOf(product, read, n);
      await client.query('BEGIN');
      await say(client, inner, sightOf(n));
      const begun = performance.now();
      await client.query(sent);
      latencies.push(performance.now() - begun);
      await client.query('COMMIT');
    }
    return latencies;
  };
  const whole = async (name, from) => {
    const { sight: sightOf, read } = readings[name];
    const latencies = [];
    for (let n = from; n < from + perRound; n += 1) {
      sight = sightOf(n);
      const begun = performance.now();
      await read({ reading }, n);
      latencies.push(performance.now() - begun);
    }
    return latencies;
  };
  const plan = async (name) => {
    const { sight: sightOf, read } = readings[name];
    await client.query('BEGIN');
    await say(client, inner, sightOf(7));
    const found = await planOf(client, await statementOf(product, read, 7));
    await client.query('ROLLBACK');
    return found;
  };
  return {
    names: Object.keys(readings),
    statements,
    whole,
    plan,
    /** How many open tasks lie where; it reads the index of all queues, for the page of those who write services. */
    async counts() {
      sight = { studio: true };
      const begun = performance.now();
      await product.officeWork(pool).byOffice();
      return performance.now() - begun;
    },
    async close() {
      await pool.end();
      await client.end();
    },
  };
};

const amount = (cases) => (cases >= 1_000_000 ? `${cases / 1_000_000}M` : `${cases / 1_000}k`);

/**
 * @param cities from few cases to many: `[{databaseUrl, cases}]`
 * @returns lines, and for pictures the latencies by number of cases
 */
export const benchReads = async (cities) => {
  const readers = await Promise.all(cities.map(openReader));
  const { names } = readers[0];
  const measuredOf = () => cities.map(() => ({ statement: [], whole: [] }));
  const found = Object.fromEntries(names.map((name) => [name, measuredOf()]));
  for (let round = 0; round <= rounds; round += 1)
    for (const name of names)
      for (const [place, reader] of readers.entries()) {
        const statement = await reader.statements(name, round * perRound);
        const whole = await reader.whole(name, round * perRound);
        // The first round prepares statements and warms what a city in use has warm.
        if (round === 0) continue;
        found[name][place].statement.push(statement);
        found[name][place].whole.push(whole);
      }
  const lines = [];
  const series = {};
  for (const [at, name] of names.entries()) {
    const id = `R${at + 1}`;
    const p = (latencies, share) => median(latencies.map((round) => percentile(round, share)));
    const isPage = name.includes('page');
    series[name] = [];
    for (const [place, { statement, whole }] of found[name].entries()) {
      const { cases } = cities[place];
      const { buffers, sorted } = await readers[place].plan(name);
      const few = p(found[name][0].statement, 0.5);
      const what = `${name}, ${amount(cases)} cases`;
      const [p50, p99] = [p(statement, 0.5), p(statement, 0.99)];
      lines.push(
        line({
          id: `${id}.${amount(cases)}`,
          what: `${what}: SQL p50`,
          value: p50,
          unit: 'ms',
          ...(place > 0 ? { floor: few, target: { of: 'ratio', atMost: 1.5 } } : {}),
        }),
        line({
          id: `${id}.${amount(cases)}.p99`,
          what: `${what}: SQL p99`,
          value: p99,
          unit: 'ms',
          target: { atMost: 1 },
        }),
        line({
          id: `${id}.${amount(cases)}.wall`,
          what: `${what}: with the wall's say and COMMIT, p50`,
          value: p(whole, 0.5),
          unit: 'ms',
        }),
        line({
          id: `${id}.${amount(cases)}.buf`,
          what: `${what}: pages of 8 kB touched`,
          value: buffers,
          unit: 'pages',
        }),
        ...(isPage
          ? [
              line({
                id: `${id}.${amount(cases)}.sort`,
                what: `${what}: rows sorted beyond the pages merged`,
                value: Math.max(0, sorted - (name.includes('four') ? 7 : 1) * (pageSize + 1)),
                unit: 'rows',
                target: { atMost: 0 },
              }),
            ]
          : []),
      );
      series[name].push({
        cases,
        ...percentiles(statement.flat()),
        whole: percentiles(whole.flat()),
        buckets: buckets(statement.flat()),
      });
    }
  }
  for (const [place, reader] of readers.entries()) {
    const times = [];
    for (let n = 0; n < 5; n += 1) times.push(await reader.counts());
    lines.push(
      line({
        id: `R9.${amount(cities[place].cases)}`,
        what: `how much lies where, for the studio, ${amount(cities[place].cases)} cases`,
        value: median(times),
        unit: 'ms',
      }),
    );
  }
  await Promise.all(readers.map((reader) => reader.close()));
  return { lines, series };
};
