import { randomUUID } from 'node:crypto';
import type { CorrectionDrafts } from '@alur/application';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase, testRing } from '@alur/testing';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { subjectVault } from '../vault/vault.js';
import { correctionDrafts } from './correction-drafts.js';

let database: TestDatabase;
let source: DataSource;
let pool: Pool;
let kept: CorrectionDrafts;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await createDataSource(database.url, 2).initialize();
  pool = new Pool({ connectionString: database.url, max: 2 });
  kept = correctionDrafts(source, subjectVault(testRing, pool));
});
afterAll(async () => {
  await pool.end();
  await source.destroy();
  await database.drop();
});

const caseWith = async (state: object): Promise<string> => {
  const id = randomUUID();
  await source.query(
    `INSERT INTO case_instance (id, reference, service_id, version_hash, applicant_id, created_at, revision, state, head)
     VALUES ($1, $2, 's', 'v', $3, clock_timestamp(), 1, $4, '')`,
    [id, `BTU-${id}`, randomUUID(), JSON.stringify(state)],
  );
  return id;
};

describe('the answer to a correction that is being written', () => {
  it('is empty at first, and written over only by who saw the last revision', async () => {
    const id = await caseWith({ correction: { round: 1 } });
    expect(await kept.find(id, 1)).toEqual({ answers: {}, revision: 0 });
    expect(await kept.save(id, 1, { revision: 0, answers: { a: '1' } })).toEqual({ answers: { a: '1' }, revision: 1 });
    expect(await kept.save(id, 1, { revision: 0, answers: { a: '2' } })).toBeUndefined();
    expect(await kept.save(id, 1, { revision: 1, answers: { a: '3' } })).toMatchObject({ revision: 2 });
    expect(await kept.save(id, 1, { revision: 1, answers: { a: '4' } })).toBeUndefined();
    expect(await kept.find(id, 1)).toEqual({ answers: { a: '3' }, revision: 2 });
    expect(await kept.find(id, 2)).toEqual({ answers: {}, revision: 0 });
  });

  it('is thrown away when it was sent, and when the correction is over without it', async () => {
    const [over, open] = [await caseWith({}), await caseWith({ correction: { round: 1 } })];
    for (const id of [over, open]) await kept.save(id, 1, { revision: 0, answers: { a: '1' } });
    expect(await kept.discardOver()).toBe(1);
    expect(await kept.find(over, 1)).toMatchObject({ revision: 0 });
    expect(await kept.find(open, 1)).toMatchObject({ revision: 1 });
    await kept.discard(open);
    expect(await kept.find(open, 1)).toMatchObject({ revision: 0 });
  });
});
