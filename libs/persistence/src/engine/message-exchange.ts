import type { AssignedMessage, Listener, MessageExchange, SentMessage } from '@alur/application';
import type { JsonObject } from '@alur/kernel';
import type { Pool } from 'pg';
import type { SealKey } from './key-seal.js';
import {
  acceptStatement,
  assignStatement,
  assignedStatement,
  discardStatement,
  keepStatement,
  listenersStatement,
  settleStatement,
  stillListeningStatement,
  takeBackStatement,
  takeForStatement,
} from './message-statements.js';
import { ask } from './outage.js';

interface AssignedRow {
  readonly id: string;
  readonly variables: JsonObject;
  readonly receiver_case: string;
  readonly receiver_key: string;
}

const toAssigned = ({ id, variables, receiver_case, receiver_key }: AssignedRow): AssignedMessage => ({
  id,
  variables,
  receiver: { caseId: receiver_case, subscription: receiver_key },
});

const messageValues = ({ id, name, correlation = '', variables, at, until }: SentMessage): readonly unknown[] => [
  id,
  name,
  correlation,
  JSON.stringify(variables),
  at,
  until ?? null,
];

interface ListenerRow {
  readonly case_id: string;
  readonly keys: readonly string[];
}

const toListener = ({ case_id, keys }: ListenerRow): Listener => ({ caseId: case_id, subscriptions: keys });

export function messageExchange(pool: Pool, seal: SealKey): MessageExchange {
  const assigned = async (name: string, text: string, values: readonly unknown[]) => {
    const { rows } = await ask<AssignedRow>(pool, { name, text, values: [...values] });
    return rows[0] && toAssigned(rows[0]);
  };
  return {
    seal,
    async keep(message) {
      await ask(pool, { name: 'keep-message', text: keepStatement, values: [...messageValues(message)] });
    },
    async accept(message, requestHash) {
      const values = [...messageValues(message), requestHash];
      const { rows } = await ask<{ accepted: boolean; request_hash: string | null }>(pool, {
        name: 'accept-message',
        text: acceptStatement,
        values,
      });
      if (rows[0]?.accepted) return 'accepted';
      const before = rows[0]?.request_hash ?? (await requestHashOf(pool, message.id));
      return before === requestHash ? 'known' : 'reused';
    },
    async assign(id) {
      const given = await assigned('assign-message', assignStatement, [id]);
      return given ?? assigned('assigned-message', assignedStatement, [id]);
    },
    takeFor: ({ caseId, subscription }, { key, attempt }) =>
      assigned('take-message', takeForStatement, [caseId, subscription, key, attempt]),
    async takeBack({ id, receiver }) {
      const values = [id, receiver.caseId, receiver.subscription];
      await ask(pool, { name: 'take-back-message', text: takeBackStatement, values });
    },
    async settle(id) {
      await ask(pool, { name: 'settle-message', text: settleStatement, values: [id] });
    },
    async listeners({ name, at, except, after, limit }) {
      const { rows } = await ask<ListenerRow>(pool, {
        name: 'listeners',
        text: listenersStatement,
        values: [name, at, except, after ?? '00000000-0000-0000-0000-000000000000', limit],
      });
      return rows.map(toListener);
    },
    async stillListening({ name, at, cases }) {
      const { rows } = await ask<ListenerRow>(pool, {
        name: 'still-listening',
        text: stillListeningStatement,
        values: [name, at, cases],
      });
      return rows.map(toListener);
    },
    async discardOver() {
      const { rowCount } = await ask(pool, { name: 'discard-messages', text: discardStatement });
      return rowCount ?? 0;
    },
  };
}

/** Written by somebody else in the same moment. */
async function requestHashOf(pool: Pool, id: string): Promise<string | null> {
  const { rows } = await ask<{ request_hash: string | null }>(pool, {
    name: 'message-request-hash',
    text: 'SELECT request_hash FROM buffered_message WHERE id = $1',
    values: [id],
  });
  return rows[0]?.request_hash ?? null;
}
