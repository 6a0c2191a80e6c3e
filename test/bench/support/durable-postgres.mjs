/** A PostgreSQL cluster of our own for one bench: fsync and synchronous_commit on, its settings told with the result. */
import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { parentOf } from './cpu.mjs';

const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'postgres-process.mjs');

/** What differs from the server of `npm start`: room, so that no checkpoint falls into one round and not into the other. */
const roomy = { shared_buffers: '1GB', max_wal_size: '8GB', checkpoint_timeout: '30min', track_wal_io_timing: 'off' };

/** Said with every result: these decide what a commit costs. */
const told = [
  'server_version',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'wal_compression',
  'wal_sync_method',
  'shared_buffers',
  'max_wal_size',
  'checkpoint_timeout',
  'autovacuum',
  'jit',
];

const urlOf = (url, database) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

/**
 * @param settings of the server, beside and over ours
 * @returns `{url, urlOf(database), createDatabase(name, template?), postmaster, settings, stop()}`
 */
export const startDurablePostgres = async ({ settings = {} } = {}) => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'alur-bench-'));
  // PostgreSQL may run as another user.
  chmodSync(home, 0o755);
  const child = fork(script, [JSON.stringify({ home, settings: { ...roomy, ...settings } })], { execArgv: [] });
  const url = await new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message.url));
    child.once('exit', (code) => reject(new Error(`PostgreSQL did not start: ${code}`)));
    child.once('error', reject);
  });
  const asAdmin = async (work) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const facts = await asAdmin(async (client) => {
    const backend = (await client.query('SELECT pg_backend_pid() AS pid')).rows[0].pid;
    const { rows } = await client.query(
      'SELECT name, current_setting(name) AS value FROM pg_settings WHERE name = ANY ($1)',
      [told],
    );
    return { postmaster: parentOf(backend), settings: Object.fromEntries(rows.map((row) => [row.name, row.value])) };
  });
  return {
    ...facts,
    url,
    urlOf: (database) => urlOf(url, database),
    createDatabase: (name, template = 'template1') =>
      asAdmin(async (client) => {
        await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${template}`);
        return urlOf(url, name);
      }),
    dropDatabase: (name) =>
      asAdmin((client) => client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.disconnect();
      }),
  };
};
