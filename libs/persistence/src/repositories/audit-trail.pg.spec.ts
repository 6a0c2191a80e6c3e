import { createHash, randomUUID } from 'node:crypto';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { auditTrail } from './audit-trail.js';
import { oneTimeLinks } from './people.js';
import { servicePublications } from './service-publications.js';
import { sessions } from './sessions.js';

let database: TestDatabase;
let source: DataSource;
let pool: Pool;
const secrets = {
  token: () => randomUUID(),
  sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
};
const requestId = (): string => 'request-1';

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

interface Kept {
  readonly actor: string;
  readonly action: string;
  readonly subject_kind: string | null;
  readonly subject_id: string | null;
  readonly outcome: string;
  readonly details: object;
  readonly request_id: string | null;
}

const entriesOf = (actor: string): Promise<Kept[]> =>
  source.query<Kept[]>(
    'SELECT actor, action, subject_kind, subject_id, outcome, details, request_id FROM audit_event WHERE actor = $1 ORDER BY at',
    [actor],
  );

const count = async (table: string): Promise<number> =>
  (await source.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${table}`))[0]?.count ?? -1;

/** The audit cannot be written for a while. */
async function withoutAudit(work: () => Promise<unknown>): Promise<void> {
  await source.query('ALTER TABLE audit_event RENAME TO audit_event_away');
  try {
    await expect(work()).rejects.toThrow(/audit_event/);
  } finally {
    await source.query('ALTER TABLE audit_event_away RENAME TO audit_event');
  }
}

describe('what was written down', () => {
  it.each([
    `UPDATE audit_event SET actor = 'nobody'`,
    `UPDATE audit_event SET actor = 'nobody' WHERE false`,
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
  ])('cannot be changed by %s', async (statement) => {
    await auditTrail(source, requestId).record({ actor: 'officer:a', action: 'case-read', outcome: 'done' });
    const before = await count('audit_event');
    await expect(source.query(statement)).rejects.toThrow('audit_event is append only');
    expect(await count('audit_event')).toBe(before);
  });

  it('says who did what to whom, when and in which request', async () => {
    const id = randomUUID();
    await auditTrail(source, requestId).record({
      actor: 'officer:reader',
      action: 'case-read',
      subject: { kind: 'case', id },
      outcome: 'refused',
      details: { code: 'CASE_NOT_FOUND' },
    });
    expect(await entriesOf('officer:reader')).toEqual([
      {
        actor: 'officer:reader',
        action: 'case-read',
        subject_kind: 'case',
        subject_id: id,
        outcome: 'refused',
        details: { code: 'CASE_NOT_FOUND' },
        request_id: 'request-1',
      },
    ]);
  });
});

describe('an act and its entry are one', () => {
  it('for a session that is opened and closed', async () => {
    const kept = sessions({ source, pool }, secrets, requestId);
    const token = await kept.open({ kind: 'officer', subject: 'officer-1', hours: 1 });
    await kept.close(token);
    await kept.close(token);
    expect((await entriesOf('officer:officer-1')).map(({ action, subject_kind }) => [action, subject_kind])).toEqual([
      ['signed-in', 'officer'],
      ['signed-out', 'officer'],
    ]);
    const caseId = randomUUID();
    await kept.open({ kind: 'tracking', subject: caseId, onlyFor: caseId, hours: 1 });
    expect((await entriesOf('anybody')).at(-1)).toMatchObject({ subject_kind: 'case', subject_id: caseId });
  });

  it('so that without an entry no session is opened, and none is closed', async () => {
    const kept = sessions({ source, pool }, secrets, requestId);
    const token = await kept.open({ kind: 'citizen', subject: randomUUID(), hours: 1 });
    const before = await count('session');
    await withoutAudit(() => kept.open({ kind: 'citizen', subject: randomUUID(), hours: 1 }));
    await withoutAudit(() => kept.close(token));
    expect(await count('session')).toBe(before);
    expect(await kept.find(token)).toBeDefined();
  });

  it('for a link, which without an entry stays unused', async () => {
    const links = oneTimeLinks(source, secrets, requestId);
    const token = await links.issue({ officerId: 'rt-1', taskId: 'case.task', hours: 1 });
    await withoutAudit(() => links.use(token));
    expect(await links.look(token)).toEqual({ officerId: 'rt-1', taskId: 'case.task' });
    expect(await Promise.all([links.use(token), links.use(token)])).toEqual(expect.arrayContaining([true, false]));
    expect((await entriesOf('officer:rt-1')).map(({ action, subject_id }) => [action, subject_id])).toEqual([
      ['link-used', 'case.task'],
    ]);
  });

  it('for a published version and the end of a service; where nothing is done nothing is written', async () => {
    const publications = servicePublications(source, requestId);
    const publish = (hash: string, after: number) =>
      publications.publish({ hash, serviceId: 'spec', files: {}, by: 'spec-operator', changes: [], after });
    await withoutAudit(() => publish('h1', 0));
    expect([await count('service_version'), await count('service_publication')]).toEqual([0, 0]);
    for (const [hash, after] of [
      ['h1', 0],
      ['h2', 0],
      ['h2', 1],
      ['h1', 2],
    ] as const)
      await publish(hash, after);
    await publications.retire({ serviceId: 'spec', by: 'spec-operator', reason: 'Sudah selesai' });
    await publications.retire({ serviceId: 'spec', by: 'spec-operator', reason: 'Sudah selesai' });
    expect((await entriesOf('spec-operator')).map(({ action, details }) => [action, details])).toMatchObject([
      ['version-published', { hash: 'h1', number: 1 }],
      ['version-published', { hash: 'h2', number: 2 }],
      ['version-published', { hash: 'h1', number: 3 }],
      ['service-retired', { numbers: [3] }],
    ]);
  });
});
