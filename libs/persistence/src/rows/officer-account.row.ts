import { EntitySchema } from 'typeorm';

export interface OfficerAccountRow {
  id: string;
  nip: string;
  passwordHash: string;
}

export const OfficerAccountSchema = new EntitySchema<OfficerAccountRow>({
  name: 'OfficerAccount',
  tableName: 'officer_account',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'officer_account_pk' },
    nip: { type: 'text' },
    passwordHash: { type: 'text', name: 'password_hash' },
  },
  uniques: [{ name: 'officer_account_nip_key', columns: ['nip'] }],
});
