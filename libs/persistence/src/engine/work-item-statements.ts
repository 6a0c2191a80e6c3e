// Who may take which work item, by the database's clock. `statement_timestamp` stands still within a statement, so that an
// index can be asked for what is due; with `clock_timestamp` every timer of next year would be looked at.

/** How long a worker may hold an item before another may take it. */
const lease = "interval '30 seconds'";
/** After this long without anybody taking it, a published item is published again: the queue lost it. */
const republishAfter = "interval '5 seconds'";
/** What is due within this time may go to a queue, which wakes it up at its instant. */
const horizon = "interval '1 minute'";
/** The bell after a commit gets this long before the publisher helps. */
const bellTime = "interval '1 second'";

const returned = 'w.case_id, w.key, w.kind, w.agency, w.payload, w.run_at, w.attempt, w.failures, w.spared';
const free =
  'w.dead_at IS NULL AND w.run_at <= statement_timestamp() AND (w.leased_until IS NULL OR w.leased_until < statement_timestamp())';
/**
 * The same of an item that is named, said so that no index of what is due fits. The planner, who believes that little is due,
 * would walk all of it for each name (measured: 57 ms for 24 items while 3,400 were due).
 */
const freeNamed = free
  .replace('w.dead_at IS NULL', "COALESCE(w.dead_at, 'infinity') = 'infinity'")
  .replace('w.run_at <=', "w.run_at + interval '0' <=");
const taken = `attempt = w.attempt + 1, leased_until = statement_timestamp() + ${lease}`;
const paused = 'EXISTS (SELECT FROM dispatch_limit d WHERE d.agency = w.agency AND d.paused_at IS NOT NULL)';
const limited =
  'EXISTS (SELECT FROM dispatch_limit d WHERE d.agency = w.agency AND (d.paused_at IS NOT NULL OR d.concurrency IS NOT NULL))';

/** Places that are free for an agency whose row is locked. */
const freePlaces = (agency: string): string => `(
  SELECT d.concurrency - (SELECT count(*) FROM work_item l
                           WHERE l.agency = d.agency AND l.leased_until IS NOT NULL AND l.leased_until > statement_timestamp())
    FROM dispatch_limit d WHERE d.agency = ${agency} AND d.paused_at IS NULL)`;

/**
 * $1 case, $2 key. One row with the item, or with the agency that goes a few at a time and must be asked by itself;
 * none when there is nothing to take.
 */
export const claimOneStatement = `
WITH claimed AS (
  UPDATE work_item w SET ${taken}
   WHERE w.case_id = $1 AND w.key = $2 AND ${freeNamed} AND NOT ${limited}
   RETURNING ${returned}
)
SELECT claimed.*, NULL AS limited_agency FROM claimed
UNION ALL
SELECT w.case_id, w.key, w.kind, w.agency, w.payload, w.run_at, w.attempt, w.failures, w.spared, w.agency
  FROM work_item w
 WHERE w.case_id = $1 AND w.key = $2 AND ${freeNamed}
   AND EXISTS (SELECT FROM dispatch_limit d WHERE d.agency = w.agency AND d.paused_at IS NULL AND d.concurrency IS NOT NULL)`;

/**
 * The rows that a statement just locked, by where they lie. Joined to their table by key, a plan that was made while little waited
 * may walk everything that waits; a list of places leaves the planner no choice.
 */
const lockedBy = (select: string): string => `w.ctid = ANY (ARRAY(${select}))`;

/** $1 cases, $2 keys, of the same length. What somebody else is just taking is theirs. */
export const claimTheseStatement = `
UPDATE work_item w SET ${taken}
 WHERE ${lockedBy(`
  SELECT due.place
    FROM unnest($1::uuid[], $2::text[]) AS asked (case_id, key)
   CROSS JOIN LATERAL (SELECT w.ctid AS place FROM work_item w
                        WHERE w.case_id = asked.case_id AND w.key = asked.key AND ${freeNamed} AND NOT ${limited}
                        LIMIT 1 FOR UPDATE SKIP LOCKED) due`)}
RETURNING ${returned}`;

/** $1 case, $2 key, $3 its agency, whose row is locked. An agency without a free place is asked again at the next look. */
export const claimOneLimitedStatement = `
WITH place AS (SELECT ${freePlaces('$3')} > 0 AS is_free
), refused AS (
  UPDATE work_item w SET published_at = NULL FROM place
   WHERE w.case_id = $1 AND w.key = $2 AND ${freeNamed} AND NOT place.is_free
)
UPDATE work_item w SET ${taken} FROM place
 WHERE w.case_id = $1 AND w.key = $2 AND ${freeNamed} AND place.is_free
RETURNING ${returned}`;

/** $1 an agency whose row is locked, $2 most items. */
export const claimSomeLimitedStatement = `
UPDATE work_item w SET ${taken}
 WHERE ${lockedBy(`
  SELECT w.ctid FROM work_item w
   WHERE w.kind = 'handoff' AND w.agency = $1 AND ${free}
   ORDER BY w.run_at LIMIT greatest(0, least($2::bigint, ${freePlaces('$1')})) FOR UPDATE SKIP LOCKED`)}
RETURNING ${returned}`;

/** $1 kinds, $2 most of each kind and of all. Agencies with a limit are asked by themselves. */
export const claimDueStatement = `
UPDATE work_item w SET ${taken}
 WHERE ${lockedBy(`
  SELECT due.place
    FROM unnest($1::text[]) AS k (kind)
   CROSS JOIN LATERAL (SELECT w.ctid AS place, w.run_at FROM work_item w
                        WHERE w.kind = k.kind AND ${free} AND NOT ${limited}
                        ORDER BY w.run_at LIMIT $2 FOR UPDATE SKIP LOCKED) due
   ORDER BY due.run_at LIMIT $2`)}
RETURNING ${returned}`;

/** $1 kinds, $2 most. Gives back what it marked, and in how many milliseconds each is due. */
export const takeUnpublishedStatement = `
UPDATE work_item w SET published_at = statement_timestamp()
 WHERE ${lockedBy(`
  SELECT due.place
    FROM unnest($1::text[]) AS k (kind)
   CROSS JOIN LATERAL (SELECT w.ctid AS place, w.run_at FROM work_item w
                        WHERE w.kind = k.kind AND w.dead_at IS NULL AND w.run_at <= statement_timestamp() + ${horizon}
                          AND (w.leased_until IS NULL OR w.leased_until < statement_timestamp()) AND NOT ${paused}
                          AND CASE WHEN w.published_at IS NOT NULL
                                   THEN greatest(w.published_at, w.run_at) < statement_timestamp() - ${republishAfter}
                                   ELSE w.run_at > statement_timestamp() OR w.run_at < statement_timestamp() - ${bellTime} END
                        ORDER BY w.run_at LIMIT $2 FOR UPDATE SKIP LOCKED) due
   ORDER BY due.run_at LIMIT $2`)}
RETURNING ${returned}, EXTRACT(epoch FROM w.run_at - statement_timestamp())::float8 * 1000 AS due_in`;

/** $1 case, $2 key, $3 attempt it was claimed as, $4 payload: how far it has come. */
export const keepPlaceStatement = `
UPDATE work_item SET payload = $4::jsonb, leased_until = statement_timestamp() + ${lease}
 WHERE case_id = $1 AND key = $2 AND attempt = $3`;
