import { EntitySchema } from 'typeorm';

export interface OutboxMessageRow {
  key: string;
  channel: string;
  recipient: string;
  body: string;
  sentAt: Date;
}

export const OutboxMessageSchema = new EntitySchema<OutboxMessageRow>({
  name: 'OutboxMessage',
  tableName: 'outbox_message',
  columns: {
    key: { type: 'text', primary: true, primaryKeyConstraintName: 'outbox_message_pk' },
    channel: { type: 'text' },
    recipient: { type: 'text' },
    body: { type: 'text' },
    sentAt: { type: 'timestamptz', name: 'sent_at', default: () => 'clock_timestamp()' },
  },
  indices: [{ name: 'outbox_message_sent_idx', columns: ['sentAt'], synchronize: false }],
});
