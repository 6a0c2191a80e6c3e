// A database of its own per spec file, cloned from a migrated template in a few hundredths of a second.
import { createHash, randomBytes } from 'node:crypto';
import type { Client } from 'pg';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

const lockNumber = 7_301_125;

/** The cluster comes from `npm test`; by hand, set ALUR_TEST_DATABASE_URL to any superuser address. */
export const createTestDatabase = (): Promise<TestDatabase> =>
  withServer(async (server, admin) => cloneOf(server, admin, await migratedTemplate(server, admin)));

/**
 * What a filled database begins with, made once for all that ask for the same `key` on one cluster.
 * @param fill puts it in, and gives what else its users need to know; the text is kept with the template
 */
export function createFilledDatabase(
  key: string,
  fill: (url: string) => Promise<string>,
): Promise<{ readonly database: TestDatabase; readonly told: string }> {
  const template = `alur_filled_${digest(key)}`;
  return withServer(async (server, admin) => {
    const { rows } = await admin.query<{ told: string }>(
      `SELECT shobj_description(oid, 'pg_database') AS told FROM pg_database WHERE datname = $1`,
      [template],
    );
    const told = rows[0]?.told ?? (await fillTemplate({ server, admin, template, fill }));
    return { database: await cloneOf(server, admin, template), told };
  });
}

interface Filling {
  readonly server: string;
  readonly admin: Client;
  readonly template: string;
  readonly fill: (url: string) => Promise<string>;
}

async function fillTemplate({ server, admin, template, fill }: Filling): Promise<string> {
  await admin.query(`CREATE DATABASE ${template}_new TEMPLATE ${await migratedTemplate(server, admin)}`);
  const told = await fill(withDatabase(server, `${template}_new`));
  await admin.query(`COMMENT ON DATABASE ${template}_new IS ${admin.escapeLiteral(told)}`);
  await admin.query(`ALTER DATABASE ${template}_new RENAME TO ${template}`);
  return told;
}

async function migratedTemplate(server: string, admin: Client): Promise<string> {
  // Loaded here, so that pure specs, which share this library, do not pay for a database driver.
  const { createDataSource, migrate } = await import('@alur/persistence');
  const migrations = Object.values(createDataSource('postgres://unused', 1).options.migrations ?? {})
    .map(String)
    .join();
  const template = `alur_template_${digest(migrations)}`;
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  if (rowCount !== 0) return template;
  await admin.query(`CREATE DATABASE ${template}_new`);
  await migrate(withDatabase(server, `${template}_new`));
  await admin.query(`ALTER DATABASE ${template}_new RENAME TO ${template}`);
  return template;
}

async function cloneOf(server: string, admin: Client, template: string): Promise<TestDatabase> {
  const name = `alur_test_${randomBytes(6).toString('hex')}`;
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: withDatabase(server, name),
    drop: () =>
      asAdmin(server, async (other) => void (await other.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** One at a time on a cluster: a template is made once, and nobody copies it while it is made. */
async function withServer<T>(work: (server: string, admin: Client) => Promise<T>): Promise<T> {
  const server = process.env['ALUR_TEST_DATABASE_URL'];
  if (!server) throw new Error('Expected ALUR_TEST_DATABASE_URL to name a PostgreSQL cluster for tests.');
  return asAdmin(server, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [lockNumber]);
    return work(server, admin);
  });
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
