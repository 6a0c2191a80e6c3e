// Who listens for live screens goes on listening after the database was away, over one connection.
import { listenToQueues, queueNotifier } from '@alur/persistence';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import { Client } from 'pg';
import type { DatabaseLine } from '../support/database-line.js';
import { openDatabaseLine } from '../support/database-line.js';
import { eventually } from '../support/people.js';

let database: TestDatabase;
let line: DatabaseLine;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  line = await openDatabaseLine(database.url);
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await line.close();
  await database.drop();
});

const connectionsOf = async (name: string): Promise<number> => {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()`,
    [name],
  );
  return rows[0]?.count ?? 0;
};

it('after each time that the database was away there is one listener again, and it hears', async () => {
  const heard: (readonly string[])[] = [];
  const listener = listenToQueues(line.url, (agencies) => heard.push(agencies));
  const notifier = queueNotifier(line.url, () => undefined);
  const onceMore = (count: number): Promise<true> =>
    eventually(`connection ${String(count)}`, () =>
      Promise.resolve(heard.filter((agencies) => agencies.length === 0).length >= count ? true : undefined),
    );
  await onceMore(1);
  for (const time of [2, 3, 4]) {
    await line.cut();
    await line.mend();
    await onceMore(time);
  }
  // Whoever was opened beside it is there by now.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await connectionsOf('alur-listen')).toBe(1);
  await eventually('a notice that comes through', async () => {
    notifier.touched(['dinsos']);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return heard.some((agencies) => agencies.includes('dinsos')) ? true : undefined;
  });
  expect(await connectionsOf('alur-notify')).toBe(1);
  await notifier.close();
  await listener.close();
  await eventually('nobody', async () =>
    (await connectionsOf('alur-listen')) + (await connectionsOf('alur-notify')) === 0 ? true : undefined,
  );
}, 60_000);
