import { createHash, randomUUID } from 'node:crypto';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { sessions } from './sessions.js';

let database: TestDatabase;
let source: DataSource;
let pool: Pool;
const secrets = {
  token: () => randomUUID(),
  sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
};
const kept = () => sessions({ source, pool }, secrets, () => 'request-1');

beforeAll(async () => {
  database = await createTestDatabase();
  source = await createDataSource(database.url, 2).initialize();
  pool = new Pool({ connectionString: database.url, max: 1 });
});
afterAll(async () => {
  await pool.end();
  await source.destroy();
  await database.drop();
});

/** As if so much time had gone by since it was opened and used last. */
const later = (minutes: number): Promise<unknown> =>
  source.query(
    `UPDATE session SET expires_at = expires_at - $1 * interval '1 minute', seen_at = seen_at - $1 * interval '1 minute'`,
    [minutes],
  );

it('a session ends after its hours, however busy its owner is', async () => {
  const token = await kept().open({ kind: 'officer', subject: 'ratna', hours: 2 });
  await later(119);
  expect(await kept().find(token, true)).toBeDefined();
  await later(2);
  expect(await kept().find(token, true)).toBeUndefined();
});

it('a session nobody acts in ends after its minutes, and one that is used goes on', async () => {
  const token = await kept().open({ kind: 'officer', subject: 'ratna', hours: 8, idleMinutes: 15 });
  await later(14);
  expect(await kept().find(token, true)).toBeDefined();
  await later(14);
  expect(await kept().find(token, false)).toBeDefined();
  await later(14);
  expect(await kept().find(token, true)).toBeUndefined();
});

it('the token itself is kept nowhere', async () => {
  const token = await kept().open({ kind: 'citizen', subject: randomUUID(), hours: 1 });
  const rows = await source.query<{ all: string }[]>('SELECT session::text AS all FROM session');
  expect(rows.some(({ all }) => all.includes(token))).toBe(false);
});

it('an officer who acts for somebody is one of their sessions, and ends with them', async () => {
  const siti = randomUUID();
  const own = await kept().open({ kind: 'citizen', subject: siti, hours: 1, device: 'Chrome di Android' });
  const assist = () => kept().open({ kind: 'assisted', subject: siti, onlyFor: 'ratna', hours: 1 });
  const token = await assist();
  const devices = (await kept().listBeside(own)).map(({ device }) => device).sort();
  expect(devices).toEqual(['Chrome di Android', 'Petugas yang mengisikan bersama Anda']);
  expect(await kept().listBeside(token)).toHaveLength(1);
  expect(await kept().endBeside(own, 'others')).toBe(1);
  expect(await kept().find(token)).toBeUndefined();
  const again = await assist();
  expect(await kept().endAllOfCitizen(siti, 'officer:galuh')).toBe(2);
  expect(await kept().find(again)).toBeUndefined();
});
