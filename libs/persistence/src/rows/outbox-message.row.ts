import { EntitySchema } from 'typeorm';

export interface OutboxMessageRow {
  key: string;
  channel: string;
  /** Written before values were sealed. */
  recipient: string | null;
  body: string | null;
  sealed: Buffer | null;
  subjectId: string | null;
  sentAt: Date;
}

export const OutboxMessageSchema = new EntitySchema<OutboxMessageRow>({
  name: 'OutboxMessage',
  tableName: 'outbox_message',
  columns: {
    key: { type: 'text', primary: true, primaryKeyConstraintName: 'outbox_message_pk' },
    channel: { type: 'text' },
    recipient: { type: 'text', nullable: true },
    body: { type: 'text', nullable: true },
    sealed: { type: 'bytea', nullable: true },
    subjectId: { type: 'uuid', name: 'subject_id', nullable: true },
    sentAt: { type: 'timestamptz', name: 'sent_at', default: () => 'clock_timestamp()' },
  },
  indices: [{ name: 'outbox_message_sent_idx', columns: ['sentAt'], synchronize: false }],
});
