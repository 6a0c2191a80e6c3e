import { join } from 'node:path';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import { Client } from 'pg';
import { runCommandLine } from '../command-line/run.js';

/** Nobody sends a file here, and Jest cannot load what looks into them. */
jest.mock('@alur/files', () => ({
  detectMediaType: () => undefined,
  diskFileStore: () => ({}),
  openScanner: () => ({}),
}));

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function alur(...words: string[]): Promise<{ readonly code: number; readonly text: string }> {
  let text = '';
  const streams = { out: (more: string) => void (text += more), error: (more: string) => void (text += more) };
  const environment = {
    DATABASE_URL: database.url,
    QUEUE_BACKEND: 'postgres',
    CITY_DIR: join('config', 'city', 'batu'),
  };
  const code = await runCommandLine(['queue', ...words], { streams: streams as never, environment });
  return { code, text };
}

it('queues are paused, limited, listed and let go again', async () => {
  expect(await alur('list')).toEqual({ code: 0, text: expect.stringContaining('Tidak ada yang menunggu') });
  expect((await alur('pause', 'dinsos', '--as', 'siti')).text).toContain('dinsos: dijeda');
  expect((await alur('limit', 'kel-sisir', '3')).code).toBe(0);
  const listed = await alur('list');
  expect(listed.text).toMatch(/handoff dinsos .*dijeda oleh siti/);
  expect(listed.text).toMatch(/handoff kel-sisir .*paling banyak 3 sekaligus/);
  expect((await client.query('SELECT agency FROM dispatch_limit ORDER BY agency')).rows).toHaveLength(2);
  const audited = await client.query('SELECT actor, subject_id, details FROM audit_event ORDER BY at');
  expect(audited.rows[0]).toEqual({ actor: 'operator:siti', subject_id: 'dinsos', details: { kind: 'pause' } });
  await alur('resume', 'dinsos');
  await alur('unlimit', 'kel-sisir');
  expect((await client.query('SELECT agency FROM dispatch_limit')).rows).toEqual([]);
}, 60_000);

it('what cannot be done is said, and nothing is changed', async () => {
  expect(await alur('pause', 'nowhere')).toEqual({ code: 2, text: expect.stringContaining('"nowhere" tidak ada') });
  expect(await alur('limit', 'dinsos', '0')).toEqual({ code: 2, text: expect.stringContaining('bilangan bulat') });
  expect((await alur('limit', 'dinsos')).code).toBe(2);
}, 60_000);
