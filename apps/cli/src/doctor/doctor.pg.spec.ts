import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { createTestDatabase } from '@alur/testing';
import type { TestDatabase } from '@alur/testing';
import { Client } from 'pg';

const bin = path.join(__dirname, '../../bin/alur.cjs');
let database: TestDatabase;
let client: Client;

interface Finding {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly message: string;
}

interface Told {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** As a program of its own, as an operator runs it. */
function doctor(environment: Readonly<Record<string, string>> = {}, ...words: string[]): Told {
  const { PATH, HOME, TMPDIR } = process.env;
  return spawnSync(process.execPath, [bin, 'doctor', ...words], {
    encoding: 'utf8',
    env: { PATH, HOME, TMPDIR, DATABASE_URL: database.url, QUEUE_BACKEND: 'postgres', ...environment },
  });
}

const findings = (environment: Readonly<Record<string, string>> = {}): readonly Finding[] =>
  doctor(environment, '--json')
    .stdout.split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Finding);

const codes = (environment: Readonly<Record<string, string>> = {}): readonly string[] =>
  findings(environment).map(({ code }) => code);

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});
beforeEach(async () => {
  await client.query('TRUNCATE case_instance');
  await client.query('DELETE FROM service_version');
});

async function stuckCase(): Promise<string> {
  const id = randomUUID();
  await client.query(
    `INSERT INTO case_instance (id, reference, service_id, version_hash, applicant_id, created_at, revision, state, head)
     VALUES ($1::uuid, 'BTU-' || $1::text, 'sktm', 'v', gen_random_uuid(), clock_timestamp(), 1, $2, '\\x00')`,
    [id, JSON.stringify({ process: { status: 'active', elements: {}, subscriptions: {} } })],
  );
  return id;
}

describe('alur doctor', () => {
  it('is silent when nothing is wrong', () => {
    expect(doctor()).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(doctor({}, '--json')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('cannot look without an address, with a wrong one, or without a city, and says so', () => {
    expect(doctor({ DATABASE_URL: '' })).toMatchObject({ status: 2, stdout: '' });
    const away = doctor({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(away).toMatchObject({ status: 2, stdout: '' });
    expect(away.stderr).toMatch(/^Tidak dapat memeriksa: .*ECONNREFUSED/);
    expect(doctor({ CITY_DIR: '/nowhere' })).toMatchObject({ status: 2, stdout: '' });
  });

  it('finds a case that nothing will move, and only that', async () => {
    const stuck = await stuckCase();
    expect(findings()).toMatchObject([{ code: 'CASE_STUCK', details: { count: 1, references: [`BTU-${stuck}`] } }]);
    expect(doctor()).toMatchObject({ status: 1 });
    expect(doctor().stdout).toMatch(/^CASE_STUCK: 1 permohonan terbuka tidak akan bergerak lagi/);
  });

  it('finds a published version that cannot run', async () => {
    await client.query(
      `INSERT INTO service_version (hash, service_id, files, published_at) VALUES ('broken', 'sktm', '{"service.yaml": "id: sktm"}', clock_timestamp())`,
    );
    expect(findings()).toMatchObject([{ code: 'VERSION_BROKEN', details: { serviceId: 'sktm', hash: 'broken' } }]);
  });

  it('tells of a database behind its code, and asks nothing more', async () => {
    const { rows } = await client.query<{ name: string }>(
      'DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations) RETURNING *',
    );
    await stuckCase();
    expect(findings()).toMatchObject([{ code: 'MIGRATIONS_PENDING', details: { migrations: [rows[0]?.name] } }]);
    await client.query(`INSERT INTO migrations (timestamp, name) VALUES (0, $1)`, [rows[0]?.name]);
  });

  it('finds a Redis that is away', () => {
    expect(codes({ QUEUE_BACKEND: 'redis', REDIS_URL: 'redis://127.0.0.1:1' })).toEqual(['REDIS_UNREACHABLE']);
  });
});
