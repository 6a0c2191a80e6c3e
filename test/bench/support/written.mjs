/** What the server wrote: bytes of WAL, commits, updates in place, bytes that stay. Of one database that nobody else uses. */
import pg from 'pg';

const counters = `
  SELECT pg_current_wal_insert_lsn() - '0/0' AS wal,
         (SELECT wal_fpi FROM pg_stat_wal) AS images,
         (SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()) AS commits`;

const sizes = `
  SELECT c.relname AS name, pg_total_relation_size(c.oid) AS bytes
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = 'public' AND c.relkind = 'r'`;

export const withClient = async (url, work) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Statistics of other sessions are told within a second, or when those end. */
const statisticsSettle = () => new Promise((resolve) => setTimeout(resolve, 1_200));

/** `{wal, images, commits}` so far: bytes of WAL, whole pages among them, and transactions, also those that only read. */
export const written = async (url) => {
  await statisticsSettle();
  return withClient(url, async (client) => {
    const { rows } = await client.query(counters);
    return Object.fromEntries(Object.entries(rows[0]).map(([name, value]) => [name, Number(value)]));
  });
};

/** Bytes of every table with its indexes and long values. No checkpoint before: it would have each page written whole into the WAL. */
export const tableBytes = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(sizes);
    return Object.fromEntries(rows.map(({ name, bytes }) => [name, Number(bytes)]));
  });

/** Updates of a table so far, and how many of them left its indexes alone. */
export const updatesOf = (url, table) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(
      'SELECT n_tup_upd AS all, n_tup_hot_upd AS hot FROM pg_stat_user_tables WHERE relname = $1',
      [table],
    );
    return { all: Number(rows[0].all), hot: Number(rows[0].hot) };
  });

export const difference = (after, before) =>
  Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - (before[name] ?? 0)]));
