import { createHash, randomUUID } from 'node:crypto';
import type {
  CompiledVersion,
  CorrelatePorts,
  MessageExchange,
  WorkHandler,
  WorkItem,
  WorkKind,
} from '@alur/application';
import {
  advanceCase,
  correlate,
  exponentialRetry,
  kindsOn,
  match,
  performWork,
  rowsOf,
  spreadSignal,
  turnContext,
} from '@alur/application';
import type { CaseState } from '@alur/case';
import { decideCase } from '@alur/case';
import type { City } from '@alur/city';
import type { JsonObject } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import type { ServiceBundle } from '@alur/service';
import type { TestDatabase } from '@alur/testing';
import { compileSetup, createTestDatabase, draw, drawProcess, permitRules, testRing } from '@alur/testing';
import { Pool } from 'pg';
import { GroupCommitLanes } from './group-commit-lanes.js';
import { keySeal } from './key-seal.js';
import { messageExchange } from './message-exchange.js';
import { pgEngineStore } from './pg-engine-store.js';
import { subjectVault } from '../vault/vault.js';
import { workItems } from './work-items.js';

const granted = { kind: 'message', name: { literal: 'granted' } } as const;
const storm = { kind: 'signal', name: { literal: 'storm' } } as const;

/** Asks, then waits for the parcel to be granted; what comes while it asks is another thing. */
const waiter = drawProcess({
  id: 'waiter',
  elements: {
    begun: draw.start(),
    ask: draw.userTask(),
    hear: { type: 'receiveTask', message: { ...granted, correlationKey: 'parcel' } },
    file: draw.userTask(),
  },
  flows: [
    ['begun', 'ask'],
    ['ask', 'hear'],
    ['hear', 'file'],
  ],
});

const thrower = (timeToLive?: string): ExecutableProcess =>
  drawProcess({
    id: `thrower-${timeToLive ?? 'at-once'}`,
    elements: {
      begun: draw.start(),
      tell: {
        type: 'intermediateThrowEvent',
        result: {
          ...granted,
          correlationKey: 'parcel',
          variables: [{ source: 'floors', target: 'floors' }],
          ...(timeToLive === undefined ? {} : { timeToLive: { literal: timeToLive } }),
        },
      },
      rest: draw.userTask(),
    },
    flows: [
      ['begun', 'tell'],
      ['tell', 'rest'],
    ],
  });

/** Hears every message of the name, as often as it comes. */
const collector = drawProcess({
  id: 'collector',
  elements: {
    begun: draw.start(),
    ask: draw.userTask(),
    hear: { type: 'boundaryEvent', attachedTo: 'ask', interrupting: false, trigger: granted },
    heard: draw.end(),
  },
  flows: [
    ['begun', 'ask'],
    ['hear', 'heard'],
  ],
});

/** Listens again as soon as it has heard the signal. */
const listener = drawProcess({
  id: 'listener',
  elements: {
    begun: draw.start(),
    listen: { type: 'intermediateCatchEvent', trigger: storm },
    again: { type: 'intermediateCatchEvent', trigger: storm },
    done: draw.end(),
  },
  flows: [
    ['begun', 'listen'],
    ['listen', 'again'],
    ['again', 'done'],
  ],
});

const alarm = drawProcess({
  id: 'alarm',
  elements: {
    begun: draw.start(),
    split: draw.parallel(),
    own: { type: 'intermediateCatchEvent', trigger: storm },
    ready: { type: 'task' },
    tell: { type: 'intermediateThrowEvent', result: storm },
    rest: draw.userTask(),
  },
  flows: [
    ['begun', 'split'],
    ['split', 'own'],
    ['split', 'ready'],
    ['ready', 'tell'],
    ['tell', 'rest'],
  ],
});

const waiting = thrower('P1D');
const atOnce = thrower();
const city = { zone: 'Asia/Jakarta', villages: {}, agencies: {} } as unknown as City;
const services = new Map(
  [waiter, waiting, atOnce, collector, listener, alarm].map((process): [string, CompiledVersion] => [
    process.id,
    {
      hash: process.id,
      bundle: { id: process.id, form: { pages: [] }, tasks: {}, process, owner: 'a' } as unknown as ServiceBundle,
      rules: { ...permitRules, compiled: compileSetup({ process }) },
    },
  ]),
);

let database: TestDatabase;
let pool: Pool;
const opened: Pool[] = [];
const seal = keySeal('salt');
const entropy = { uuidOf: (name: string) => uuidOf(name) } as CorrelatePorts['entropy'];

function uuidOf(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** A worker of its own: lanes with their own connections. */
class Worker {
  readonly own = new Pool({ connectionString: database.url, max: 3 });
  readonly lanes = new GroupCommitLanes({
    store: pgEngineStore({ pool: this.own, vault: subjectVault(testRing, this.own), index: testRing }),
    sealKey: seal,
    getVersion: (hash) => {
      const version = services.get(hash);
      return version ? Promise.resolve(version) : Promise.reject(new Error(`${hash} does not compile`));
    },
    committed: () => undefined,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    jitter: () => Math.random(),
  });
  readonly items = workItems(this.own);
  readonly exchange = messageExchange(this.own, seal);
  readonly ports: CorrelatePorts = { city, lanes: this.lanes, items: this.items, exchange: this.exchange, entropy };

  constructor() {
    opened.push(this.own);
    // A connection that is closing may still hear that its database is dropped.
    this.own.on('error', () => undefined);
  }

  /** With something of the exchange replaced, as a fault would. */
  handlers(faulty: Partial<MessageExchange> = {}): Readonly<Partial<Record<WorkKind, WorkHandler>>> {
    const ports = { ...this.ports, exchange: { ...this.exchange, ...faulty } };
    return { correlate: correlate(ports), match: match(ports), signal: spreadSignal(ports) };
  }

  async start(process: ExecutableProcess, variables: JsonObject = {}): Promise<string> {
    const caseId = randomUUID();
    const version = services.get(process.id);
    if (!version) throw new Error(`No service ${process.id}`);
    const started = await this.lanes.submit({
      caseId,
      key: 'start',
      requestHash: 'start',
      decide: (loaded) => {
        const { at } = loaded;
        const turn = decideCase(
          version.rules,
          undefined,
          {
            type: 'SubmitRequest',
            at,
            serviceId: process.id,
            version: process.id,
            variables,
            data: { section: 'application', commitment: '' },
          },
          turnContext(city, version.bundle, [], {}, loaded),
        );
        if (!turn.ok) return turn;
        return ok({
          create: { reference: caseId, serviceId: process.id, versionHash: process.id, applicantId: randomUUID() },
          ...rowsOf({ at, actor: 'test', bundle: version.bundle, turn: turn.value }),
          answer: {},
        });
      },
    });
    expect(started).toEqual(ok({}));
    return caseId;
  }

  async complete(caseId: string, elementId: string): Promise<void> {
    const done = await this.lanes.submit({
      caseId,
      key: `complete ${elementId}`,
      requestHash: '',
      decide: (loaded) =>
        advanceCase({
          city,
          loaded,
          actor: 'test',
          command: ({ state }) => {
            const open = Object.values(state.process.elements).find((one) => one.elementId === elementId);
            return open
              ? ok({ type: 'PerformTask', at: loaded.at, key: open.key, by: 'officer', variables: {} })
              : err({ code: 'TASK_NOT_OPEN', message: elementId });
          },
          answer: () => ({}),
        }),
    });
    expect(done).toEqual(ok({}));
  }

  async claim(kind: WorkKind): Promise<WorkItem> {
    const [item] = await this.items.claimDue([kind], 1);
    if (!item) throw new Error(`No work of kind ${kind} is due`);
    return item;
  }

  /** Everything that is due between cases, until nothing is. */
  async work(faulty: Partial<MessageExchange> = {}): Promise<void> {
    const kinds = Object.fromEntries(
      Object.entries(this.handlers(faulty)).map(([kind, handle]) => [kind, { handle, retry: exponentialRetry(3) }]),
    );
    for (;;) {
      const due = await this.items.claimDue(kindsOn('inside'), 50);
      if (due.length === 0) return;
      await Promise.all(due.map((item) => performWork({ items: this.items, kinds, log: () => undefined }, item)));
    }
  }
}

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 4 });
  pool.on('error', () => undefined);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(() =>
  pool.query('TRUNCATE case_instance, work_item, command_inbox, message_subscription, buffered_message'),
);

afterEach(() => Promise.all(opened.splice(0).map((one) => one.end())));

const rows = async <T>(text: string, values: unknown[] = []): Promise<readonly T[]> =>
  (await pool.query(text, values)).rows as T[];

async function processOf(caseId: string): Promise<CaseState['process']> {
  const [row] = await rows<{ state: CaseState }>('SELECT state FROM case_instance WHERE id = $1', [caseId]);
  if (!row) throw new Error(`No case ${caseId}`);
  return row.state.process;
}
const restsAt = async (caseId: string): Promise<readonly string[]> =>
  Object.values((await processOf(caseId)).elements).map(({ elementId }) => elementId);
const subscriptions = () => rows('SELECT case_id, key, kind, name, correlation FROM message_subscription ORDER BY key');
const messages = () =>
  rows<JsonObject>(
    'SELECT name, correlation, variables, receiver_case, delivered_at IS NOT NULL AS arrived FROM buffered_message',
  );
/** Beside telling applicants, which is another worker's. */
const leftToDo = () => rows("SELECT kind, key FROM work_item WHERE kind <> 'message'");
const endLeases = () => pool.query("UPDATE work_item SET leased_until = clock_timestamp() - interval '1 second'");

describe('what a case waits for', () => {
  it('is a row from the commit that opens it to the commit that closes it, with its key hashed', async () => {
    const worker = new Worker();
    const caseId = await worker.start(waiter, { parcel: 4471 });
    expect(await subscriptions()).toEqual([]);
    await worker.complete(caseId, 'ask');
    expect(await subscriptions()).toEqual([
      { case_id: caseId, key: '3', kind: 'message', name: 'granted', correlation: seal('4471') },
    ]);
    expect(JSON.stringify((await processOf(caseId)).subscriptions)).not.toContain('4471');
    await worker.start(atOnce, { parcel: 4471, floors: 1 });
    await worker.work();
    expect(await subscriptions()).toEqual([]);
  });
});

describe('a message', () => {
  it('thrown after somebody waits reaches them with what it carries, and nobody else', async () => {
    const worker = new Worker();
    const [first = '', second = '', other = ''] = [
      await worker.start(waiter, { parcel: 7 }),
      await worker.start(waiter, { parcel: 7 }),
      await worker.start(waiter, { parcel: 8 }),
    ];
    for (const caseId of [first, second, other]) await worker.complete(caseId, 'ask');
    await worker.start(atOnce, { parcel: 7, floors: 2 });
    await worker.work();
    expect(await restsAt(first)).toEqual(['file']);
    expect((await processOf(first)).variables).toEqual({ parcel: 7, floors: 2 });
    expect(await restsAt(second)).toEqual(['hear']);
    expect(await restsAt(other)).toEqual(['hear']);
  });

  it('thrown before anybody waits waits for them, with its key hashed', async () => {
    const worker = new Worker();
    await worker.start(waiting, { parcel: 7, floors: 3 });
    await worker.work();
    expect(await messages()).toEqual([
      { name: 'granted', correlation: seal('7'), variables: { floors: 3 }, receiver_case: null, arrived: false },
    ]);
    const caseId = await worker.start(waiter, { parcel: 7 });
    await worker.complete(caseId, 'ask');
    await worker.work();
    expect(await restsAt(caseId)).toEqual(['file']);
    expect((await messages())[0]).toMatchObject({ receiver_case: caseId, arrived: true });
  });

  it('and who waits for it, at the same moment, in four processes, find each other', async () => {
    const workers = [new Worker(), new Worker(), new Worker(), new Worker()] as const;
    const count = 40;
    const cases = await Promise.all(Array.from({ length: count }, (_, parcel) => workers[0].start(waiter, { parcel })));
    const pick = (n: number): Worker => workers[n % 4] ?? workers[0];
    const stirring = workers.map(async (worker, n) => {
      for (let round = 0; round < 30; round += 1) {
        await worker.work();
        await new Promise((resolve) => setTimeout(resolve, 3 + n));
      }
    });
    await Promise.all([
      ...cases.map((caseId, parcel) => pick(parcel).complete(caseId, 'ask')),
      ...cases.map((_, parcel) => pick(parcel + 1).start(waiting, { parcel, floors: parcel })),
      ...stirring,
    ]);
    await workers[0].work();
    for (const [parcel, caseId] of cases.entries()) {
      const { variables, messageIds } = await processOf(caseId);
      expect([variables['floors'], messageIds.length]).toEqual([parcel, 1]);
    }
    expect((await messages()).filter(({ arrived }) => !arrived)).toEqual([]);
    expect(await leftToDo()).toEqual([]);
  }, 30_000);

  it('is taken one after another by who goes on waiting', async () => {
    const worker = new Worker();
    for (const floors of [1, 2, 3]) await worker.start(waiting, { parcel: 1, floors });
    await worker.work();
    const caseId = await worker.start(collector);
    await worker.work();
    expect((await processOf(caseId)).messageIds).toHaveLength(3);
    expect((await processOf(caseId)).variables).toEqual({ floors: 3 });
  });

  it('that is worked on twice arrives once, though somebody else waits for such a one', async () => {
    const worker = new Worker();
    const [first, second] = [await worker.start(waiter, { parcel: 7 }), await worker.start(waiter, { parcel: 7 })];
    await worker.complete(first, 'ask');
    await worker.complete(second, 'ask');
    await worker.start(waiting, { parcel: 7, floors: 1 });
    const item = await worker.claim('correlate');
    const handle = worker.handlers().correlate;
    await handle?.(item);
    await handle?.(item);
    await worker.work();
    expect(await restsAt(first)).toEqual(['file']);
    expect(await restsAt(second)).toEqual(['hear']);
  });

  it.each(['correlate', 'match'] as const)(
    'whose arrival nobody could note down, since the worker died (%s), is noted by the next and arrives once',
    async (kind) => {
      const worker = new Worker();
      const settle = () => Promise.reject(new Error('killed'));
      const caseId = await worker.start(waiter, { parcel: 7 });
      if (kind === 'match') await worker.start(waiting, { parcel: 7, floors: 1 });
      if (kind === 'match') await worker.work();
      await worker.complete(caseId, 'ask');
      if (kind === 'correlate') await worker.work();
      if (kind === 'correlate') await worker.start(waiting, { parcel: 7, floors: 1 });
      await expect(worker.handlers({ settle })[kind]?.(await worker.claim(kind))).rejects.toThrow('killed');
      expect((await messages())[0]).toMatchObject({ receiver_case: caseId, arrived: false });
      await endLeases();
      await new Worker().work();
      expect((await messages())[0]).toMatchObject({ receiver_case: caseId, arrived: true });
      expect((await processOf(caseId)).messageIds).toHaveLength(1);
      expect(await leftToDo()).toEqual([]);
    },
  );

  it('that was meant for somebody who stopped waiting goes to somebody who waits', async () => {
    const worker = new Worker();
    const [first, second] = [await worker.start(waiter, { parcel: 7 }), await worker.start(waiter, { parcel: 7 })];
    await worker.complete(first, 'ask');
    await worker.start(waiting, { parcel: 7, floors: 1 });
    await worker.start(waiting, { parcel: 7, floors: 2 });
    // Both messages are given to the only one who waits.
    const gone = { settle: () => Promise.resolve(), takeBack: () => Promise.reject(new Error('killed')) };
    for (const item of await worker.items.claimDue(['correlate'], 2))
      await worker
        .handlers(gone)
        .correlate?.(item)
        .catch(() => undefined);
    expect((await messages()).map(({ receiver_case }) => receiver_case)).toContain(first);
    await worker.complete(second, 'ask');
    await endLeases();
    await worker.work();
    expect(await restsAt(second)).toEqual(['file']);
    const heard = await Promise.all([first, second].map(async (id) => (await processOf(id)).variables['floors']));
    expect(heard.sort()).toEqual([1, 2]);
  });

  it('given to one that closed meanwhile is given on by the work that is written with that', async () => {
    const worker = new Worker();
    await worker.start(waiting, { parcel: 7, floors: 1 });
    await worker.work();
    const caseId = await worker.start(waiter, { parcel: 7 });
    await worker.complete(caseId, 'ask');
    const taken = await worker.exchange.takeFor({ caseId, subscription: '3' }, { caseId, key: 'match-3', attempt: 0 });
    if (!taken) throw new Error('Expected a message');
    await worker.exchange.takeBack(taken);
    expect(await rows('SELECT kind FROM work_item WHERE key LIKE $1', ['missed-%'])).toEqual([{ kind: 'correlate' }]);
    const next = await worker.start(waiter, { parcel: 7 });
    await worker.complete(next, 'ask');
    await worker.work();
    expect(await restsAt(next)).toEqual(['file']);
  });

  it('is not given to a worker whose lease went to another: what it took nobody would bring', async () => {
    const worker = new Worker();
    await worker.start(waiting, { parcel: 8, floors: 1 });
    await worker.work();
    const caseId = await worker.start(waiter, { parcel: 8 });
    await worker.complete(caseId, 'ask');
    const receiver = { caseId, subscription: '3' };
    const held = { caseId, key: 'match-3' };
    await pool.query('UPDATE work_item SET attempt = 2 WHERE case_id = $1 AND key = $2', [caseId, held.key]);
    expect(await worker.exchange.takeFor(receiver, { ...held, attempt: 1 })).toBeUndefined();
    expect(await worker.exchange.takeFor(receiver, { ...held, attempt: 2 })).toMatchObject({ receiver });
  });

  it('waits no longer than it may, and one that may not wait is gone', async () => {
    const worker = new Worker();
    await worker.start(waiting, { parcel: 7, floors: 1 });
    await worker.start(atOnce, { parcel: 7, floors: 2 });
    await worker.work();
    expect(await worker.exchange.discardOver()).toBe(0);
    await pool.query(
      `UPDATE buffered_message SET expires_at = expires_at - interval '2 days', keep_until = keep_until - interval '2 days'`,
    );
    const caseId = await worker.start(waiter, { parcel: 7 });
    await worker.complete(caseId, 'ask');
    await worker.work();
    expect(await restsAt(caseId)).toEqual(['hear']);
    expect(await worker.exchange.discardOver()).toBe(2);
  });

  it('that arrived is remembered, so that its id is not taken twice', async () => {
    const worker = new Worker();
    const caseId = await worker.start(collector);
    const message = { id: randomUUID(), name: 'granted', variables: {}, at: new Date().toISOString() };
    expect(await worker.exchange.accept(message, 'hash')).toBe('accepted');
    await worker.work();
    expect(await worker.exchange.discardOver()).toBe(0);
    expect(await worker.exchange.accept(message, 'hash')).toBe('known');
    expect(await worker.exchange.accept(message, 'another hash')).toBe('reused');
    await worker.work();
    expect((await processOf(caseId)).messageIds).toEqual([message.id]);
  });

  it('sent twice at the same moment is accepted once', async () => {
    const workers = [new Worker(), new Worker()];
    const message = { id: randomUUID(), name: 'granted', variables: {}, at: new Date().toISOString() };
    const answers = await Promise.all(
      workers.flatMap(({ exchange }) => [1, 2].map(() => exchange.accept(message, 'h'))),
    );
    expect([...answers].sort()).toEqual(['accepted', 'known', 'known', 'known']);
  });
});

describe('a signal', () => {
  const heardBy = async (cases: readonly string[]): Promise<Record<string, number>> => {
    const told = await rows<{ heard: number }>(
      'SELECT count(i.key)::int AS heard FROM unnest($1::uuid[]) AS c (id) LEFT JOIN command_inbox i ON i.case_id = c.id AND i.key LIKE $2 GROUP BY c.id',
      [cases, 'signal:%'],
    );
    const counts: Record<string, number> = {};
    for (const { heard } of told) counts[heard] = (counts[heard] ?? 0) + 1;
    return counts;
  };
  const again = (cases: readonly string[]) =>
    Promise.all(cases.map(async (id) => (await restsAt(id)).join())).then((all) => new Set(all));

  it('reaches everybody who waits, once, though its worker dies after a slice; and nobody who comes later', async () => {
    const worker = new Worker();
    const cases = await Promise.all(Array.from({ length: 250 }, () => worker.start(listener)));
    const thrown = await worker.start(alarm);
    expect(await restsAt(thrown)).toEqual(['rest']);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const late = await worker.start(listener);
    let slices = 0;
    const listeners: MessageExchange['listeners'] = (signal) => {
      slices += 1;
      return slices > 2 ? Promise.reject(new Error('killed')) : worker.exchange.listeners(signal);
    };
    const item = await worker.claim('signal');
    await expect(worker.handlers({ listeners }).signal?.(item)).rejects.toThrow('killed');
    expect(await heardBy(cases)).toEqual({ 0: 50, 1: 200 });
    const seen: (string | undefined)[] = [];
    await endLeases();
    await new Worker().work({
      listeners: (signal) => {
        seen.push(signal.after);
        return worker.exchange.listeners(signal);
      },
    });
    expect(seen[0]).toBe([...cases].sort()[199]);
    expect(await heardBy(cases)).toEqual({ 1: 250 });
    expect(await again(cases)).toEqual(new Set(['again']));
    expect(await restsAt(late)).toEqual(['listen']);
    expect(await leftToDo()).toEqual([]);
  }, 30_000);

  it('is left by a worker whose work another has taken, and is heard once', async () => {
    const worker = new Worker();
    const caseId = await worker.start(listener);
    await worker.start(alarm);
    const item = await worker.claim('signal');
    await endLeases();
    const taken = await worker.claim('signal');
    expect(await worker.handlers().signal?.(item)).toMatchObject({ ok: false, error: { code: 'LEASE_LOST' } });
    expect(await worker.handlers().signal?.(taken)).toMatchObject({ ok: true });
    expect(await restsAt(caseId)).toEqual(['again']);
    expect(await leftToDo()).toEqual([]);
  });

  it('that one case cannot take reaches the others, and lies there with the case that is left', async () => {
    const worker = new Worker();
    const cases = await Promise.all([1, 2, 3].map(() => worker.start(listener)));
    const odd = await worker.start(listener);
    // A case that nobody can take; past the wall that keeps every case with its version.
    await pool.query(
      `BEGIN; SET LOCAL session_replication_role = replica; UPDATE case_instance SET version_hash = 'odd' WHERE id = '${odd}'; COMMIT`,
    );
    await worker.start(alarm);
    for (let tries = 0; tries < 3; tries += 1) {
      await worker.work();
      await pool.query('UPDATE work_item SET run_at = clock_timestamp() WHERE dead_at IS NULL');
    }
    expect(await again(cases)).toEqual(new Set(['again']));
    const [left] = await rows<{ payload: JsonObject; dead: boolean; last_error: string }>(
      "SELECT payload, dead_at IS NOT NULL AS dead, last_error FROM work_item WHERE kind = 'signal'",
    );
    expect(left).toMatchObject({ dead: true, payload: { left: [odd] } });
    expect(left?.last_error).toContain(odd);
  });

  it('waits for a case that is busy', async () => {
    const worker = new Worker();
    const caseId = await worker.start(listener);
    await worker.start(alarm);
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query('SELECT FROM case_instance WHERE id = $1 FOR UPDATE', [caseId]);
    await worker.work();
    expect(await restsAt(caseId)).toEqual(['listen']);
    await client.query('COMMIT');
    client.release();
    await pool.query('UPDATE work_item SET run_at = clock_timestamp()');
    await worker.work();
    expect(await restsAt(caseId)).toEqual(['again']);
  });
});
