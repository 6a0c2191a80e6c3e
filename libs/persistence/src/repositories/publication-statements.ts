// What is offered is asked in one way everywhere: by the database's clock, so that a date comes for every process at once.
import { auditColumns } from './audit-trail.js';

/** Not one that was taken back before its date. */
const counts = '(p.retired_at IS NULL OR p.retired_at >= p.offered_from)';
const hasCome = `p.offered_from <= statement_timestamp() AND ${counts}`;

/** The last one of every service whose date has come, retired or not. */
export const lastOffers = (where = ''): string =>
  `SELECT DISTINCT ON (p.service_id) p.hash, p.retired_at IS NOT NULL AS retired FROM service_publication p
    WHERE ${hasCome} ${where} ORDER BY p.service_id, p.offered_from DESC, p.number DESC`;

export const listPublications = (where = ''): string =>
  `SELECT p.*, CASE WHEN NOT ${counts} THEN 'cancelled'
                    WHEN p.offered_from > statement_timestamp() THEN 'coming'
                    WHEN p.number < max(p.number) FILTER (WHERE ${hasCome}) OVER (PARTITION BY p.service_id) THEN 'replaced'
                    WHEN p.retired_at IS NOT NULL THEN 'retired'
                    ELSE 'offered' END AS state
     FROM service_publication p ${where} ORDER BY p.service_id, p.number DESC`;

// A version is never published past one that is coming: that one would bring back what was before. So numbers are in the
// order of dates. Who wants a number that somebody else just took meets the unique key.
const room = `
  clock AS MATERIALIZED (SELECT clock_timestamp() AS now),
  room AS MATERIALIZED (
    SELECT clock.now, coalesce($9::timestamptz, clock.now) AS offered_from, $7::int + 1 AS number FROM clock
     WHERE coalesce((SELECT max(p.number) FROM service_publication p WHERE p.service_id = $2), 0) = $7
       AND coalesce($9, clock.now) >= clock.now
       AND NOT EXISTS (SELECT 1 FROM service_publication p
                        WHERE p.service_id = $2 AND p.offered_from > coalesce($9, clock.now) AND ${counts}))`;

const stored = `
  stored AS (INSERT INTO service_version (hash, service_id, files, published_at)
             SELECT $1, $2, $3, now FROM go ON CONFLICT (hash) DO NOTHING),
  published AS (
    INSERT INTO service_publication (service_id, number, hash, offered_from, published_at, published_by, note, changes, draft_id, reviewed_by)
    SELECT $2, number, $1, offered_from, now, $4, $5, $6, draft_id, reviewed_by FROM go RETURNING service_id, number, hash, offered_from)
  INSERT INTO audit_event (${auditColumns})
  SELECT $4, 'version-published', 'service', service_id, 'done',
         jsonb_build_object('hash', hash, 'number', number, 'from', offered_from), $8 FROM published RETURNING id`;

/** `$1` hash, service, files, by, `$5` note, changes, after, request, `$9` offered from. */
export const publishStatement = `
  WITH ${room}, go AS (SELECT room.*, NULL::uuid AS draft_id, NULL::text AS reviewed_by FROM room), ${stored}`;

/** The same of a draft: `$10` its id, revision, who reviewed it. */
export const publishDraftStatement = `
  WITH ${room},
  closed AS (
    UPDATE service_draft d SET state = 'published', revision = d.revision + 1, changed_by = $12, changed_at = room.now
      FROM room WHERE d.id = $10 AND d.revision = $11 AND d.state = 'in-review' RETURNING d.id, d.revision),
  go AS MATERIALIZED (SELECT room.*, closed.id AS draft_id, $4::text AS reviewed_by FROM room CROSS JOIN closed),
  told AS (
    INSERT INTO service_draft_event (draft_id, revision, by, what, details)
    SELECT closed.id, closed.revision, $12, 'published',
           jsonb_strip_nulls(jsonb_build_object('hash', $1::text, 'number', go.number, 'from', go.offered_from, 'note', $5::text))
      FROM closed CROSS JOIN go), ${stored}`;

/** `$1` by, reason, request; what it ends is told by `which`. */
const ending = (which: string, action: string): string => `
  WITH ended AS (
    UPDATE service_publication SET retired_at = clock_timestamp(), retired_by = $1, retired_reason = $2
     WHERE retired_at IS NULL AND id IN (${which}) RETURNING service_id, number)
  INSERT INTO audit_event (${auditColumns})
  SELECT $1, '${action}', 'service', service_id, 'done', jsonb_build_object('numbers', jsonb_agg(number ORDER BY number)), $3
    FROM ended GROUP BY service_id RETURNING id`;

/** `$4`: the service. */
export const retireStatement = ending(
  `SELECT id FROM (${listPublications('WHERE p.service_id = $4')}) p WHERE state IN ('offered', 'coming')`,
  'service-retired',
);

/** `$4`: the publication. */
export const cancelStatement = ending(
  'SELECT id FROM service_publication WHERE id = $4 AND offered_from > clock_timestamp()',
  'publication-cancelled',
);
