import { EntitySchema } from 'typeorm';

export interface CitizenRow {
  id: string;
  phone: string;
  createdAt: Date;
}

export const CitizenSchema = new EntitySchema<CitizenRow>({
  name: 'Citizen',
  tableName: 'citizen',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'citizen_pk' },
    phone: { type: 'text' },
    createdAt: { type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' },
  },
  uniques: [{ name: 'citizen_phone_key', columns: ['phone'] }],
});
