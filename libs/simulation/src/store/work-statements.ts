// Claiming, publishing and finishing work items over the tables in memory.
import type { PublishedWork, WorkItem, WorkItemId, WorkKind } from '@alur/application';
import { kindsOn } from '@alur/application';
import type { JsonObject } from '@alur/kernel';
import type { Tables, WorkRowKept } from './tables.js';
import { isoOf, nameOf } from './tables.js';
import type { Statement, Transaction } from './transaction.js';

const leaseMs = 30_000;
const republishMs = 5_000;
const horizonMs = 60_000;
const bellMs = 1_000;

const isUnleased = (row: WorkRowKept, now: number): boolean => row.leasedUntil === null || row.leasedUntil < now;
export const isDue = (row: WorkRowKept, now: number): boolean =>
  row.deadAt === null && row.runAt <= now && isUnleased(row, now);

/** Ties as PostgreSQL may break them: by place. */
const byDue = (a: WorkRowKept, b: WorkRowKept): number => a.runAt - b.runAt;

const itemOf = (row: WorkRowKept): WorkItem => ({
  caseId: row.caseId,
  key: row.key,
  kind: row.kind,
  ...(row.agency === null ? {} : { agency: row.agency }),
  payload: row.payload,
  runAt: isoOf(row.runAt),
  attempt: row.attempt,
  failures: row.failures,
  losses: row.attempt - 1 - row.failures - row.spared,
});

const claimed = (row: WorkRowKept, now: number): WorkRowKept => ({
  ...row,
  attempt: row.attempt + 1,
  leasedUntil: now + leaseMs,
});

const put = (tables: Tables, row: WorkRowKept): void => {
  tables.work.set(nameOf(row.caseId, row.key), row);
};

const lockName = ({ caseId, key }: WorkItemId): string => `work ${nameOf(caseId, key)}`;

export const claimOne =
  (tables: Tables, id: WorkItemId): Statement<WorkItem | undefined> =>
  (transaction) => {
    const row = tables.work.get(nameOf(id.caseId, id.key));
    if (!row || !isDue(row, transaction.at)) return { result: undefined };
    const holder = tables.locks.take(lockName(id), transaction);
    if (holder) return { waitsFor: holder };
    const taken = claimed(row, transaction.at);
    return { result: itemOf(taken), apply: () => put(tables, taken) };
  };

/** FOR UPDATE SKIP LOCKED: what somebody else is just taking is theirs. */
export const claimThese =
  (tables: Tables, ids: readonly WorkItemId[]): Statement<readonly WorkItem[]> =>
  (transaction) => {
    const taken = ids.flatMap((id) => {
      const row = tables.work.get(nameOf(id.caseId, id.key));
      if (!row || !isDue(row, transaction.at)) return [];
      return tables.locks.take(lockName(id), transaction) === undefined ? [claimed(row, transaction.at)] : [];
    });
    if (taken.length === 0) return { result: [] };
    return { result: taken.map(itemOf), apply: () => taken.forEach((row) => put(tables, row)) };
  };

export const claimDue =
  (tables: Tables, kinds: readonly WorkKind[], limit: number): Statement<readonly WorkItem[]> =>
  (transaction) => {
    const due = lockFree(tables, transaction, (row) => kinds.includes(row.kind) && isDue(row, transaction.at), limit);
    if (due.length === 0) return { result: [] };
    const taken = due.map((row) => claimed(row, transaction.at));
    return { result: taken.map(itemOf), apply: () => taken.forEach((row) => put(tables, row)) };
  };

/** FOR UPDATE SKIP LOCKED, oldest first. */
function lockFree(
  tables: Tables,
  transaction: Transaction,
  wanted: (row: WorkRowKept) => boolean,
  limit: number,
): readonly WorkRowKept[] {
  return [...tables.work.values()]
    .filter((row) => wanted(row) && tables.locks.isFree(lockName(row), transaction))
    .sort(byDue)
    .slice(0, limit)
    .filter((row) => tables.locks.take(lockName(row), transaction) === undefined);
}

export const takeUnpublished =
  (tables: Tables, limit: number): Statement<readonly PublishedWork[]> =>
  (transaction) => {
    const now = transaction.at;
    const due = lockFree(tables, transaction, (row) => isToBePublished(row, now), limit);
    if (due.length === 0) return { result: [] };
    return {
      result: due.map(({ caseId, key, kind, agency, runAt }) => ({
        caseId,
        key,
        kind,
        ...(agency === null ? {} : { agency }),
        dueInMs: Math.max(0, runAt - now),
      })),
      apply: () => due.forEach((row) => put(tables, { ...row, publishedAt: now })),
    };
  };

function isToBePublished(row: WorkRowKept, now: number): boolean {
  if (!kindsOn('queue').includes(row.kind) || row.deadAt !== null) return false;
  if (row.runAt > now + horizonMs || !isUnleased(row, now)) return false;
  if (row.publishedAt !== null) return Math.max(row.publishedAt, row.runAt) < now - republishMs;
  return row.runAt > now || row.runAt < now - bellMs;
}

export const forgetPublished =
  (tables: Tables): Statement<void> =>
  (transaction) => {
    const known = lockFree(tables, transaction, (row) => row.publishedAt !== null && row.deadAt === null, Infinity);
    return { result: undefined, apply: () => known.forEach((row) => put(tables, { ...row, publishedAt: null })) };
  };

/** An item as it is before anybody has taken it. */
export type NewWork = Pick<WorkRowKept, 'caseId' | 'key' | 'kind' | 'agency' | 'payload' | 'runAt'>;

export function addWork(tables: Tables, work: NewWork): void {
  const fresh = { attempt: 0, failures: 0, spared: 0, leasedUntil: null, publishedAt: null, deadAt: null };
  const row = { ...work, ...fresh };
  put(tables, row);
  tables.watcher.workAdded(row);
}

type Fenced = WorkItemId & { readonly attempt: number };

/** Changes an item for whoever holds it; for anybody else nothing happens. */
const changeHeld =
  (tables: Tables, item: Fenced, change: (row: WorkRowKept, now: number) => WorkRowKept | undefined): Statement<void> =>
  (transaction) => {
    const row = tables.work.get(nameOf(item.caseId, item.key));
    if (row?.attempt !== item.attempt) return { result: undefined };
    const holder = tables.locks.take(lockName(item), transaction);
    if (holder) return { waitsFor: holder };
    const changed = change(row, transaction.at);
    return {
      result: undefined,
      apply: () => {
        if (changed) put(tables, changed);
        else tables.work.delete(nameOf(item.caseId, item.key));
      },
    };
  };

export const retryLater = (tables: Tables, item: Fenced, delayMs: number): Statement<void> =>
  changeHeld(tables, item, (row, now) => ({
    ...row,
    leasedUntil: null,
    publishedAt: null,
    failures: row.failures + 1,
    runAt: now + delayMs,
  }));

export const postpone = (tables: Tables, item: Fenced, delayMs: number): Statement<void> =>
  changeHeld(tables, item, (row, now) => ({
    ...row,
    leasedUntil: null,
    publishedAt: null,
    spared: row.spared + 1,
    runAt: now + delayMs,
  }));

export const finish = (tables: Tables, item: Fenced): Statement<void> => changeHeld(tables, item, () => undefined);

export const bury = (tables: Tables, item: Fenced): Statement<void> =>
  changeHeld(tables, item, (row, now) => ({ ...row, leasedUntil: null, deadAt: now }));

/** False for whoever does not hold it any more. */
export const keepPlace =
  (tables: Tables, item: Fenced, payload: JsonObject): Statement<boolean> =>
  (transaction) => {
    const row = tables.work.get(nameOf(item.caseId, item.key));
    if (row?.attempt !== item.attempt) return { result: false };
    const holder = tables.locks.take(lockName(item), transaction);
    if (holder) return { waitsFor: holder };
    const kept = { ...row, payload, leasedUntil: transaction.at + leaseMs };
    return { result: true, apply: () => put(tables, kept) };
  };
