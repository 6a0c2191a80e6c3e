import { EntitySchema } from 'typeorm';

export interface OfficerAccountRow {
  id: string;
  nip: string;
  passwordHash: string | null;
  passwordSetAt: Date;
  totpSecret: string | null;
  totpLastStep: string | null;
  invitedBy: string;
  confirmedBy: string | null;
}

export const OfficerAccountSchema = new EntitySchema<OfficerAccountRow>({
  name: 'OfficerAccount',
  tableName: 'officer_account',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'officer_account_pk' },
    nip: { type: 'text' },
    passwordHash: { type: 'text', name: 'password_hash', nullable: true },
    passwordSetAt: { type: 'timestamptz', name: 'password_set_at', default: () => 'clock_timestamp()' },
    totpSecret: { type: 'text', name: 'totp_secret', nullable: true },
    totpLastStep: { type: 'bigint', name: 'totp_last_step', nullable: true },
    invitedBy: { type: 'text', name: 'invited_by' },
    confirmedBy: { type: 'text', name: 'confirmed_by', nullable: true },
  },
  uniques: [{ name: 'officer_account_nip_key', columns: ['nip'] }],
});
