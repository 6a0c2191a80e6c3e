// What is kept of people, looked at as a whole: each value is opened once, and nothing of it is told.
import type { KeptData, SealedValue, StoredFile } from '@alur/application';
import { DataDamaged } from '@alur/application';
import type { Pool, QueryResultRow } from 'pg';
import type { Vault } from './vault.js';

interface ValueRow extends QueryResultRow {
  readonly place: string;
  readonly case_id: string;
  readonly subject_id: string;
  readonly wrapped: string | null;
  readonly sealed: Buffer;
}

interface FileRow extends QueryResultRow {
  readonly id: string;
  readonly case_id: string;
  readonly subject_id: string;
  readonly sha256: string;
}

/** The places are those of `sealed-json.ts` and `case-data.ts`. */
const values = [
  `SELECT 'case_data|sealed|' || d.case_id || '/' || d.revision AS place, d.case_id, c.applicant_id AS subject_id, k.wrapped, d.sealed
     FROM case_data d JOIN case_instance c ON c.id = d.case_id LEFT JOIN subject_key k ON k.subject_id = c.applicant_id`,
  `SELECT 'draft|sealed|' || d.id AS place, d.id AS case_id, d.citizen_id AS subject_id, k.wrapped, d.sealed
     FROM draft d LEFT JOIN subject_key k ON k.subject_id = d.citizen_id WHERE d.sealed IS NOT NULL`,
  `SELECT 'correction_draft|sealed|' || d.case_id || '/' || d.round AS place, d.case_id, c.applicant_id AS subject_id, k.wrapped, d.sealed
     FROM correction_draft d JOIN case_instance c ON c.id = d.case_id LEFT JOIN subject_key k ON k.subject_id = c.applicant_id
    WHERE d.sealed IS NOT NULL`,
  `SELECT 'stored_file|sealed|' || f.id AS place, f.case_id, f.subject_id, k.wrapped, f.sealed
     FROM stored_file f LEFT JOIN subject_key k ON k.subject_id = f.subject_id WHERE f.sealed IS NOT NULL`,
] as const;

const filesStatement = 'SELECT id, case_id, subject_id, sha256 FROM stored_file ORDER BY id';

export const keptData = (pool: Pool, vault: Pick<Vault, 'opened'>): KeptData => ({
  async *sealedValues() {
    for (const statement of values)
      for await (const row of rowsOf<ValueRow>(pool, statement)) yield await looked(vault, row);
  },
  async *files(): AsyncGenerator<Pick<StoredFile, 'id' | 'caseId' | 'subjectId' | 'sha256'>> {
    for await (const { id, case_id, subject_id, sha256 } of rowsOf<FileRow>(pool, filesStatement))
      yield { id, caseId: case_id, subjectId: subject_id, sha256 };
  },
});

async function looked(vault: Pick<Vault, 'opened'>, row: ValueRow): Promise<SealedValue> {
  const { place, case_id: caseId, subject_id, wrapped, sealed } = row;
  const key = await vault.opened(subject_id, wrapped);
  try {
    key?.open(place, sealed);
    return { place, caseId, isWhole: true };
  } catch (error) {
    if (!(error instanceof DataDamaged)) throw error;
    return { place, caseId, isWhole: false };
  }
}

const pageSize = 500;

/** By a cursor of the server: a city of years passes through in a few megabytes. */
async function* rowsOf<Row extends QueryResultRow>(pool: Pool, statement: string): AsyncGenerator<Row> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(`DECLARE kept NO SCROLL CURSOR FOR ${statement}`);
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${String(pageSize)} FROM kept`);
      yield* rows;
      if (rows.length < pageSize) break;
    }
    await client.query('COMMIT');
  } finally {
    // Whoever stops looking leaves the transaction open.
    client.release(true);
  }
}
