/** As the index of the queues has it. What has no due date is last; not COALESCE, which policies let no index compare. */
const due = (of: string): string => `CASE WHEN ${of}.due_at IS NULL THEN 'infinity'::timestamptz ELSE ${of}.due_at END`;

/**
 * A page of several queues in one order: the first rows of each queue by its own index, then merged. One
 * `queue = ANY (…)` with ORDER BY would sort every open task of all queues (200 times slower at a million); so would
 * `scope IN (…)` within a queue, hence a queue of its own for the tasks that ask for no scope.
 * An officer without a scope sees the tasks that ask for none; a scoped one those and those of exactly their scope.
 * The family's cases are few: they are looked up once, not for each row.
 * $1-$3 agency, role, scope per holding; $4 limit; $5-$7 after (due, case, key); $8 all | nobody | by; $9 who;
 * $10 for whom it is read.
 */
export const queuePageStatement = `
SELECT page.*, clock_timestamp() AS now,
       page.case_id IN (SELECT c.owner_id FROM officer_family o JOIN subject_index c ON c.kind = o.kind AND c.digest = o.digest
                         WHERE o.officer_id = $10) AS shares_family
  FROM (
  SELECT DISTINCT holding.agency, holding.role, asked.scope
    FROM unnest($1::text[], $2::text[], $3::text[]) AS holding (agency, role, scope)
   CROSS JOIN LATERAL (VALUES (holding.scope), ('')) AS asked (scope)
) queue
CROSS JOIN LATERAL (
  SELECT u.* FROM user_task u
   WHERE u.agency = queue.agency AND u.role = queue.role AND u.scope = queue.scope AND u.closed_at IS NULL
     AND (${due('u')}, u.case_id, u.key) > ($5::timestamptz, $6::uuid, $7::text)
     AND ($8 = 'all' OR ($8 = 'nobody' AND u.claimed_by IS NULL) OR ($8 = 'by' AND u.claimed_by = $9))
   ORDER BY ${due('u')}, u.case_id, u.key
   LIMIT $4
) page
ORDER BY ${due('page')}, page.case_id, page.key
LIMIT $4`;
