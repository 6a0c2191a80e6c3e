/** Floors of one round, each measured beside the engine on the same server. */
import { walSoFar, withClient } from '../support/written.mjs';
import { runPgbench } from '../support/pgbench.mjs';
import { playW1 } from './w1.mjs';
import { advanceScript, bareScript, bareTable, loadScript } from './floor-scripts.mjs';

/** @returns by name what to run for one round; each gives what pgbench said, for scripts of ours also WAL by the advance */
export const floorKinds = async ({ server, pgbench, room, seconds }) => {
  const url = server.urlOf('floor');
  const people = await room.makePeople(1);
  const commits = await room.commitsOf(() => playW1(room, { people, inFlight: 1 }));
  await withClient(url, (client) => client.query(bareTable));
  const run = (what, clients) => () =>
    runPgbench({ pgbench, url, postmaster: server.postmaster, ...what, clients, seconds });
  const advancing = (many, clients) => async () => {
    const before = await walSoFar(url);
    const said = await run({ ...advanceScript(commits, many), options: room.options }, clients)();
    const wal = (await walSoFar(url)) - before;
    const advances = 2 * many * said.transactions;
    await assertAdvanced(url);
    return {
      perSecond: 2 * many * said.perSecond,
      cpuMs: said.cpuMs / (2 * many),
      wal: wal / advances,
      latency: said.latency,
    };
  };
  return {
    bare1: run(bareScript, 1),
    bare2: run(bareScript, 2),
    bare16: run(bareScript, 16),
    advance16: advancing(1, 16),
    advances10: advancing(10, 4),
    advances100: advancing(100, 4),
    load16: async () => run({ ...loadScript(await someCases(url)), options: room.options }, 16)(),
    // Else the server tidies up after the floors while what comes next is measured.
    tidied: () => withClient(url, async (client) => void (await client.query('VACUUM ANALYZE'))).then(() => ({})),
  };
};

const someCases = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query('SELECT id, applicant_id FROM case_instance LIMIT 200');
    return rows;
  });

/** A floor that does nothing would be no floor. */
const assertAdvanced = (url) =>
  withClient(url, async (client) => {
    const { rows } =
      await client.query(`SELECT count(*)::int AS cases, count(*) FILTER (WHERE revision = 2)::int AS whole,
        (SELECT count(*)::int FROM case_event) AS turns FROM case_instance`);
    const [{ cases, whole, turns }] = rows;
    // Of each client the last may have been cut off by the clock.
    if (cases === 0 || cases - whole > 16 * 100 || turns !== cases + whole)
      throw new Error(`Expected each case to be created and advanced once: ${JSON.stringify(rows[0])}`);
  });
