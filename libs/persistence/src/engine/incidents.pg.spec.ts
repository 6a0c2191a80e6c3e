// A repair from end to end over the real store: what is stuck is a row, what mends it is a turn.
import { createHash, randomUUID } from 'node:crypto';
import type { AskedRepair, CompiledVersion, RepairPorts, WorkItem } from '@alur/application';
import { deliverHandOff, giveUpHandOff, listIncidents, repairCase, repairMany } from '@alur/application';
import type { OfficerActor } from '@alur/access';
import type { City } from '@alur/city';
import { decideCase } from '@alur/case';
import { ok } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase, permitRules, testRing, turnContext } from '@alur/testing';
import { Pool } from 'pg';
import { caseHistory } from './case-history.js';
import { caseReading } from './case-reading.js';
import { GroupCommitLanes } from './group-commit-lanes.js';
import { incidents } from './incidents.js';
import { pgEngineStore } from './pg-engine-store.js';
import { subjectVault } from '../vault/vault.js';
import { workItems } from './work-items.js';

const offices = ['welfare', 'building', 'mayor'];
const city = {
  zone: 'Asia/Jakarta',
  villages: {},
  agencies: Object.fromEntries(offices.map((key) => [key, { key, shortName: key, calendar: 'city' }])),
  calendars: { city: permitRules.calendar },
  roles: {
    head: { key: 'head', name: 'Kepala', byLink: false, leads: true, operates: false, assists: false },
    operator: { key: 'operator', name: 'Pengelola', byLink: false, leads: false, operates: true, assists: false },
  },
  officeHolders: offices.map((agency) => ({ id: agency, agency, role: 'verifier', from: '2025-01-01' })),
} as unknown as City;
const bundle = {
  id: 'permit',
  name: 'Izin',
  owner: 'welfare',
  form: { pages: [] },
  tasks: {},
  steps: {},
  letters: {},
  process: permitRules.compiled.process,
} as unknown as ServiceBundle;
const version: CompiledVersion = { hash: 'v', bundle, rules: permitRules };
const operator = { kind: 'operator', name: 'siti' } as const;
const head = (agency: string): OfficerActor => ({
  kind: 'officer',
  id: `${agency}-head`,
  name: 'X',
  holdings: [{ agency, role: 'head' }],
});

let database: TestDatabase;
let pool: Pool;
let ports: RepairPorts & { readonly items: ReturnType<typeof workItems> };

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 4 });
  // The database may be dropped before the last socket of the pool is closed.
  pool.on('error', () => undefined);
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  ports = {
    city,
    lanes: new GroupCommitLanes({
      store: pgEngineStore({ pool: pool, vault: subjectVault(testRing, pool), index: testRing }),
      sealKey: (key) => key,
      getVersion: () => Promise.resolve(version),
      committed: () => undefined,
      pause: () => Promise.resolve(),
      jitter: () => 0,
    }),
    items: workItems(pool),
    reading: caseReading(pool, subjectVault(testRing, pool)),
    incidents: incidents(pool),
    versions: {
      getVersion: () => Promise.resolve(version),
      listNames: () => Promise.resolve(new Map([[version.bundle.id, version.bundle.name]])),
    } as unknown as RepairPorts['versions'],
    entropy: { sha256, salt: randomUUID } as unknown as RepairPorts['entropy'],
  };
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
/** As somebody who may do anything with the database. */
const asOwner = (statement: string): Promise<unknown> =>
  pool.query(`BEGIN; SET LOCAL session_replication_role = replica; ${statement}; COMMIT`);
afterEach(() =>
  asOwner('TRUNCATE case_instance, case_event, case_data, command_inbox, work_item, incident, user_task'),
);

/** A request on its way to two agencies, of which the first cannot take it. */
async function stuckCase(): Promise<{ readonly caseId: string; readonly key: string }> {
  const caseId = randomUUID();
  const begun = await ports.lanes.submit({
    caseId,
    key: 'submit',
    requestHash: 'submit',
    decide: (loaded) => {
      const turn = decideCase(
        permitRules,
        undefined,
        {
          type: 'SubmitRequest',
          at: loaded.at,
          serviceId: 'permit',
          version: 'v',
          variables: {},
          data: { section: 'application', commitment: 'c' },
        },
        turnContext(),
      );
      if (!turn.ok) return turn;
      const { events, state } = turn.value;
      const workAdded = Object.values(state.process.elements).map(({ key, performer }) => ({
        key: `handoff-${key}`,
        kind: 'handoff' as const,
        agency: performer?.agency ?? '',
        payload: { element: key },
        runAt: loaded.at,
      }));
      return ok({
        create: {
          reference: `BTU-${caseId.slice(0, 8)}`,
          serviceId: 'permit',
          versionHash: 'v',
          applicantId: randomUUID(),
        },
        actor: 'citizen',
        events,
        state,
        ...{ opened: [], closed: [], claims: [], pauses: [], touched: [], workDone: [] },
        workAdded,
        answer: {},
      });
    },
  });
  expect(begun.ok).toBe(true);
  const elements = await openElements(caseId);
  const key = Object.values(elements).find(({ elementId }) => elementId === 'check')?.key ?? '';
  await giveUpHandOff(ports)(await claimed(caseId, `handoff-${key}`), 'Antrean ditutup.');
  const other = Object.values(elements).find(({ elementId }) => elementId === 'visit')?.key ?? '';
  await deliverHandOff(ports)(await claimed(caseId, `handoff-${other}`));
  return { caseId, key };
}

async function claimed(caseId: string, key: string): Promise<WorkItem> {
  const item = await ports.items.claim({ caseId, key });
  if (!item) throw new Error(`Expected ${key} to be there`);
  return item;
}

const openElements = async (caseId: string) => (await ports.reading.findCase(caseId))?.state.process.elements ?? {};
const rowOf = async (caseId: string, key: string) =>
  (
    await pool.query<{ over: boolean; agency: string; code: string }>(
      'SELECT over_at IS NOT NULL AS over, agency, code FROM incident WHERE case_id = $1 AND key = $2',
      [caseId, key],
    )
  ).rows[0];
const repair = (address: { caseId: string; key: string }, asked: AskedRepair, more: object = {}) =>
  repairCase(ports)(operator, { address, repair: asked, ...more });

describe('an incident row', () => {
  it('is there with the turn that raised it, and over with the turn that mended it', async () => {
    const stuck = await stuckCase();
    expect(await rowOf(stuck.caseId, stuck.key)).toEqual({
      over: false,
      agency: 'welfare',
      code: 'HANDOFF_UNDELIVERABLE',
    });
    expect(await repair(stuck, { how: 'retry' })).toMatchObject({ ok: true, value: { isDry: false } });
    expect(await rowOf(stuck.caseId, stuck.key)).toMatchObject({ over: true });
    const { rows } = await pool.query<{ key: string; agency: string }>(
      "SELECT key, agency FROM work_item WHERE case_id = $1 AND kind = 'handoff'",
      [stuck.caseId],
    );
    expect(rows).toMatchObject([{ agency: 'welfare' }]);
    expect(rows[0]?.key).not.toBe(`handoff-${stuck.key}`);
  });

  it('is over when the case is cancelled, whose queues are then empty', async () => {
    const stuck = await stuckCase();
    expect(await repair(stuck, { how: 'cancel', reason: 'duplicate' })).toMatchObject({
      ok: true,
      value: { open: [] },
    });
    expect(await rowOf(stuck.caseId, stuck.key)).toMatchObject({ over: true });
    expect(await ports.reading.openTasksOf(stuck.caseId)).toEqual([]);
    expect((await ports.reading.findCase(stuck.caseId))?.state.decision).toMatchObject({ kind: 'cancelled' });
  });
});

describe('a repair', () => {
  it('that would leave the case without an end is refused and leaves nothing', async () => {
    const stuck = await stuckCase();
    const before = await ports.reading.findCase(stuck.caseId);
    expect(await repair(stuck, { how: 'move', to: 'sign', reason: 'wrong-way' })).toMatchObject({
      ok: false,
      error: { code: 'REPAIR_UNSOUND', message: expect.stringContaining('"join"') },
    });
    expect(await ports.reading.findCase(stuck.caseId)).toEqual(before);
    expect(await rowOf(stuck.caseId, stuck.key)).toMatchObject({ over: false });
    const data = await ports.reading.answersOf(stuck.caseId);
    expect(data).toEqual({});
  });

  it('that is only tried says what would be open, and writes nothing', async () => {
    const stuck = await stuckCase();
    const before = await ports.reading.findCase(stuck.caseId);
    const tried = await repair(stuck, { how: 'skip', reason: 'done-outside' }, { isDry: true });
    expect(tried).toMatchObject({ ok: true, value: { isDry: true, open: [{ element: 'visit', phase: 'user-task' }] } });
    expect(await ports.reading.findCase(stuck.caseId)).toEqual(before);
  });

  it('is a turn with who did it, and its words are data, not an event', async () => {
    const stuck = await stuckCase();
    await repair(stuck, { how: 'skip', reason: 'other' }, { note: 'Ibu Ani sudah datang ke kantor.' });
    const record = await ports.reading.findCase(stuck.caseId);
    const turns = record ? await ports.reading.turnsOf(record) : [];
    expect(turns.at(-1)).toMatchObject({ actor: 'operator:siti' });
    expect(JSON.stringify(turns)).not.toContain('Ani');
    expect(await ports.reading.answersOf(stuck.caseId)).toMatchObject({
      repair: { note: 'Ibu Ani sudah datang ke kantor.', how: 'skip' },
    });
  });

  it('asked twice with one key is done once; the key cannot be used for another', async () => {
    const stuck = await stuckCase();
    const once = () => repair(stuck, { how: 'retry' }, { idempotencyKey: 'k-1' });
    expect(await once()).toMatchObject({ ok: true });
    const { revision } = (await ports.reading.findCase(stuck.caseId)) ?? {};
    await pool.query('UPDATE incident SET over_at = NULL');
    expect(await once()).toMatchObject({ ok: true });
    expect((await ports.reading.findCase(stuck.caseId))?.revision).toBe(revision);
    expect(await repair(stuck, { how: 'skip', reason: 'wrong-way' }, { idempotencyKey: 'k-1' })).toMatchObject({
      ok: false,
      error: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
  });

  it('of what is not there, or of another agency, is not found', async () => {
    const stuck = await stuckCase();
    const missing = { ok: false, error: { code: 'INCIDENT_NOT_FOUND' } };
    const retry = { how: 'retry' } as const;
    expect(await repair({ caseId: randomUUID(), key: '1' }, retry)).toMatchObject(missing);
    expect(await repair({ caseId: stuck.caseId, key: 'work:none' }, retry)).toMatchObject(missing);
    expect(await repairCase(ports)(head('mayor'), { address: stuck, repair: retry })).toMatchObject(missing);
    expect(await repair({ caseId: stuck.caseId, key: '99' }, retry)).toMatchObject({
      ok: false,
      error: { code: 'INCIDENT_NOT_OPEN', message: expect.stringContaining('mungkin sudah ditangani') },
    });
    const skip = { how: 'skip', reason: 'wrong-way' } as const;
    expect(await repairCase(ports)(head('welfare'), { address: stuck, repair: skip })).toMatchObject({
      ok: false,
      error: { code: 'NOT_ALLOWED' },
    });
    expect(await repairCase(ports)(head('welfare'), { address: stuck, repair: retry })).toMatchObject({ ok: true });
  });

  it('needs a reason of the list, words where the list has none, and data that is not personal', async () => {
    const stuck = await stuckCase();
    const invalid = (field: string) => ({
      ok: false,
      error: { code: 'DATA_INVALID', fields: { [field]: expect.any(String) } },
    });
    expect(await repair(stuck, { how: 'skip', reason: 'bored' })).toMatchObject(invalid('reason'));
    expect(await repair(stuck, { how: 'cancel', reason: 'other' })).toMatchObject(invalid('note'));
    expect(await repair(stuck, { how: 'resolve', data: { name: 'Ani' } })).toMatchObject(invalid('name'));
    expect(await repair(stuck, { how: 'resolve', data: {} })).toMatchObject(invalid('data'));
    expect(await repair(stuck, { how: 'move', to: 'nowhere', reason: 'wrong-way' })).toMatchObject({
      ok: false,
      error: { code: 'MOVE_TARGET_UNKNOWN' },
    });
  });
});

describe('work that was put aside', () => {
  it('is listed, and is due again with all its tries when it is asked for', async () => {
    const { caseId } = await stuckCase();
    await pool.query(
      "INSERT INTO work_item (case_id, key, kind, payload, run_at) VALUES ($1, 'notify-received', 'message', '{}', now())",
      [caseId],
    );
    const item = await claimed(caseId, 'notify-received');
    await ports.items.bury(item, 'Nomor +62812 tidak menjawab');
    const listed = await listIncidents({ ...ports })(operator, { code: 'WORK_ITEM_DEAD' });
    expect(listed.data).toMatchObject([
      { id: `${caseId}.work:notify-received`, code: 'WORK_ITEM_DEAD', title: 'Pesan' },
    ]);
    expect(JSON.stringify(listed)).not.toContain('+62812');
    const address = { caseId, key: 'work:notify-received' };
    expect(await repair(address, { how: 'skip', reason: 'wrong-way' })).toMatchObject({
      ok: false,
      error: { code: 'SKIP_IMPOSSIBLE' },
    });
    expect(await repair(address, { how: 'retry' })).toMatchObject({ ok: true });
    expect(await ports.items.claim({ caseId, key: 'notify-received' })).toMatchObject({ failures: 0, losses: 0 });
    const record = await ports.reading.findCase(caseId);
    expect(record && (await ports.reading.turnsOf(record)).at(-1)?.events).toMatchObject([
      { type: 'CaseRepaired', how: 'requeue', key: 'notify-received', by: 'siti' },
    ]);
  });
});

describe('the list', () => {
  it('pages through all, the oldest first, each once, and filters', async () => {
    const stuck: string[] = [];
    for (let count = 0; count < 5; count += 1) stuck.push((await stuckCase()).caseId);
    await pool.query("UPDATE incident SET agency = 'mayor' WHERE case_id = $1", [stuck[4]]);
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listIncidents(ports)(operator, { limit: 2, ...(cursor ? { cursor } : {}) });
      found.push(...page.data.map(({ caseId }) => caseId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(found).toEqual(stuck);
    const seenBy = async (actor: OfficerActor, asked = {}) =>
      (await listIncidents(ports)(actor, asked)).data.map(({ caseId }) => caseId);
    expect(await seenBy(head('mayor'))).toEqual([stuck[4]]);
    expect(await seenBy(head('mayor'), { agency: 'welfare' })).toEqual([]);
    expect(await seenBy(head('welfare'), { serviceId: 'permit', code: 'HANDOFF_UNDELIVERABLE' })).toHaveLength(4);
    expect(await seenBy(head('welfare'), { code: 'DEADLOCK' })).toEqual([]);
    expect(await seenBy(head('welfare'), { olderThanHours: 1 })).toEqual([]);
    expect(await seenBy(head('welfare'), { cursor: 'invented' })).toHaveLength(4);
  });
});

describe('many at once', () => {
  it('each is done or refused by itself, and told', async () => {
    const [first, second] = [await stuckCase(), await stuckCase()];
    // This one is gone from the state: somebody was faster than the list.
    await repair(second, { how: 'retry' });
    await pool.query('UPDATE incident SET over_at = NULL');
    const bulk = { filter: { serviceId: 'permit' }, repair: { how: 'retry' }, idempotencyKey: 'b-1' } as const;
    const report = await repairMany(ports)(operator, { ...bulk, isDry: true });
    expect(report).toMatchObject({ ok: true, value: { dryRun: true, done: 1, refused: 1, more: false } });
    expect(await repairMany(ports)(operator, { ...bulk, isDry: false })).toMatchObject({
      ok: true,
      value: {
        done: 1,
        items: [
          { reference: `BTU-${first.caseId.slice(0, 8)}`, ok: true },
          { ok: false, refusal: { code: 'INCIDENT_NOT_OPEN' } },
        ],
      },
    });
  });

  it('is not done without any filter, nor for what is not in sight', async () => {
    const stuck = await stuckCase();
    const all = { repair: { how: 'retry' }, idempotencyKey: 'b-2', isDry: false } as const;
    expect(await repairMany(ports)(operator, { ...all, filter: {} })).toMatchObject({
      ok: false,
      error: { code: 'FILTER_MISSING' },
    });
    expect(await repairMany(ports)(head('mayor'), { ...all, filter: { serviceId: 'permit' } })).toMatchObject({
      value: { done: 0, items: [] },
    });
    expect(await rowOf(stuck.caseId, stuck.key)).toMatchObject({ over: false });
  });

  it('goes on with the others when one breaks', async () => {
    await stuckCase();
    const broken = { ...ports, versions: { ...ports.versions, getVersion: () => Promise.reject(new Error('gone')) } };
    const report = await repairMany(broken)(operator, {
      filter: { serviceId: 'permit' },
      repair: { how: 'retry' },
      idempotencyKey: 'b-3',
      isDry: false,
    });
    expect(report).toMatchObject({ value: { refused: 1, items: [{ refusal: { code: 'REPAIR_FAILED' } }] } });
  });
});

describe('the history of a case', () => {
  const read = async (caseId: string) => {
    const record = await ports.reading.findCase(caseId);
    if (!record) throw new Error('Expected the case');
    return caseHistory(pool).read(record);
  };

  it('is whole as it was written, and tells which turn was changed afterwards', async () => {
    const { caseId } = await stuckCase();
    const before = await read(caseId);
    expect(before.turns.map(({ isWhole }) => isWhole)).toEqual([true, true, true]);
    expect(before.endsAtHead).toBe(true);
    await asOwner(`UPDATE case_event SET actor = 'somebody-else' WHERE case_id = '${caseId}' AND revision = 2`);
    expect((await read(caseId)).turns.map(({ isWhole }) => isWhole)).toEqual([true, false, true]);
    await asOwner(`DELETE FROM case_event WHERE case_id = '${caseId}' AND revision = 3`);
    expect((await read(caseId)).endsAtHead).toBe(false);
  });
});
