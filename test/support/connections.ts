// What the city's processes hold at the database, as the database sees it.
import { Client } from 'pg';

/** Everything that `npm start` runs, together. */
export const connectionBudget = 40;

export interface ConnectionWatch {
  /** The most seen at one moment, by application name. */
  stop(): Promise<Readonly<Record<string, number>>>;
}

/** Looks again and again, and remembers the fullest moment. */
export async function watchConnections(databaseUrl: string): Promise<ConnectionWatch> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'test-watch' });
  await client.connect();
  let fullest: Readonly<Record<string, number>> = {};
  const look = async (): Promise<void> => {
    const { rows } = await client.query<{ name: string; count: number }>(
      `SELECT application_name AS name, count(*)::int AS count FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
        GROUP BY 1 ORDER BY 1`,
    );
    const now = Object.fromEntries(rows.map(({ name, count }) => [name, count]));
    if (sum(now) >= sum(fullest)) fullest = now;
  };
  let looking = true;
  const rounds = (async () => {
    while (looking) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return {
    async stop() {
      looking = false;
      await rounds;
      await client.end();
      return fullest;
    },
  };
}

export const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);
