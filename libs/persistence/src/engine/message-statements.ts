// Each side writes first, in a commit of its own, and looks second: whoever comes later sees the other. A message is given
// to one subscription at a time, and a subscription's key never opens again.

const columns = 'id, name, correlation, variables, published_at, expires_at, keep_until';
/** One that may not wait is kept while it is on its way. */
const values = "$1, $2, $3, $4::jsonb, $5, $6, COALESCE($6, $5::timestamptz + interval '1 hour')";
const given = 'm.id, m.variables, m.receiver_case, m.receiver_key';

/** $1 id, $2 name, $3 hashed key ('' for none), $4 variables, $5 thrown at, $6 waits until. */
export const keepStatement = `
INSERT INTO buffered_message (${columns}) VALUES (${values}) ON CONFLICT (id) DO NOTHING`;

/** As above, with $7 the hash of the request. A message from outside belongs to no case: its work stands under its own id. */
export const acceptStatement = `
WITH kept AS (
  INSERT INTO buffered_message (${columns}, request_hash) VALUES (${values}, $7)
  ON CONFLICT (id) DO NOTHING RETURNING id
), work AS (
  INSERT INTO work_item (case_id, key, kind, payload, run_at)
  SELECT id, 'correlate', 'correlate', jsonb_build_object('id', id), clock_timestamp() FROM kept
)
SELECT EXISTS (SELECT FROM kept) AS accepted, (SELECT request_hash FROM buffered_message WHERE id = $1) AS request_hash`;

/** $1 message. A subscription without a key takes every message of its name. */
export const assignStatement = `
UPDATE buffered_message m SET receiver_case = oldest.case_id, receiver_key = oldest.key
  FROM (SELECT s.case_id, s.key
          FROM buffered_message b
          JOIN message_subscription s ON s.kind = 'message' AND s.name = b.name AND s.correlation IN ('', b.correlation)
         WHERE b.id = $1
         ORDER BY s.opened_at, s.case_id, s.key::bigint LIMIT 1) oldest
 WHERE m.id = $1 AND m.delivered_at IS NULL AND m.receiver_case IS NULL
   AND (m.expires_at IS NULL OR m.expires_at > clock_timestamp())
RETURNING ${given}`;

/** $1 message. */
export const assignedStatement = `
SELECT ${given} FROM buffered_message m WHERE m.id = $1 AND m.delivered_at IS NULL AND m.receiver_case IS NOT NULL`;

/**
 * $1 case, $2 key of its subscription, $3 work item of that case, $4 the attempt it is held as. What was given to it before a
 * worker died comes first. The item is locked, so that nobody else can claim it while a message is on its way to who holds it.
 */
export const takeForStatement = `
WITH held AS (
  SELECT w.key FROM work_item w WHERE w.case_id = $1::uuid AND w.key = $3 AND w.attempt = $4::integer FOR UPDATE
), before AS (
  SELECT m.id FROM buffered_message m
   WHERE m.receiver_case = $1::uuid AND m.receiver_key = $2::text AND m.delivered_at IS NULL
   ORDER BY m.published_at, m.id LIMIT 1
), oldest AS (
  SELECT m.id
    FROM message_subscription s
    JOIN buffered_message m ON m.name = s.name AND (s.correlation = '' OR s.correlation = m.correlation)
   WHERE s.case_id = $1::uuid AND s.key = $2::text AND s.kind = 'message'
     AND m.delivered_at IS NULL AND m.receiver_case IS NULL AND m.expires_at > clock_timestamp()
   ORDER BY m.published_at, m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED
)
UPDATE buffered_message m SET receiver_case = $1::uuid, receiver_key = $2::text
 WHERE EXISTS (SELECT FROM held)
   AND m.id = COALESCE((SELECT id FROM before), (SELECT id FROM oldest)) AND m.delivered_at IS NULL
   AND (m.receiver_case IS NULL OR (m.receiver_case = $1::uuid AND m.receiver_key = $2::text))
RETURNING ${given}`;

/** $1 message, $2 case, $3 key of the subscription that is not open any more. It missed a receiver once only. */
export const takeBackStatement = `
WITH closed AS (
  DELETE FROM message_subscription WHERE case_id = $2::uuid AND key = $3::text
), freed AS (
  UPDATE buffered_message SET receiver_case = NULL, receiver_key = NULL
   WHERE id = $1 AND receiver_case = $2::uuid AND receiver_key = $3::text AND delivered_at IS NULL RETURNING id
)
INSERT INTO work_item (case_id, key, kind, payload, run_at)
SELECT id, 'missed-' || $2::text || '-' || $3::text, 'correlate', jsonb_build_object('id', id), clock_timestamp() FROM freed
ON CONFLICT (case_id, key) DO NOTHING`;

/** $1 name, $2 thrown at, $3 the case that threw it, $4 cases after this one, $5 how many. */
export const listenersStatement = `
SELECT case_id, array_agg(key ORDER BY key::bigint) AS keys
  FROM message_subscription
 WHERE kind = 'signal' AND name = $1 AND opened_at <= $2 AND case_id <> $3 AND case_id > $4
 GROUP BY case_id ORDER BY case_id LIMIT $5`;

/** $1 name, $2 thrown at, $3 uuid[] cases. */
export const stillListeningStatement = `
SELECT case_id, array_agg(key ORDER BY key::bigint) AS keys
  FROM message_subscription
 WHERE kind = 'signal' AND name = $1 AND opened_at <= $2 AND case_id = ANY ($3::uuid[])
 GROUP BY case_id ORDER BY case_id`;

/** $1 message. Remembered as long as answers to commands are. */
export const settleStatement = `
UPDATE buffered_message SET delivered_at = clock_timestamp(), keep_until = clock_timestamp() + interval '30 days'
 WHERE id = $1 AND delivered_at IS NULL`;

/** One that was given to somebody and has not arrived is still on its way. */
export const discardStatement = `
DELETE FROM buffered_message m
 USING (SELECT id FROM buffered_message
         WHERE keep_until < clock_timestamp() AND (receiver_case IS NULL OR delivered_at IS NOT NULL)
         FOR UPDATE SKIP LOCKED) over
 WHERE m.id = over.id`;
