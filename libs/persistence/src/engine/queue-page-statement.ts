/**
 * A page of several queues in one order: the first rows of each queue by its own index, then merged. One
 * `queue = ANY (…)` with ORDER BY would sort every open task of all queues (200 times slower at a million).
 * An officer without a scope sees the tasks that ask for none; a scoped one those of exactly their scope.
 * $1-$3 agency, role, scope per holding; $4 limit; $5-$7 after (due, case, key); $8 all | nobody | by; $9 who.
 */
export const queuePageStatement = `
SELECT merged.* FROM (
  SELECT DISTINCT page.* FROM unnest($1::text[], $2::text[], $3::text[]) AS holding (agency, role, scope)
  CROSS JOIN LATERAL (
    SELECT u.* FROM user_task u
     WHERE u.agency = holding.agency AND u.role = holding.role AND u.scope IN (holding.scope, '') AND u.closed_at IS NULL
       AND (COALESCE(u.due_at, 'infinity'::timestamptz), u.case_id, u.key) > ($5::timestamptz, $6::uuid, $7::text)
       AND ($8 = 'all' OR ($8 = 'nobody' AND u.claimed_by IS NULL) OR ($8 = 'by' AND u.claimed_by = $9))
     ORDER BY COALESCE(u.due_at, 'infinity'::timestamptz), u.case_id, u.key
     LIMIT $4
  ) page
) merged
ORDER BY COALESCE(merged.due_at, 'infinity'::timestamptz), merged.case_id, merged.key
LIMIT $4`;
