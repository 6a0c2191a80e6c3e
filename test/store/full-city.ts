// A database as full as that of a city after years: filled by the server itself, and analysed.
import { Client } from 'pg';

const fullCases = 50_000;
const agencies = 20;
/** One citizen in it who applied often. */
export const frequentApplicant = '00000000-0000-4000-8000-000000000007';

/** Case number `n`, task or item: ids that a statement can compute. */
const caseId = `('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid`;
const begin = `timestamptz '2026-10-05 00:00Z'`;
/** Spread over twenty months, so that there are partitions to leave out. */
const createdAt = `${begin} + n * interval '17 minutes'`;

export const idOfCase = (n: number): string => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;
export const referenceOfCase = (n: number): string => `BTU-TEST-${String(n)}`;

const statements = [
  `INSERT INTO case_instance (id, reference, service_id, version_hash, applicant_id, created_at, revision, state, head)
   SELECT ${caseId}, 'BTU-TEST-' || n, 's' || n % 7, 'v', CASE WHEN n % 500 = 0 THEN '${frequentApplicant}'::uuid ELSE gen_random_uuid() END,
          ${createdAt}, 3, jsonb_build_object('submittedAt', ${createdAt}, 'lastAt', ${createdAt}, 'dataRevision', 1, 'letters', '[]'::jsonb,
          'process', jsonb_build_object('elements', '{}'::jsonb)), '\\x00'
     FROM generate_series(1, ${String(fullCases)}) n`,
  `INSERT INTO case_event (case_id, revision, at, actor, command_key, events, prev_hash, hash)
   SELECT ${caseId}, r, ${createdAt} + r * interval '1 day', 'test', 'k' || r, '[]', '\\x00', '\\x00'
     FROM generate_series(1, ${String(fullCases)}) n, generate_series(1, 3) r`,
  // A third is closed, a few have no due date, some are somebody's; one role in five is narrowed to a neighbourhood.
  `INSERT INTO user_task (case_id, key, agency, role, scope, element_id, title, reference, service_id, opened_at, due_at, claimed_by, closed_at)
   SELECT ${caseId}, 'task-1', 'agency-' || n % ${String(agencies)}, 'role-' || n % 5, CASE WHEN n % 5 = 0 THEN '00' || n % 9 ELSE '' END,
          'check', 'Periksa', 'BTU-TEST-' || n, 's' || n % 7, ${createdAt}, CASE WHEN n % 50 > 0 THEN ${createdAt} + interval '3 days' END,
          CASE WHEN n % 4 = 0 THEN 'officer-' || n % 11 END, CASE WHEN n % 3 = 0 THEN ${createdAt} + interval '1 day' END
     FROM generate_series(1, ${String(fullCases)}) n`,
  // Timers of months to come, messages that were published a moment ago, and a few of each that are due.
  `INSERT INTO work_item (case_id, key, kind, agency, payload, run_at, published_at)
   SELECT ${caseId}, 'item-1', (ARRAY['timer', 'timer', 'handoff', 'message'])[1 + n % 4],
          CASE WHEN n % 4 = 2 THEN 'agency-' || n % ${String(agencies)} END, '{}',
          CASE WHEN n % 250 < 4 THEN clock_timestamp() - interval '10 seconds' ELSE clock_timestamp() + n * interval '5 minutes' END, NULL
     FROM generate_series(1, ${String(fullCases)}) n`,
  `INSERT INTO dispatch_limit (agency, paused_at, paused_by) VALUES ('agency-3', clock_timestamp(), 'test')`,
  'VACUUM ANALYZE',
];

export async function fill(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
