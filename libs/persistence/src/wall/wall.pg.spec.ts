// What the database shows, whatever the statement says: no WHERE in this file leaves anything out.
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import type { PoolClient } from 'pg';
import { Pool } from 'pg';
import { createDataSource } from '../data-source.js';
import { CallersPool } from './callers-pool.js';
import type { Sight } from './sight.js';
import { behind } from './wall.js';

let database: TestDatabase;
let owner: Pool;
let gateway: Pool;
const sight = new AsyncLocalStorage<Sight>();

interface Person {
  readonly citizen: string;
  readonly caseId: string;
  readonly draft: string;
  readonly reference: string;
  readonly phone: string;
  readonly office: { readonly agency: string; readonly role: string; readonly scope?: string };
}
const person = (agency: string, number: number, scope?: string): Person => ({
  citizen: randomUUID(),
  caseId: randomUUID(),
  draft: randomUUID(),
  reference: `BTU-000${String(number)}`,
  phone: `+62812000000${String(number)}`,
  office: { agency, role: 'service', ...(scope ? { scope } : {}) },
});
const siti = person('kel-sisir', 1);
const budi = person('dinsos', 2);
const rini = person('kel-sisir', 3, '001/002');

async function put({ citizen, caseId, draft, reference, phone, office }: Person): Promise<void> {
  await owner.query(`INSERT INTO citizen (id, sealed) VALUES ($1, 'x')`, [citizen]);
  for (const [kind, of, digest] of [
    ['account', citizen, phone],
    ['nik', caseId, `nik of ${phone}`],
  ] as const)
    await owner.query(
      `INSERT INTO subject_index (owner_id, section, kind, digest, key_id, subject_id, sealed) VALUES ($1, '', $2, $3, 'k', $4, 'x')`,
      [of, kind, Buffer.from(digest), citizen],
    );
  await owner.query(
    `INSERT INTO case_instance (id, reference, service_id, version_hash, applicant_id, created_at, revision, state, head)
     VALUES ($1, $2, 'sktm', 'v', $3, now(), 1, '{}', '')`,
    [caseId, reference, citizen],
  );
  await owner.query(
    `INSERT INTO case_event (case_id, revision, at, actor, command_key, events, prev_hash, hash)
     VALUES ($1, 1, now(), 'citizen', 'k', '[]', '', '')`,
    [caseId],
  );
  await owner.query(
    `INSERT INTO case_data (case_id, revision, section, at, sealed) VALUES ($1, 1, 'application', now(), 'x')`,
    [caseId],
  );
  await owner.query(
    `INSERT INTO user_task (case_id, key, agency, role, scope, element_id, title, reference, service_id, opened_at)
     VALUES ($1, 'k', $2, $3, $4, 'e', 't', $5, 'sktm', now())`,
    [caseId, office.agency, office.role, office.scope ?? '', reference],
  );
  await owner.query(
    `INSERT INTO incident (case_id, key, code, element_id, title, message, agency, reference, service_id, raised_at)
     VALUES ($1, 'i', 'X', 'e', 't', 'm', $2, $3, 'sktm', now())`,
    [caseId, office.agency, reference],
  );
  await owner.query(`INSERT INTO draft (id, service_id, version_hash, citizen_id) VALUES ($1, 'sktm', 'v', $2)`, [
    draft,
    citizen,
  ]);
  for (const owned of [caseId, draft])
    await owner.query(
      `INSERT INTO stored_file (id, case_id, subject_id, field, sealed, media_type, bytes, sha256, uploaded_by)
       VALUES (gen_random_uuid(), $1, $2, 'ktp', 'x', 'image/jpeg', 1, '', 'x')`,
      [owned, citizen],
    );
  await owner.query(`INSERT INTO correction_draft (case_id, round, sealed) VALUES ($1, 1, 'x')`, [caseId]);
  await owner.query(`INSERT INTO outbox_message (key, channel, subject_id, sealed) VALUES ($1, 'wa', $2, 'x')`, [
    caseId,
    citizen,
  ]);
}

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Pool({ connectionString: database.url, max: 2 });
  gateway = new CallersPool({
    connectionString: database.url,
    max: 2,
    statement_timeout: 200,
    ...behind({ role: 'alur_gateway', sight: () => sight.getStore() }),
  });
  gateway.on('error', () => undefined);
  for (const one of [siti, budi, rini]) await put(one);
});
afterAll(async () => {
  await gateway.end();
  await owner.end();
  await database.drop();
});

/** Whose rows are shown, by table. */
const whose = {
  case_instance: 'SELECT id FROM case_instance',
  case_event: 'SELECT case_id AS id FROM case_event',
  case_data: 'SELECT case_id AS id FROM case_data',
  user_task: 'SELECT case_id AS id FROM user_task',
  incident: 'SELECT case_id AS id FROM incident',
  draft: 'SELECT id FROM draft',
  stored_file: 'SELECT case_id AS id FROM stored_file',
  correction_draft: 'SELECT case_id AS id FROM correction_draft',
  citizen: 'SELECT id FROM citizen',
  outbox_message: 'SELECT key AS id FROM outbox_message',
  subject_index: 'SELECT owner_id AS id FROM subject_index',
} as const;
type Table = keyof typeof whose;
const tables = Object.keys(whose) as readonly Table[];

const nameOf = (id: string): string =>
  Object.entries({ siti, budi, rini }).find(([, one]) => [one.citizen, one.caseId, one.draft].includes(id))?.[0] ?? id;

const shown = (as: Sight | undefined): Promise<Partial<Record<Table, string>>> => {
  const look = async () => {
    const seen: Partial<Record<Table, string>> = {};
    for (const table of tables) {
      const { rows } = await gateway.query<{ id: string }>(whose[table]);
      const names = [...new Set(rows.map(({ id }) => nameOf(id)))].sort().join(' ');
      if (names !== '') seen[table] = names;
    }
    return seen;
  };
  return as ? sight.run(as, look) : look();
};

describe('the wall', () => {
  it('shows nothing to who says nothing', async () => {
    expect(await shown(undefined)).toEqual({});
    expect(await shown({})).toEqual({});
  });

  it('shows applicants what is theirs', async () => {
    expect(await shown({ citizen: siti.citizen })).toEqual({
      ...{ case_instance: 'siti', case_event: 'siti', case_data: 'siti', draft: 'siti', stored_file: 'siti' },
      ...{ correction_draft: 'siti', citizen: 'siti', subject_index: 'siti' },
    });
  });

  it('shows officers the cases that came to an office of theirs, narrowed where the office is', async () => {
    const cases = ['case_instance', 'case_event', 'case_data', 'user_task', 'stored_file', 'subject_index'] as const;
    const of = (names: string) => Object.fromEntries(cases.map((table) => [table, names]));
    expect(await shown({ offices: [budi.office] })).toEqual(of('budi'));
    expect(await shown({ offices: [siti.office] })).toEqual(of('siti'));
    expect(await shown({ offices: [rini.office] })).toEqual(of('rini siti'));
    expect(await shown({ offices: [{ ...siti.office, role: 'lurah' }] })).toEqual({});
  });

  it('shows who leads an agency what is stuck there, and where it stands', async () => {
    const stuck = { incident: 'rini siti', case_instance: 'rini siti', case_event: 'rini siti' };
    expect(await shown({ leads: [siti.office.agency] })).toEqual(stuck);
  });

  it('shows one case to who follows it, its number and phone to who only knows its reference', async () => {
    expect(await shown({ caseId: budi.caseId })).toEqual({
      ...{ case_instance: 'budi', case_event: 'budi', case_data: 'budi', user_task: 'budi', stored_file: 'budi' },
      subject_index: 'budi',
    });
    expect(await shown({ reference: budi.reference })).toEqual({ case_instance: 'budi', citizen: 'budi' });
    const phone = [Buffer.from(rini.phone).toString('hex')];
    expect(await shown({ phone })).toEqual({ citizen: 'rini', subject_index: 'rini' });
  });

  it('shows who runs the system where cases stand, not what people typed; designers how much waits; a demo its messages', async () => {
    const all = 'budi rini siti';
    expect(await shown({ operates: true })).toEqual({
      ...{ case_instance: all, case_event: all, user_task: all, incident: all },
    });
    expect(await shown({ studio: true })).toEqual({ user_task: all });
    expect(await shown({ demo: true })).toEqual({ outbox_message: all });
  });

  it('lets nobody write in the name of another, nor into the history', async () => {
    const as = (statement: string) =>
      sight.run({ citizen: siti.citizen, offices: [siti.office] }, () => gateway.query(statement));
    const { rowCount } = await as(`UPDATE draft SET revision = 2`);
    expect(rowCount).toBe(1);
    await expect(
      as(
        `INSERT INTO draft (id, service_id, version_hash, citizen_id) VALUES (gen_random_uuid(), 's', 'v', '${budi.citizen}')`,
      ),
    ).rejects.toThrow('row-level security');
    await expect(
      as(
        `INSERT INTO stored_file (id, case_id, subject_id, field, sealed, media_type, bytes, sha256, uploaded_by) VALUES (gen_random_uuid(), '${budi.caseId}', '${budi.citizen}', 'f', 'n', 'm', 1, '', '')`,
      ),
    ).rejects.toThrow('row-level security');
    for (const table of ['case_instance', 'case_event', 'case_data', 'user_task'])
      await expect(as(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
    for (const statement of [
      'UPDATE audit_event SET actor = actor',
      'TRUNCATE audit_event',
      'SELECT * FROM migrations',
    ])
      await expect(as(statement)).rejects.toThrow('permission denied');
  });

  it('keeps two agencies apart on two connections, through a thousand questions, aborts and timeouts', async () => {
    const people = [siti, budi] as const;
    let foreign = 0;
    let kept = 0;
    let answered = 0;
    const empty = async (client: PoolClient): Promise<void> => {
      const { rows } = await client.query<{ said: string }>(
        `SELECT coalesce(current_setting('app.offices', true), '') || coalesce(current_setting('app.citizen', true), '') AS said`,
      );
      if (rows[0]?.said !== '') kept += 1;
    };
    const question = async (index: number): Promise<void> => {
      const mine = people[index % 2] ?? siti;
      const as: Sight = index % 3 === 0 ? { citizen: mine.citizen } : { offices: [mine.office] };
      const see = async (rows: readonly { id: string }[]): Promise<void> => {
        foreign += rows.filter(({ id }) => id !== mine.caseId).length;
        answered += rows.length;
        await Promise.resolve();
      };
      await sight.run(as, async () => {
        if (index % 5 === 0) await see((await gateway.query<{ id: string }>(whose.case_data)).rows);
        else {
          const client = await gateway.connect();
          let broken: Error | undefined;
          try {
            await sight.exit(() => empty(client));
            await client.query('BEGIN');
            await see((await client.query<{ id: string }>(whose.case_instance)).rows);
            if (index % 7 === 0) await client.query('SELECT nothing FROM nowhere').catch(() => undefined);
            if (index % 97 === 0) await client.query('SELECT pg_sleep(1)');
            if (index % 11 === 0) throw new Error('given up in the middle');
            await client.query(index % 2 === 0 ? 'COMMIT' : 'ROLLBACK');
          } catch (error) {
            await client.query('ROLLBACK').catch((other: Error) => (broken = other));
            if (index % 13 === 0) broken = error as Error;
          } finally {
            client.release(broken);
          }
        }
      });
    };
    await Promise.all(Array.from({ length: 1_000 }, (_, index) => question(index)));
    expect({ foreign, kept }).toEqual({ foreign: 0, kept: 0 });
    expect(answered).toBeGreaterThan(900);
  });

  it('stands around the tables of administration as well, also in a transaction of the mapper', async () => {
    const source = await createDataSource(database.url, 1, {
      wall: { role: 'alur_gateway', sight: () => sight.getStore() },
    }).initialize();
    try {
      const count = (): Promise<readonly { n: string }[]> => source.query('SELECT count(*) AS n FROM draft');
      expect(await count()).toEqual([{ n: '0' }]);
      expect(await sight.run({ citizen: budi.citizen }, count)).toEqual([{ n: '1' }]);
      const inTransaction = () =>
        source.transaction(async (manager) => manager.query<{ n: string }[]>('SELECT count(*) AS n FROM draft'));
      expect(await sight.run({ citizen: budi.citizen }, inTransaction)).toEqual([{ n: '1' }]);
      expect(await count()).toEqual([{ n: '0' }]);
    } finally {
      await source.destroy();
    }
  });

  it('is there for every table that holds what people are, typed or did', async () => {
    const { rows } = await owner.query<{ table: string }>(
      `SELECT c.relname AS table FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
          AND NOT c.relispartition AND NOT (c.relrowsecurity AND c.relforcerowsecurity) ORDER BY 1`,
    );
    expect(rows.map(({ table }) => table)).toEqual([
      ...['audit_checkpoint', 'audit_event', 'audit_leaf', 'buffered_message', 'city_salt', 'city_version'],
      ...['command_inbox', 'dispatch_limit', 'guess'],
      ...['letter_counter', 'letter_number', 'login_code', 'message_subscription', 'migrations', 'officer_account'],
      ...[
        'officer_invitation',
        'one_time_link',
        'recovery_code',
        'service_draft',
        'service_draft_event',
        'service_import',
        'service_publication',
      ],
      ...['service_version', 'session', 'subject_key', 'work_item'],
    ]);
  });
});
