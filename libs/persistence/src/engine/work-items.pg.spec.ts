import { randomUUID } from 'node:crypto';
import { kindsOn, workKinds } from '@alur/application';
import type { TestDatabase } from '@alur/testing';
import { createTestDatabase } from '@alur/testing';
import { Pool } from 'pg';
import { dispatchLimits } from './dispatch-limits.js';
import { workItems } from './work-items.js';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 4 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const keys = (found: readonly { readonly key: string }[]): readonly string[] => found.map(({ key }) => key);

interface Given {
  readonly kind?: string;
  readonly agency?: string;
  /** Seconds from now. */
  readonly due?: number;
  readonly caseId?: string;
}

/** Puts an item there, as a commit would. */
async function add(key: string, { kind = 'handoff', agency, due = -60, caseId = randomUUID() }: Given = {}) {
  await pool.query(
    `INSERT INTO work_item (case_id, key, kind, agency, payload, run_at)
     VALUES ($1, $2, $3, $4, '{}', clock_timestamp() + $5 * interval '1 second')`,
    [caseId, key, kind, agency ?? null, due],
  );
  return { caseId, key };
}

/** As if the lease that somebody holds had ended. */
const endLeases = () => pool.query("UPDATE work_item SET leased_until = clock_timestamp() - interval '1 second'");

describe('work items', () => {
  const items = () => workItems(pool);
  const limits = () => dispatchLimits(pool);
  afterEach(() => pool.query('TRUNCATE work_item, dispatch_limit'));

  it('what a queue carries is published, what is due by the clock or moves only the case is taken from here', async () => {
    for (const kind of workKinds) await add(kind, { kind });
    expect([...keys(await items().takeUnpublished(10))].sort()).toEqual(['handoff', 'letter', 'message']);
    expect([...keys(await items().claimDue(kindsOn('inside'), 10))].sort()).toEqual([
      'correlate',
      'match',
      'rounds',
      'signal',
    ]);
    expect(keys(await items().claimDue(kindsOn('clock'), 10))).toEqual(['timer']);
    expect(await items().claimDue(kindsOn('queue'), 10)).toHaveLength(3);
    expect(await items().claimDue(workKinds, 10)).toEqual([]);
  });

  it('are taken in due order, no more than asked for, and not before they are due', async () => {
    await add('late', { kind: 'timer', due: -10 });
    await add('later', { kind: 'timer', due: -5 });
    await add('first', { kind: 'timer', due: -3_600 });
    await add('tomorrow', { kind: 'timer', due: 86_400 });
    expect(keys(await items().claimDue(['timer'], 2))).toEqual(['first', 'late']);
    expect(keys(await items().claimDue(['timer'], 2))).toEqual(['later']);
    expect(await items().claimDue(['timer'], 2)).toEqual([]);
  });

  it('belong to one worker at a time, and to the next one when a lease has ended', async () => {
    const id = await add('once');
    const claims = await Promise.all([1, 2, 3, 4].map(() => items().claim(id)));
    expect(claims.filter((one) => one !== undefined)).toEqual([expect.objectContaining({ attempt: 1, losses: 0 })]);
    await endLeases();
    expect(await items().claim(id)).toMatchObject({ attempt: 2, failures: 0, losses: 1 });
  });

  it('are taken by their names, all at once, those that are due and free', async () => {
    const [first, held, early, last] = [
      await add('first'),
      await add('held'),
      await add('early', { due: 60 }),
      await add('last'),
    ];
    await items().claim(held);
    const absent = { caseId: first.caseId, key: 'absent' };
    expect(keys(await items().claimThese([last, absent, held, early, first]))).toEqual(['last', 'first']);
    expect(await items().claimThese([first, last])).toEqual([]);
    await endLeases();
    const both = await Promise.all([items().claimThese([first, last]), items().claimThese([last, first])]);
    expect(both.flatMap(keys).sort()).toEqual(['first', 'last']);
    expect(both.flat()).toEqual([expect.objectContaining({ attempt: 2 }), expect.objectContaining({ attempt: 2 })]);
  });

  it('of an agency with a limit wait for the next look when they are taken by name', async () => {
    await limits().limit('dinsos', 3);
    const [within, free] = [await add('within', { agency: 'dinsos' }), await add('free', { agency: 'dinkes' })];
    expect(keys(await items().claimThese([within, free]))).toEqual(['free']);
    expect(await items().claim(within)).toMatchObject({ key: 'within', attempt: 1 });
  });

  it('tell apart what failed, what was lost and what came at a bad time', async () => {
    const id = await add('tried');
    const again = async () => {
      const item = await items().claim(id);
      if (!item) throw new Error('Expected an item to claim');
      return item;
    };
    await items().retryLater(await again(), -1_000, 'first');
    await items().postpone(await again(), -1_000);
    await again();
    await endLeases();
    expect(await again()).toMatchObject({ attempt: 4, failures: 1, losses: 1 });
  });

  it('obey only whoever holds them now', async () => {
    const id = await add('fenced');
    const old = await items().claim(id);
    await endLeases();
    const now = await items().claim(id);
    if (!old || !now) throw new Error('Expected two claims');
    await items().finish(old);
    await items().bury(old, 'too late');
    await items().retryLater(old, 0, 'too late');
    await endLeases();
    expect(await items().claim(id)).toMatchObject({ attempt: 3, failures: 0 });
    expect(await items().oldestDueSeconds()).toBeGreaterThan(59);
  });

  it('are published again when nobody took them, and at once when the queue was wiped', async () => {
    await add('lost');
    expect(keys(await items().takeUnpublished(10))).toEqual(['lost']);
    expect(await items().takeUnpublished(10)).toEqual([]);
    await items().forgetPublished();
    expect(keys(await items().takeUnpublished(10))).toEqual(['lost']);
    await pool.query("UPDATE work_item SET published_at = clock_timestamp() - interval '6 seconds'");
    expect(keys(await items().takeUnpublished(10))).toEqual(['lost']);
  });

  it('are published up to a minute ahead, with the time that is left', async () => {
    await add('soon', { due: 30 });
    await add('not-yet', { due: 90 });
    const [soon, ...others] = await items().takeUnpublished(10);
    expect(others).toEqual([]);
    expect(soon?.key).toBe('soon');
    expect(soon?.dueInMs).toBeGreaterThan(28_000);
    expect(soon?.dueInMs).toBeLessThanOrEqual(30_000);
    // What waits for its instant in a queue is not lost.
    await pool.query("UPDATE work_item SET published_at = clock_timestamp() - interval '20 seconds'");
    expect(await items().takeUnpublished(10)).toEqual([]);
  });

  it('of an agency that stands still are neither published nor taken, and all others are', async () => {
    const id = await add('resting', { agency: 'dinsos' });
    await add('going', { agency: 'dispendukcapil' });
    await limits().pause('dinsos', 'operator');
    expect(await limits().list()).toEqual([{ agency: 'dinsos', paused: { at: expect.any(String), by: 'operator' } }]);
    expect(keys(await items().takeUnpublished(10))).toEqual(['going']);
    expect(await items().claim(id)).toBeUndefined();
    expect(keys(await items().claimDue(workKinds, 10))).toEqual(['going']);
    await endLeases();
    expect(keys(await items().claimDue(['handoff'], 10))).toEqual(['going']);
    await limits().resume('dinsos');
    expect(await limits().list()).toEqual([]);
    expect(keys(await items().claimDue(workKinds, 10))).toEqual(['resting']);
  });

  it('of an agency with a limit are in work no more than that at once, whoever asks and however', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, (_, n) => add(`n${String(n)}`, { agency: 'dinsos' })));
    await limits().limit('dinsos', 3);
    const others = new Pool({ connectionString: database.url, max: 6 });
    const [singles, many, more] = await Promise.all([
      Promise.all(ids.map((id) => workItems(others).claim(id))),
      workItems(others).claimDue(['handoff'], 10),
      items().claimDue(['handoff'], 10),
    ]);
    await others.end();
    const claimed = [...singles, ...many, ...more].filter((one) => one !== undefined);
    expect(claimed).toHaveLength(3);
    const [first] = claimed;
    if (first) await items().finish(first);
    expect(await items().claimDue(['handoff'], 10)).toHaveLength(1);
    await limits().unlimit('dinsos');
    expect(await items().claimDue(['handoff'], 20)).toHaveLength(8);
  });

  it('say which queue waits for how long', async () => {
    await add('a', { agency: 'dinsos', due: -100 });
    await add('b', { agency: 'dinsos', due: -10 });
    await add('c', { kind: 'letter', due: -50 });
    await add('d', { kind: 'timer', due: -500 });
    const waiting = await items().waitingOnQueues();
    expect(
      waiting.map(({ kind, agency, oldestSeconds }) => [kind, agency, Math.round(oldestSeconds / 10)]).sort(),
    ).toEqual([
      ['handoff', 'dinsos', 10],
      ['letter', undefined, 5],
    ]);
  });
});
