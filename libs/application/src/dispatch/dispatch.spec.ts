import { err, ok } from '@alur/kernel';
import type { PublishedWork, WorkItem, WorkItemId, WorkItems } from '../ports/work-items.js';
import type { WorkKind } from '../ports/work-kinds.js';
import type { Workshop } from '../work/run-work-item.js';
import { exponentialRetry } from '../work/work-handler.js';
import { PickUp } from './pick-up.js';
import type { WorkQueues } from './queues.js';
import { fireDueTimers, noticeWipedQueues, publishDue, workInside, workStraight } from './rounds-of-dispatch.js';

const itemOf = (key: string, kind: WorkKind): WorkItem => ({
  caseId: 'c1',
  key,
  kind,
  payload: {},
  runAt: '2026-11-24T02:00:00.000Z',
  attempt: 1,
  failures: 0,
  losses: 0,
});

/** A store of due items that gives each once, and a process that does every kind. */
function shopWith(due: WorkItem[]) {
  const done: string[] = [];
  const items = {
    claim: ({ key }: WorkItemId) => {
      const place = due.findIndex((item) => item.key === key);
      return Promise.resolve(place < 0 ? undefined : due.splice(place, 1)[0]);
    },
    claimThese: (ids: readonly WorkItemId[]) => {
      const found = due.filter(({ key }) => ids.some((id) => id.key === key));
      for (const item of found) due.splice(due.indexOf(item), 1);
      return Promise.resolve(found);
    },
    claimDue: (kinds: readonly WorkKind[], limit: number) => {
      const found = due.filter(({ kind }) => kinds.includes(kind)).slice(0, limit);
      for (const item of found) due.splice(due.indexOf(item), 1);
      return Promise.resolve(found);
    },
  } as unknown as WorkItems;
  const handle = (item: WorkItem) => {
    done.push(item.key);
    return Promise.resolve(item.key === 'moved-on' ? err({ code: 'LEASE_LOST', message: '' }) : ok({}));
  };
  const kind = { handle, retry: exponentialRetry(3) };
  const shop: Workshop = {
    items,
    kinds: { handoff: kind, letter: kind, message: kind, rounds: kind, timer: kind },
    log: () => undefined,
  };
  return { shop, done };
}

const many = (count: number, kind: WorkKind): WorkItem[] =>
  Array.from({ length: count }, (_, n) => itemOf(`${kind}-${String(n)}`, kind));

const silent: WorkQueues = {
  publish: () => Promise.resolve(),
  ring: () => Promise.resolve(),
  wereWiped: () => Promise.resolve(false),
  areReachable: () => Promise.resolve(true),
};

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('taking work straight from the store', () => {
  it('goes on in batches until nothing is due, of its own kind only', async () => {
    const { shop, done } = shopWith([...many(120, 'timer'), ...many(3, 'rounds'), ...many(2, 'handoff')]);
    await fireDueTimers(shop);
    expect(done).toHaveLength(120);
    expect(done.slice(0, 3)).toEqual(['timer-0', 'timer-1', 'timer-2']);
    await workInside(shop);
    expect(done).toHaveLength(123);
    await workStraight(shop);
    expect(done).toHaveLength(125);
  });

  it('finishes a batch of which one could not be written, and says so', async () => {
    const { shop, done } = shopWith(many(3, 'timer'));
    const failing = { ...shop, items: { ...shop.items, finish: () => Promise.reject(new Error('away')) } };
    const handle = (item: WorkItem) => {
      done.push(item.key);
      return Promise.resolve(err({ code: 'JOB_NOT_OPEN', message: '' }));
    };
    await expect(
      fireDueTimers({ ...failing, kinds: { timer: { handle, retry: exponentialRetry(1) } } }),
    ).rejects.toThrow();
    expect(done).toHaveLength(3);
  });
});

describe('publishing', () => {
  it('goes on while whole batches come, and stops when the queues are away', async () => {
    const waiting: PublishedWork[] = Array.from({ length: 450 }, (_, n) => ({
      caseId: 'c1',
      key: String(n),
      kind: 'letter' as const,
      dueInMs: 0,
    }));
    const items = {
      takeUnpublished: (limit: number) => Promise.resolve(waiting.splice(0, limit)),
    } as unknown as WorkItems;
    const published: number[] = [];
    await publishDue(items, {
      ...silent,
      publish: (batch) => {
        published.push(batch.length);
        return Promise.resolve();
      },
    });
    expect(published).toEqual([200, 200, 50]);
    waiting.push({ caseId: 'c1', key: 'last', kind: 'letter', dueInMs: 0 });
    await expect(publishDue(items, { ...silent, publish: () => Promise.reject(new Error('away')) })).rejects.toThrow(
      'away',
    );
  });

  it('begins anew after the queues were wiped', async () => {
    let forgotten = 0;
    const items = {
      forgetPublished: () => {
        forgotten += 1;
        return Promise.resolve();
      },
    } as unknown as WorkItems;
    expect(await noticeWipedQueues(items, silent)).toBe(false);
    expect(forgotten).toBe(0);
    expect(await noticeWipedQueues(items, { ...silent, wereWiped: () => Promise.resolve(true) })).toBe(true);
    expect(forgotten).toBe(1);
  });
});

describe('the process that committed', () => {
  it('takes up what it left to do, and rings for what is more than it can hold', async () => {
    const { shop, done } = shopWith(many(70, 'rounds'));
    let rings = 0;
    const pickUp = new PickUp(shop, {
      ring: () => {
        rings += 1;
        return Promise.reject(new Error('nobody hears it'));
      },
    });
    pickUp.take(many(70, 'rounds'));
    await tick();
    expect(done).toHaveLength(50);
    expect(rings).toBe(1);
    pickUp.take(many(3, 'rounds'));
    await tick();
    expect(rings).toBe(1);
  });

  it('goes on when the store is away', async () => {
    const { shop } = shopWith([]);
    const away = { ...shop, items: { ...shop.items, claimThese: () => Promise.reject(new Error('away')) } };
    const pickUp = new PickUp(away, silent);
    pickUp.take(many(50, 'rounds'));
    await tick();
    let rings = 0;
    const later = new PickUp(away, {
      ring: () => {
        rings += 1;
        return Promise.resolve();
      },
    });
    later.take(many(50, 'rounds'));
    await tick();
    later.take(many(50, 'rounds'));
    expect(rings).toBe(0);
  });
});
