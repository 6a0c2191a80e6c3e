import type { MessageGateway } from '@alur/application';
import type { DataSource } from 'typeorm';
import { OutboxMessageSchema } from '../rows/outbox-message.row.js';

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

export function developmentOutbox(source: DataSource): DevelopmentOutbox {
  const rows = source.getRepository(OutboxMessageSchema);
  return {
    async send({ key, recipient, body }) {
      // Gives nothing back: who sends a message need not be shown any.
      await source.query(
        `INSERT INTO outbox_message (key, channel, recipient, body) VALUES ($1, 'whatsapp', $2, $3) ON CONFLICT DO NOTHING`,
        [key, recipient, body],
      );
    },
    async list(limit) {
      const all = await rows.find({ order: { sentAt: 'DESC' }, take: limit });
      return all.map(({ key, recipient, body, sentAt }) => ({ key, recipient, body, sentAt: sentAt.toISOString() }));
    },
  };
}
