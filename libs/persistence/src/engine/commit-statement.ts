/**
 * One batch, one statement, one COMMIT. Locks the case rows in id order and skips those somebody else is
 * writing, keeps only cases whose revision is still the one decided on, and writes everything of a case that
 * was won. A case that does not come back was not touched. Without the ordered skip-locked, eight writers on
 * the same cases deadlock. A turn that finishes a work item also needs that item as it was claimed: when its lease
 * went to somebody else meanwhile, the turn is not won.
 * Where a section names people by their numbers, its rows of the index are those of its newest revision, and none of a subject
 * whose key was destroyed meanwhile.
 * $1 jsonb array of turns, $2 … $16 jsonb arrays of rows that carry their case_id.
 */
const usual = `
WITH turn AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS t (
    case_id uuid, expected integer, revision integer, reference text, service_id text, version_hash text, applicant_id uuid,
    at timestamptz, actor text, command_key text, request_hash text, answer jsonb, state jsonb, events text, prev_hash text, hash text,
    work_key text, work_attempt integer)
), fenced AS (
  SELECT t.case_id FROM turn t
    JOIN work_item w ON w.case_id = t.case_id AND w.key = t.work_key AND w.attempt = t.work_attempt
     FOR UPDATE OF w SKIP LOCKED
), locked AS (
  SELECT id, revision FROM case_instance
   WHERE id = ANY (SELECT case_id FROM turn WHERE expected > 0)
   ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
), advanced AS (
  UPDATE case_instance c SET revision = t.revision, state = t.state, head = decode(t.hash, 'hex')
    FROM turn t JOIN locked l ON l.id = t.case_id AND l.revision = t.expected
   WHERE c.id = t.case_id AND (t.work_key IS NULL OR t.case_id IN (SELECT case_id FROM fenced)) RETURNING c.id
), created AS (
  INSERT INTO case_instance (id, reference, service_id, version_hash, applicant_id, created_at, revision, state, head)
  SELECT case_id, reference, service_id, version_hash, applicant_id, at, revision, state, decode(hash, 'hex')
    FROM turn WHERE expected = 0
  ON CONFLICT (id) DO NOTHING RETURNING id
), won AS (
  SELECT id FROM advanced UNION ALL SELECT id FROM created
), event AS (
  INSERT INTO case_event (case_id, revision, at, actor, command_key, events, prev_hash, hash)
  SELECT case_id, revision, at, actor, command_key, events::json, decode(prev_hash, 'hex'), decode(hash, 'hex')
    FROM turn JOIN won ON won.id = turn.case_id
), inbox AS (
  INSERT INTO command_inbox (case_id, key, request_hash, answer, at)
  SELECT case_id, command_key, request_hash, answer, at FROM turn JOIN won ON won.id = turn.case_id
), data AS (
  INSERT INTO case_data (case_id, revision, section, at, sealed)
  SELECT d.case_id, d.revision, d.section, d.at, decode(d.sealed, 'base64')
    FROM jsonb_to_recordset($2::jsonb) AS d (case_id uuid, revision integer, section text, at timestamptz, sealed text)
    JOIN won ON won.id = d.case_id
), opened AS (
  INSERT INTO user_task (case_id, key, agency, role, scope, element_id, title, reference, service_id, opened_at, due_at, claimed_by)
  SELECT o.case_id, o.key, o.agency, o.role, o.scope, o.element_id, o.title, o.reference, o.service_id, o.opened_at, o.due_at, o.claimed_by
    FROM jsonb_to_recordset($3::jsonb) AS o (case_id uuid, key text, agency text, role text, scope text, element_id text,
         title text, reference text, service_id text, opened_at timestamptz, due_at timestamptz, claimed_by text)
    JOIN won ON won.id = o.case_id
), closed AS (
  UPDATE user_task u SET closed_at = x.at, suspended_at = NULL, revision = u.revision + 1
    FROM jsonb_to_recordset($4::jsonb) AS x (case_id uuid, key text, at timestamptz)
    JOIN won ON won.id = x.case_id
   WHERE u.case_id = x.case_id AND u.key = x.key
), added AS (
  INSERT INTO work_item (case_id, key, kind, agency, payload, run_at)
  SELECT a.case_id, a.key, a.kind, a.agency, a.payload, a.run_at
    FROM jsonb_to_recordset($5::jsonb) AS a (case_id uuid, key text, kind text, agency text, payload jsonb, run_at timestamptz)
    JOIN won ON won.id = a.case_id
), done AS (
  DELETE FROM work_item w
   USING jsonb_to_recordset($6::jsonb) AS x (case_id uuid, key text), won
   WHERE won.id = x.case_id AND w.case_id = x.case_id AND w.key = x.key
)`;

/** What a turn writes now and then. Each part costs its share also where it writes nothing: together a third of a commit of one. */
const rare = `, numbers AS (
  SELECT n.owner_id, n.section, n.subject_id, n.kind, n.key_id, decode(n.digest, 'hex') AS digest, decode(n.sealed, 'hex') AS sealed
    FROM jsonb_to_recordset($16::jsonb) AS n (owner_id uuid, section text, subject_id uuid, kind text, key_id text, digest text, sealed text)
    JOIN won ON won.id = n.owner_id
), unindexed AS (
  DELETE FROM subject_index x
   USING jsonb_to_recordset($2::jsonb) AS d (case_id uuid, section text, replaces_numbers boolean), won
   WHERE d.replaces_numbers AND won.id = d.case_id AND x.owner_id = d.case_id AND x.section = d.section
     AND NOT EXISTS (SELECT FROM numbers n WHERE n.owner_id = x.owner_id AND n.section = x.section AND n.kind = x.kind AND n.digest = x.digest)
), indexed AS (
  INSERT INTO subject_index (owner_id, section, subject_id, kind, key_id, digest, sealed)
  SELECT n.owner_id, n.section, n.subject_id, n.kind, n.key_id, n.digest, n.sealed FROM numbers n
   WHERE NOT EXISTS (SELECT FROM subject_key k WHERE k.subject_id = n.subject_id AND k.destroyed_at IS NOT NULL)
  ON CONFLICT DO NOTHING
), claimed AS (
  UPDATE user_task u SET claimed_by = x.by, revision = u.revision + 1
    FROM jsonb_to_recordset($7::jsonb) AS x (case_id uuid, key text, by text)
    JOIN won ON won.id = x.case_id
   WHERE u.case_id = x.case_id AND u.key = x.key
), paused AS (
  UPDATE user_task u SET suspended_at = x.at, due_at = COALESCE(x.due, u.due_at), revision = u.revision + 1
    FROM jsonb_to_recordset($8::jsonb) AS x (case_id uuid, key text, at timestamptz, due timestamptz)
    JOIN won ON won.id = x.case_id
   WHERE u.case_id = x.case_id AND u.key = x.key
), rounds_kept AS (
  INSERT INTO case_round (case_id, key, state)
  SELECT r.case_id, r.key, r.state
    FROM jsonb_to_recordset($9::jsonb) AS r (case_id uuid, key text, state jsonb)
    JOIN won ON won.id = r.case_id
  ON CONFLICT (case_id, key) DO UPDATE SET state = excluded.state
), rounds_over AS (
  DELETE FROM case_round r
   USING jsonb_to_recordset($10::jsonb) AS x (case_id uuid, key text), won
   WHERE won.id = x.case_id AND r.case_id = x.case_id AND r.key = x.key
), waits_opened AS (
  INSERT INTO message_subscription (case_id, key, kind, name, correlation, opened_at)
  SELECT s.case_id, s.key, s.kind, s.name, s.correlation, s.opened_at
    FROM jsonb_to_recordset($14::jsonb) AS s (case_id uuid, key text, kind text, name text, correlation text, opened_at timestamptz)
    JOIN won ON won.id = s.case_id
), waits_closed AS (
  DELETE FROM message_subscription s
   USING jsonb_to_recordset($15::jsonb) AS x (case_id uuid, key text), won
   WHERE won.id = x.case_id AND s.case_id = x.case_id AND s.key = x.key
), raised AS (
  INSERT INTO incident (case_id, key, code, element_id, title, message, agency, reference, service_id, raised_at)
  SELECT i.case_id, i.key, i.code, i.element_id, i.title, i.message, i.agency, i.reference, i.service_id, i.raised_at
    FROM jsonb_to_recordset($11::jsonb) AS i (case_id uuid, key text, code text, element_id text, title text, message text,
         agency text, reference text, service_id text, raised_at timestamptz)
    JOIN won ON won.id = i.case_id
), over AS (
  UPDATE incident i SET over_at = x.at
    FROM jsonb_to_recordset($12::jsonb) AS x (case_id uuid, key text, at timestamptz)
    JOIN won ON won.id = x.case_id
   WHERE i.case_id = x.case_id AND i.key = x.key
), revived AS (
  UPDATE work_item w SET dead_at = NULL, leased_until = NULL, published_at = NULL, failures = 0, spared = w.attempt, run_at = x.at
    FROM jsonb_to_recordset($13::jsonb) AS x (case_id uuid, key text, at timestamptz)
    JOIN won ON won.id = x.case_id
   WHERE w.case_id = x.case_id AND w.key = x.key AND w.dead_at IS NOT NULL
)`;

const told = `
SELECT id FROM won`;

/** $1 … $6. */
export const usualCommitStatement = `${usual}${told}`;

export const commitStatement = `${usual}${rare}${told}`;
