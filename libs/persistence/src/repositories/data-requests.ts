import type { DataRequest, DataRequestKind, DataRequests } from '@alur/application';
import type { DataSource } from 'typeorm';
import type { RequestId } from './audit-trail.js';
import { auditColumns } from './audit-trail.js';

interface DataRequestRow {
  readonly id: string;
  readonly citizen_id: string;
  readonly kind: DataRequestKind;
  readonly case_id: string | null;
  readonly reference: string | null;
  readonly version_hash: string | null;
  readonly fields: readonly string[];
  readonly note: string | null;
  readonly agency: string | null;
  readonly state: DataRequest['state'];
  readonly asked_at: Date;
  readonly due_at: Date;
  readonly decided_at: Date | null;
  readonly decided_by: string | null;
  readonly answer: string | null;
}

export function dataRequests(source: DataSource, requestId: RequestId): DataRequests {
  const all = async (statement: string, values: readonly unknown[]): Promise<readonly DataRequest[]> =>
    (await source.query<DataRequestRow[]>(statement, [...values])).map(toRequest);
  return {
    async ask({ citizenId, kind, about, fields, sealedNote, agency, hours, refusal }) {
      const values = [citizenId, kind, about?.caseId ?? null, fields, sealedNote ?? null, agency ?? null, hours];
      const rest = [refusal ?? null, requestId() ?? null, about?.reference ?? null, about?.versionHash ?? null];
      return (await all(asking, [...values, ...rest]))[0];
    },
    async find(id) {
      return (await all('SELECT * FROM data_request WHERE id = $1', [id]))[0];
    },
    listOf: (citizenId) =>
      all('SELECT * FROM data_request WHERE citizen_id = $1 ORDER BY asked_at DESC LIMIT 100', [citizenId]),
    listInSight: (limit) => all(listing, [limit]),
    async decide({ id, state, by, answer }) {
      return (await all(deciding, [id, state, by, answer, requestId() ?? null]))[0];
    },
    async forgetNotes(citizenId) {
      await source.query('UPDATE data_request SET note = NULL WHERE citizen_id = $1 AND note IS NOT NULL', [citizenId]);
    },
  };
}

/** What a rule of the city refuses is decided with the asking. */
const asking = `
  WITH asked AS (
    INSERT INTO data_request (citizen_id, kind, case_id, reference, version_hash, fields, note, agency, due_at, state, decided_at, decided_by, answer)
    VALUES ($1, $2, $3, $10, $11, $4, $5, $6, clock_timestamp() + $7 * interval '1 hour',
            CASE WHEN $8::text IS NULL THEN 'open' ELSE 'refused' END,
            CASE WHEN $8::text IS NULL THEN NULL ELSE clock_timestamp() END,
            CASE WHEN $8::text IS NULL THEN NULL ELSE 'city' END, $8)
    ON CONFLICT DO NOTHING RETURNING *),
  written AS (
    INSERT INTO audit_event (${auditColumns})
    SELECT 'citizen:' || citizen_id, 'data-requested', 'citizen', citizen_id::text, 'done',
           jsonb_build_object('request', id, 'kind', kind, 'state', state), $9 FROM asked)
  SELECT * FROM asked`;

const listing = `
  SELECT * FROM data_request
   ORDER BY state <> 'open', CASE WHEN state = 'open' THEN due_at END, decided_at DESC LIMIT $1`;

const deciding = `
  WITH decided AS (
    UPDATE data_request SET state = $2, decided_at = clock_timestamp(), decided_by = $3, answer = $4
     WHERE id = $1 AND state = 'open' RETURNING *),
  written AS (
    INSERT INTO audit_event (${auditColumns})
    SELECT $3, 'data-request-decided', 'citizen', citizen_id::text, 'done',
           jsonb_build_object('request', id, 'kind', kind, 'state', state, 'late', decided_at > due_at), $5 FROM decided)
  SELECT * FROM decided`;

const toRequest = (row: DataRequestRow): DataRequest => ({
  id: row.id,
  citizenId: row.citizen_id,
  kind: row.kind,
  ...(row.case_id === null || row.reference === null || row.version_hash === null
    ? {}
    : { about: { caseId: row.case_id, reference: row.reference, versionHash: row.version_hash } }),
  fields: row.fields,
  ...(row.note === null ? {} : { sealedNote: row.note }),
  ...(row.agency === null ? {} : { agency: row.agency }),
  state: row.state,
  askedAt: row.asked_at.toISOString(),
  dueAt: row.due_at.toISOString(),
  ...(row.decided_at === null ? {} : { decidedAt: row.decided_at.toISOString() }),
  ...(row.decided_by === null ? {} : { decidedBy: row.decided_by }),
  ...(row.answer === null ? {} : { answer: row.answer }),
});
