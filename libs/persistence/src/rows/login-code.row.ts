import { EntitySchema } from 'typeorm';

export interface LoginCodeRow {
  phoneDigest: string;
  codeHash: string;
  expiresAt: Date;
  attempts: number;
  asked: number;
  askedAt: Date;
}

export const LoginCodeSchema = new EntitySchema<LoginCodeRow>({
  name: 'LoginCode',
  tableName: 'login_code',
  columns: {
    phoneDigest: { type: 'text', name: 'phone_digest', primary: true, primaryKeyConstraintName: 'login_code_pk' },
    codeHash: { type: 'text', name: 'code_hash' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
    attempts: { type: 'integer', default: 0 },
    asked: { type: 'integer', default: 1 },
    askedAt: { type: 'timestamptz', name: 'asked_at', default: () => 'clock_timestamp()' },
  },
});
