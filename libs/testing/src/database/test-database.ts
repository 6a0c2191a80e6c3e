// A database of its own per spec file, cloned from a migrated template in a few hundredths of a second.
import { createHash, randomBytes } from 'node:crypto';
import type { Client } from 'pg';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

const lockNumber = 7_301_125;

/** The cluster comes from `npm test`; by hand, set ALUR_TEST_DATABASE_URL to any superuser address. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['ALUR_TEST_DATABASE_URL'];
  if (!server) throw new Error('Expected ALUR_TEST_DATABASE_URL to name a PostgreSQL cluster for tests.');
  // Loaded here, so that pure specs, which share this library, do not pay for a database driver.
  const { createDataSource, migrate } = await import('@alur/persistence');
  const migrations = Object.values(createDataSource('postgres://unused', 1).options.migrations ?? {})
    .map(String)
    .join();
  const template = `alur_template_${createHash('sha256').update(migrations).digest('hex').slice(0, 12)}`;
  const name = `alur_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [lockNumber]);
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount === 0) {
      await admin.query(`CREATE DATABASE ${template}_new`);
      await migrate(withDatabase(server, `${template}_new`));
      await admin.query(`ALTER DATABASE ${template}_new RENAME TO ${template}`);
    }
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: withDatabase(server, name),
    drop: () =>
      asAdmin(server, async (admin) => void (await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

async function asAdmin<T>(url: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const { Client: PgClient } = await import('pg');
  const admin = new PgClient({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}
