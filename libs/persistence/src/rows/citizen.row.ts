import { EntitySchema } from 'typeorm';

export interface CitizenRow {
  id: string;
  /** Written before values were sealed. */
  phone: string | null;
  sealed: Buffer | null;
  createdAt: Date;
}

export const CitizenSchema = new EntitySchema<CitizenRow>({
  name: 'Citizen',
  tableName: 'citizen',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'citizen_pk' },
    phone: { type: 'text', nullable: true },
    sealed: { type: 'bytea', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' },
  },
  uniques: [{ name: 'citizen_phone_key', columns: ['phone'] }],
});
