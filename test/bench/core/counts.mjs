/**
 * What W1 costs a database in rows, commits and bytes: figures that no busy machine changes. Forked by a test on a migrated
 * database of a cluster that nobody else uses; tells its parent.
 */
import { updatesOf, withClient } from '../support/written.mjs';
import { openEngineRoom } from './engine-room.mjs';
import { measureW1 } from './measure-w1.mjs';
import { playW1 } from './w1.mjs';

const { databaseUrl, way, instances } = JSON.parse(process.argv[2]);

const rowsOf = (url) =>
  withClient(url, async (client) => {
    const { rows } =
      await client.query(`SELECT (SELECT count(*) FROM case_instance)::int AS cases, (SELECT count(*) FROM case_event)::int AS events,
        (SELECT count(*) FROM command_inbox)::int AS inbox, (SELECT count(*) FROM case_data)::int AS data, (SELECT count(*) FROM user_task)::int AS tasks`);
    return rows[0];
  });

const room = { ...(await openEngineRoom({ databaseUrl, way })), databaseUrl };
const alone = 20;
const people = await room.makePeople(alone);
const before = room.writes();
await playW1(room, { people, inFlight: 1 });
const writesAlone = (room.writes() - before) / alone;
const { latencies: _, bytes, wal, writes } = await measureW1({}, room, { instances, inFlight: 64 });
await room.close();
// Connections tell what they did when they leave.
const { all, hot } = await updatesOf(databaseUrl, 'case_instance');
const rows = await rowsOf(databaseUrl);
process.send({ rows, writesAlone, writes, wal, bytes, updates: { all, hot } });
process.disconnect();
