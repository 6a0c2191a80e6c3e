import { randomUUID } from 'node:crypto';
import type { FileQuarantine, FileRegister, FileState } from '@alur/application';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase, testRing } from '@alur/testing';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { AddFileStates20261128120000 } from '../migrations/20261128120000-add-file-states.js';
import { subjectVault } from '../vault/vault.js';
import { fileQuarantine } from './file-quarantine.js';
import { fileRegister } from './file-register.js';

let database: TestDatabase;
let source: DataSource;
let pool: Pool;
let register: FileRegister;
let quarantine: FileQuarantine;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await createDataSource(database.url, 2).initialize();
  pool = new Pool({ connectionString: database.url, max: 4 });
  register = fileRegister({ source, pool }, subjectVault(testRing, pool));
  quarantine = fileQuarantine(pool);
});
afterAll(async () => {
  await pool.end();
  await source.destroy();
  await database.drop();
});
beforeEach(() => source.query('DELETE FROM stored_file'));

async function arrived(state: FileState = 'quarantined'): Promise<string> {
  const id = randomUUID();
  const file = {
    caseId: randomUUID(),
    subjectId: randomUUID(),
    field: 'photo',
    name: 'foto.jpg',
    mediaType: 'image/jpeg',
    bytes: 1,
    sha256: id,
  };
  await register.add({ ...file, id, state, uploadedBy: 'citizen:1' });
  return id;
}
const stateOf = async (id: string): Promise<FileState | undefined> => (await register.find(id))?.state;

it('each file that waits is taken by one of many workers, and by none of them again for a minute', async () => {
  const ids = await Promise.all(Array.from({ length: 25 }, () => arrived()));
  await arrived('clean');
  const taken = await Promise.all(Array.from({ length: 4 }, () => quarantine.claim(10)));
  expect(
    taken
      .flat()
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...ids].sort());
  expect(await quarantine.claim(10)).toEqual([]);
  await source.query(`UPDATE stored_file SET check_due_at = check_due_at - interval '60 s'`);
  expect(await quarantine.claim(50)).toHaveLength(25);
});

it('what was found is kept, for good, and a bad file has its entry in the audit', async () => {
  const [good, bad, odd] = [await arrived(), await arrived(), await arrived()];
  await quarantine.settle(good, { state: 'clean' });
  await quarantine.settle(bad, { state: 'infected', signature: 'Eicar' });
  await quarantine.postpone(odd);
  await quarantine.settle(bad, { state: 'clean' });
  expect([await stateOf(good), await stateOf(bad), await stateOf(odd)]).toEqual(['clean', 'infected', 'quarantined']);
  await source.query(`UPDATE stored_file SET check_due_at = clock_timestamp()`);
  expect((await quarantine.claim(10)).map(({ id, failures }) => [id, failures])).toEqual([[odd, 1]]);
  await quarantine.settle(odd, { state: 'failed', reason: 'size limit' });
  expect(
    await source.query(
      `SELECT actor, subject_id, details->>'state' state FROM audit_event WHERE action = 'file-refused' ORDER BY at`,
    ),
  ).toEqual([
    { actor: 'worker', subject_id: bad, state: 'infected' },
    { actor: 'worker', subject_id: odd, state: 'failed' },
  ]);
});

it('what a city took before it had states is clean; a row without a state waits', async () => {
  const old = await arrived();
  await source.query(
    `ALTER TABLE stored_file DROP COLUMN state, DROP COLUMN check_due_at, DROP COLUMN check_failures, DROP COLUMN checked_at, DROP COLUMN finding`,
  );
  const runner = source.createQueryRunner();
  await new AddFileStates20261128120000().up(runner);
  await runner.release();
  expect(await stateOf(old)).toBe('clean');
  const id = randomUUID();
  await source.query(
    `INSERT INTO stored_file (id, case_id, subject_id, field, sealed, media_type, bytes, sha256, uploaded_by)
     VALUES ($1, $1, $1, 'photo', 'x', 'image/jpeg', 1, 'x', 'citizen')`,
    [id],
  );
  expect(await stateOf(id)).toBe('quarantined');
});
