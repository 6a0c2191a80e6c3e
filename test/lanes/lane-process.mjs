/**
 * One of several processes that run lanes against one database: commands on few cases as fast as it can, for so many
 * seconds. Tells its parent every answer it got.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);
const { GroupCommitLanes, pgEngineStore, subjectVault } = require(
  path.join(root, 'dist/libs/persistence/src/index.js'),
);

const { databaseUrl, cases, seconds, name } = JSON.parse(process.argv[2]);
/** Commands of this process that wait at once: enough for batches. */
const sideBySide = 24;
/** One command in so many is sent by every process under the same key. */
const sharedEvery = 10;

/** Nothing personal is typed here, so nothing is ever sealed. */
const ring = {
  seal: async (_purpose, text) => `none.${text}`,
  open: async (_purpose, sealed) => sealed.slice(5),
  digestsOf: async () => [],
};

const pool = new pg.Pool({ connectionString: databaseUrl, max: 3 });
const lanes = new GroupCommitLanes({
  store: pgEngineStore({ pool, vault: subjectVault(ring, pool), index: ring }),
  getVersion: () => Promise.resolve({}),
  committed: () => {},
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  jitter: () => Math.random(),
});

/** Adds one to what it finds, so that a command that is lost or done twice shows in the count. */
const addOne = (caseId, key) => ({
  caseId,
  key,
  requestHash: key,
  decide: (loaded) => {
    const count = (loaded.record?.state.dataRevision ?? 0) + 1;
    return {
      ok: true,
      value: {
        ...(loaded.record
          ? {}
          : { create: { reference: `BTU-${caseId}`, serviceId: 's', versionHash: 'v', applicantId: caseId } }),
        actor: name,
        events: [{ type: 'ElementCompleted', elementId: `step-${count}` }],
        state: {
          submittedAt: loaded.at,
          lastAt: loaded.at,
          dataRevision: count,
          letters: [],
          process: { counter: count, elements: {} },
        },
        opened: [],
        closed: [],
        claims: [],
        pauses: [],
        touched: [],
        workAdded: [],
        workDone: [],
        answer: { count },
      },
    };
  },
});

const answers = [];
let busy = 0;

/** Asked until it is answered, always under the same key. */
const ask = async (caseId, key) => {
  for (;;) {
    const result = await lanes.submit(addOne(caseId, key));
    if (result.ok) return answers.push([caseId, key, result.value.count]);
    if (result.error.code !== 'CASE_BUSY') throw new Error(`${key}: ${result.error.code}`);
    busy += 1;
  }
};

const end = Date.now() + seconds * 1_000;
let sent = 0;
const person = async () => {
  while (Date.now() < end) {
    const n = (sent += 1);
    await ask(cases[n % cases.length], n % sharedEvery === 0 ? `shared-${n}` : `${name}-${n}`);
  }
};
await Promise.all(Array.from({ length: sideBySide }, person));
await pool.end();
process.send({ answers, busy }, () => process.exit(0));
