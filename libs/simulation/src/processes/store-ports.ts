// The store's ports of one process: each call is asked of the world, and waits for its turn there.
import type {
  AssignedMessage,
  CaseReading,
  MessageExchange,
  HeldItem,
  Receiver,
  SentMessage,
  TaskRow,
  WorkItems,
} from '@alur/application';
import type { EngineStore } from '@alur/persistence';
import { caseReading, keySeal, messageExchange, pgEngineStore, subjectVault, workItems } from '@alur/persistence';
import type { Vault } from '@alur/persistence';
import { testRing } from '@alur/testing';
import type { Pool } from 'pg';
import { commitTurns, loadCases, loadRounds } from '../store/case-statements.js';
import * as messages from '../store/message-statements.js';
import type { Tables, TaskRowKept } from '../store/tables.js';
import { nameOf } from '../store/tables.js';
import * as work from '../store/work-statements.js';
import type { Call } from '../world/asked.js';

export type Ask = <T>(call: Call<T>) => Promise<T>;

/** What is sealed is another matter: here every process has the same ring. */
const vaultOf = (pool: Pool): Vault => subjectVault(testRing, pool);
const sealing = (pool: Pool): EngineStore => pgEngineStore({ pool, vault: vaultOf(pool), index: testRing });

export const engineStore = (ask: Ask, tables: Tables): EngineStore => ({
  load: (asked) =>
    ask({ name: 'load', memory: loadCases(tables, asked), postgres: (pool) => sealing(pool).load(asked) }),
  loadRounds: (asked) =>
    ask({
      name: 'load rounds',
      memory: loadRounds(tables, asked),
      postgres: (pool) => sealing(pool).loadRounds(asked),
    }),
  commit: (turns) =>
    ask({
      name: `write ${turns.map(({ turn }) => turn.command_key.split(':').slice(0, 2).join(' ')).join(', ')}`,
      memory: commitTurns(tables, turns),
      postgres: (pool) => sealing(pool).commit(turns),
    }),
});

/** Sealed alike by every process of the town. */
export const simulatedSeal = keySeal('simulation');

export const simulatedExchange = (ask: Ask, tables: Tables): MessageExchange =>
  ({
    seal: simulatedSeal,
    keep: (message: SentMessage) =>
      ask({
        name: `keep message ${message.name}`,
        memory: messages.keep(tables, message),
        postgres: (pool) => messageExchange(pool, simulatedSeal).keep(message),
      }),
    assign: (id: string) =>
      ask({
        name: 'give a message to the oldest',
        memory: messages.assign(tables, id),
        postgres: (pool) => messageExchange(pool, simulatedSeal).assign(id),
      }),
    takeFor: (receiver: Receiver, held: HeldItem) =>
      ask({
        name: `take a message for ${receiver.subscription}`,
        memory: messages.takeFor(tables, receiver, held),
        postgres: (pool) => messageExchange(pool, simulatedSeal).takeFor(receiver, held),
      }),
    takeBack: (message: AssignedMessage) =>
      ask({
        name: 'take a message back',
        memory: messages.takeBack(tables, message),
        postgres: (pool) => messageExchange(pool, simulatedSeal).takeBack(message),
      }),
    settle: (id: string) =>
      ask({
        name: 'settle a message',
        memory: messages.settle(tables, id),
        postgres: (pool) => messageExchange(pool, simulatedSeal).settle(id),
      }),
  }) as unknown as MessageExchange; // nothing comes from outside in the simulation, and nobody throws a signal

type SimulatedItems = Omit<WorkItems, 'oldestDueSeconds' | 'waitingOnQueues'>;

export const simulatedItems = (ask: Ask, tables: Tables): WorkItems => {
  const items: SimulatedItems = {
    claim: (id) =>
      ask({
        name: `claim ${id.key}`,
        memory: work.claimOne(tables, id),
        postgres: (pool) => workItems(pool).claim(id),
      }),
    claimThese: (ids) =>
      ask({
        name: `claim ${ids.map(({ key }) => key).join(' ')}`,
        memory: work.claimThese(tables, ids),
        postgres: (pool) => workItems(pool).claimThese(ids),
      }),
    claimDue: (kinds, limit) =>
      ask({
        name: `claim due ${kinds.join(' ')}`,
        memory: work.claimDue(tables, kinds, limit),
        postgres: (pool) => workItems(pool).claimDue(kinds, limit),
      }),
    takeUnpublished: (limit) =>
      ask({
        name: 'take unpublished',
        memory: work.takeUnpublished(tables, limit),
        postgres: (pool) => workItems(pool).takeUnpublished(limit),
      }),
    keepPlace: (item, payload) =>
      ask({
        name: `keep the place of ${item.key}`,
        memory: work.keepPlace(tables, item, payload),
        postgres: (pool) => workItems(pool).keepPlace(item, payload),
      }),
    forgetPublished: () =>
      ask({
        name: 'forget published',
        memory: work.forgetPublished(tables),
        postgres: (pool) => workItems(pool).forgetPublished(),
      }),
    retryLater: (item, delayMs, error) =>
      ask({
        name: `retry later ${item.key}`,
        memory: work.retryLater(tables, item, delayMs),
        postgres: (pool) => workItems(pool).retryLater(item, delayMs, error),
      }),
    postpone: (item, delayMs) =>
      ask({
        name: `postpone ${item.key}`,
        memory: work.postpone(tables, item, delayMs),
        postgres: (pool) => workItems(pool).postpone(item, delayMs),
      }),
    finish: (item) =>
      ask({
        name: `finish ${item.key}`,
        memory: work.finish(tables, item),
        postgres: (pool) => workItems(pool).finish(item),
      }),
    bury: (item, error) =>
      ask({
        name: `bury ${item.key}`,
        memory: work.bury(tables, item),
        postgres: (pool) => workItems(pool).bury(item, error),
      }),
  };
  return items as WorkItems; // nothing in the simulation asks how old the work is
};

export const simulatedReading = (ask: Ask, tables: Tables): CaseReading =>
  ({
    // Nobody in the simulated city is somebody's family, so for whom it is read makes no difference.
    findTask: (caseId: string, key: string, officerId?: string) =>
      ask({
        name: `find task ${key}`,
        memory: () => ({ result: taskOf(tables.tasks.get(nameOf(caseId, key))) }),
        postgres: (pool) => caseReading(pool, vaultOf(pool)).findTask(caseId, key, officerId),
      }),
  }) as unknown as CaseReading; // the use cases that are played read tasks alone

const taskOf = (row: TaskRowKept | undefined): TaskRow | undefined =>
  row && {
    caseId: row.caseId,
    key: row.key,
    agency: row.agency,
    role: row.role,
    scope: row.scope,
    elementId: row.elementId,
    title: row.title,
    reference: row.reference,
    serviceId: row.serviceId,
    openedAt: row.openedAt,
    ...(row.due === null ? {} : { due: row.due }),
    ...(row.claimedBy === null ? {} : { claimedBy: row.claimedBy }),
    ...(row.suspendedAt === null ? {} : { suspendedAt: row.suspendedAt }),
    revision: row.revision,
    open: row.closedAt === null,
  };
