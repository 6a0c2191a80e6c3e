import type { SessionKind } from '@alur/application';
import { EntitySchema } from 'typeorm';

export interface SessionRow {
  tokenHash: string;
  kind: SessionKind;
  subject: string;
  onlyFor: string | null;
  createdAt: Date;
  seenAt: Date;
  expiresAt: Date;
  id: string;
  idleMinutes: number | null;
  device: string;
  provedAt: Date;
}

export const SessionSchema = new EntitySchema<SessionRow>({
  name: 'Session',
  tableName: 'session',
  columns: {
    tokenHash: { type: 'text', name: 'token_hash', primary: true, primaryKeyConstraintName: 'session_pk' },
    kind: { type: 'text' },
    subject: { type: 'text' },
    onlyFor: { type: 'text', name: 'only_for', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' },
    seenAt: { type: 'timestamptz', name: 'seen_at', default: () => 'clock_timestamp()' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
    id: { type: 'uuid', default: () => 'gen_random_uuid()' },
    idleMinutes: { type: 'integer', name: 'idle_minutes', nullable: true },
    device: { type: 'text', default: '' },
    provedAt: { type: 'timestamptz', name: 'proved_at', default: () => 'clock_timestamp()' },
  },
  uniques: [{ name: 'session_id_key', columns: ['id'] }],
  checks: [{ name: 'session_kind_check', expression: `kind IN ('citizen', 'officer', 'link', 'tracking')` }],
});
