import { EntitySchema } from 'typeorm';

export interface OneTimeLinkRow {
  tokenHash: string;
  officerId: string;
  taskId: string;
  expiresAt: Date;
  usedAt: Date | null;
}

export const OneTimeLinkSchema = new EntitySchema<OneTimeLinkRow>({
  name: 'OneTimeLink',
  tableName: 'one_time_link',
  columns: {
    tokenHash: { type: 'text', name: 'token_hash', primary: true, primaryKeyConstraintName: 'one_time_link_pk' },
    officerId: { type: 'text', name: 'officer_id' },
    taskId: { type: 'text', name: 'task_id' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
    usedAt: { type: 'timestamptz', name: 'used_at', nullable: true },
  },
});
