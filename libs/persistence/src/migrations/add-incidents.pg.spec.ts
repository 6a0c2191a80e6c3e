// A city that runs already: what is stuck there when it is updated must be on the list.
import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import { createDataSource } from '../data-source.js';
import { AddIncidents20261125230000 } from './20261125230000-add-incidents.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('takes over what is stuck in running cases, also in rounds that lie beside them', async () => {
  const source = await createDataSource(database.url, 1).initialize();
  try {
    await source.query('DROP TABLE incident CASCADE; DROP INDEX work_item_dead_idx');
    const [id, since] = [randomUUID(), '2026-11-24T02:00:00.000Z'];
    const stuck = { phase: 'incident', message: 'm', since, cameFrom: 'sender', performer: { agency: 'doer' } };
    const elements = {
      '2': { ...stuck, key: '2', elementId: 'send', code: 'HANDOFF_UNDELIVERABLE' },
      '3': { ...stuck, key: '3', elementId: 'letter', code: 'JOB_FAILED', jobType: 'letter' },
      '4': { key: '4', elementId: 'check', phase: 'user-task', since },
      '5': { phase: 'incident', message: 'm', since, key: '5', elementId: 'first', code: 'ACTOR_UNRESOLVED' },
    };
    await source.query(
      `INSERT INTO case_instance (id, reference, service_id, version_hash, applicant_id, created_at, revision, state, head)
       VALUES ($1, 'BTU-1', 'sktm', 'v', $1, $2, 1, $3, '\\x00')`,
      [id, since, JSON.stringify({ process: { elements } })],
    );
    await source.query('INSERT INTO case_round (case_id, key, state) VALUES ($1, $2, $3)', [
      id,
      '9',
      JSON.stringify({ ...stuck, key: '9', elementId: 'visit', code: 'ERROR_UNCAUGHT', stage: 'working' }),
    ]);
    const runner = source.createQueryRunner();
    await new AddIncidents20261125230000().up(runner);
    await runner.release();
    const rows: unknown = await source.query(
      'SELECT key, code, agency, reference, service_id, over_at FROM incident ORDER BY key',
    );
    const of = { reference: 'BTU-1', service_id: 'sktm', over_at: null };
    expect(rows).toEqual([
      { key: '2', code: 'HANDOFF_UNDELIVERABLE', agency: 'sender', ...of },
      { key: '3', code: 'JOB_FAILED', agency: 'doer', ...of },
      { key: '5', code: 'ACTOR_UNRESOLVED', agency: '', ...of },
      { key: '9', code: 'ERROR_UNCAUGHT', agency: 'doer', ...of },
    ]);
  } finally {
    await source.destroy();
  }
});
