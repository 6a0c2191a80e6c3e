/** A PostgreSQL of our own for one script, and a database in it; nothing of it is left. */
import { mkdtempSync, chmodSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { removePostgresFolder, startPostgres } from '../../config/tooling/postgres.mjs';
import { fromDist } from './stage.mjs';

/** Calls `work` with a cluster there is, or one that is started and stopped for it. */
export const withTestCluster = async (work) => {
  // Inside a test run there is a cluster already.
  if (process.env.ALUR_TEST_DATABASE_URL) return work();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'alur-simulation-'));
  chmodSync(folder, 0o755);
  const { DATABASE_URL: _ours, ...env } = process.env;
  const postgres = await startPostgres({ folder, durable: false, env });
  const stop = async () => {
    await postgres.stop();
    await removePostgresFolder(folder);
  };
  // npm passes a signal on that the terminal has sent already: the second must not cut the stopping short.
  let stopping;
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => (stopping ??= stop().finally(() => process.exit(1))));
  try {
    process.env.ALUR_TEST_DATABASE_URL = postgres.urlOf('postgres');
    return await work();
  } finally {
    delete process.env.ALUR_TEST_DATABASE_URL;
    await stop();
  }
};

/** A database of its own in the cluster. */
export const withTestDatabase = async (work) => {
  const database = await fromDist('testing').createTestDatabase();
  try {
    return await work(database.url);
  } finally {
    await database.drop();
  }
};
