// Messages between cases over the tables in memory: written down, given to who waits, taken back, settled.
import type { AssignedMessage, HeldItem, Receiver, SentMessage } from '@alur/application';
import type { MessageRowKept, SubscriptionRowKept, Tables } from './tables.js';
import { nameOf } from './tables.js';
import type { Statement } from './transaction.js';
import { addWork } from './work-statements.js';

const hourMs = 3_600_000;

const lockName = (id: string): string => `message ${id}`;

const put = (tables: Tables, row: MessageRowKept): void => {
  tables.messages.set(row.id, row);
};

export const keep =
  (tables: Tables, { id, name, correlation = '', variables, at, until }: SentMessage): Statement<void> =>
  (transaction) => {
    const isKnown = tables.messages.has(id);
    // The unique key is judged once whoever changes the row that has it is done.
    const holder = tables.locks.take(isKnown ? lockName(id) : `insert ${lockName(id)}`, transaction);
    if (holder) return { waitsFor: holder };
    if (isKnown) return { result: undefined };
    const expiresAt = until === undefined ? null : Date.parse(until);
    const row = { id, name, correlation, variables, publishedAt: Date.parse(at), expiresAt };
    const keepUntil = expiresAt ?? row.publishedAt + hourMs;
    return {
      result: undefined,
      apply: () => put(tables, { ...row, keepUntil, receiver: null, deliveredAt: null }),
    };
  };

const assigned = ({ id, variables, receiver }: MessageRowKept): AssignedMessage | undefined =>
  receiver ? { id, variables, receiver } : undefined;

const fits = (wait: SubscriptionRowKept, { name, correlation }: MessageRowKept): boolean =>
  wait.kind === 'message' && wait.name === name && (wait.correlation === '' || wait.correlation === correlation);

const byAge = (a: SubscriptionRowKept, b: SubscriptionRowKept): number =>
  a.openedAt - b.openedAt || (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : Number(a.key) - Number(b.key));

export const assign =
  (tables: Tables, id: string): Statement<AssignedMessage | undefined> =>
  (transaction) => {
    const row = tables.messages.get(id);
    if (!row || row.deliveredAt !== null) return { result: undefined };
    if (row.receiver) return { result: assigned(row) };
    const [oldest] = [...tables.subscriptions.values()].filter((wait) => fits(wait, row)).sort(byAge);
    if (!oldest || (row.expiresAt !== null && row.expiresAt <= transaction.at)) return { result: undefined };
    const holder = tables.locks.take(lockName(id), transaction);
    if (holder) return { waitsFor: holder };
    const given = { ...row, receiver: { caseId: oldest.caseId, subscription: oldest.key } };
    return { result: assigned(given), apply: () => put(tables, given) };
  };

const oldestFirst = (a: MessageRowKept, b: MessageRowKept): number =>
  a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1);

export const takeFor =
  (tables: Tables, receiver: Receiver, held: HeldItem): Statement<AssignedMessage | undefined> =>
  (transaction) => {
    const item = nameOf(held.caseId, held.key);
    if (tables.work.get(item)?.attempt !== held.attempt) return { result: undefined };
    const claimer = tables.locks.take(`work ${item}`, transaction);
    if (claimer) return { waitsFor: claimer };
    const waiting = [...tables.messages.values()].filter(({ deliveredAt }) => deliveredAt === null).sort(oldestFirst);
    const wait = tables.subscriptions.get(nameOf(receiver.caseId, receiver.subscription));
    const isFree = (row: MessageRowKept): boolean =>
      row.receiver === null && row.expiresAt !== null && row.expiresAt > transaction.at;
    const row =
      waiting.find((one) => one.receiver && isSame(one.receiver, receiver)) ??
      waiting.find(
        (one) => wait && fits(wait, one) && isFree(one) && tables.locks.isFree(lockName(one.id), transaction),
      );
    if (!row) return { result: undefined };
    const holder = tables.locks.take(lockName(row.id), transaction);
    if (holder) return { waitsFor: holder };
    const given = { ...row, receiver };
    return { result: assigned(given), apply: () => put(tables, given) };
  };

const isSame = (a: Receiver, b: Receiver): boolean => a.caseId === b.caseId && a.subscription === b.subscription;

export const takeBack =
  (tables: Tables, { id, receiver }: AssignedMessage): Statement<void> =>
  (transaction) => {
    const wait = nameOf(receiver.caseId, receiver.subscription);
    const row = tables.messages.get(id);
    const isGiven =
      row !== undefined && row.receiver !== null && row.deliveredAt === null && isSame(row.receiver, receiver);
    const locks = [...(tables.subscriptions.has(wait) ? [`wait ${wait}`] : []), ...(isGiven ? [lockName(id)] : [])];
    for (const lock of locks) {
      const holder = tables.locks.take(lock, transaction);
      if (holder) return { waitsFor: holder };
    }
    const key = `missed-${receiver.caseId}-${receiver.subscription}`;
    return {
      result: undefined,
      apply: () => {
        tables.subscriptions.delete(wait);
        if (!isGiven) return;
        put(tables, { ...row, receiver: null });
        addWork(tables, { caseId: id, key, kind: 'correlate', agency: null, payload: { id }, runAt: transaction.at });
      },
    };
  };

export const settle =
  (tables: Tables, id: string): Statement<void> =>
  (transaction) => {
    const row = tables.messages.get(id);
    if (!row || row.deliveredAt !== null) return { result: undefined };
    const holder = tables.locks.take(lockName(id), transaction);
    if (holder) return { waitsFor: holder };
    const deliveredAt = transaction.at;
    return {
      result: undefined,
      apply: () => put(tables, { ...row, deliveredAt, keepUntil: deliveredAt + 720 * hourMs }),
    };
  };
