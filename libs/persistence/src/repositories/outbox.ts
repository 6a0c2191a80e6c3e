import type { MessageGateway } from '@alur/application';
import { citySubject } from '@alur/application';
import type { DataSource } from 'typeorm';
import { messagePlace, openJson, sealJson } from '../vault/sealed-json.js';
import type { Vault } from '../vault/vault.js';

export interface OutboxMessage {
  readonly key: string;
  readonly recipient: string;
  readonly body: string;
  readonly sentAt: string;
}

/** The development gateway: keeps what a real one would send, once per key. */
export interface DevelopmentOutbox extends MessageGateway {
  list(limit: number): Promise<readonly OutboxMessage[]>;
}

interface SealedMessage {
  readonly key: string;
  readonly sealed: Buffer;
  readonly sent_at: Date;
  readonly subject_id: string;
  readonly wrapped: string | null;
}

export function developmentOutbox(source: DataSource, vault: Vault): DevelopmentOutbox {
  const opened = async (row: SealedMessage): Promise<readonly OutboxMessage[]> => {
    const key = await vault.opened(row.subject_id, row.wrapped);
    if (!key) return [];
    const sent = openJson<Pick<OutboxMessage, 'recipient' | 'body'>>(key, messagePlace(row.key), row.sealed);
    return [{ key: row.key, ...sent, sentAt: row.sent_at.toISOString() }];
  };
  return {
    async send({ key, recipient, body, subject = citySubject }) {
      const subjectKey = await vault.keyOf(subject);
      // Somebody whose values are erased is told nothing any more.
      if (!subjectKey) return;
      // Gives nothing back: who sends a message need not be shown any.
      await source.query(
        `INSERT INTO outbox_message (key, channel, subject_id, sealed) VALUES ($1, 'whatsapp', $2, $3) ON CONFLICT DO NOTHING`,
        [key, subject, sealJson(subjectKey, messagePlace(key), { recipient, body })],
      );
    },
    async list(limit) {
      const rows = await source.query<SealedMessage[]>(
        `SELECT m.key, m.sealed, m.sent_at, m.subject_id, k.wrapped
           FROM outbox_message m LEFT JOIN subject_key k ON k.subject_id = m.subject_id ORDER BY m.sent_at DESC LIMIT $1`,
        [limit],
      );
      return (await Promise.all(rows.map(opened))).flat();
    },
  };
}
