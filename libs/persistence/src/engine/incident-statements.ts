// What is stuck, from the two places where it is known: incidents of processes, and work items that nobody waits for.
// The age of a work item is cut to milliseconds, since that is all a cursor keeps.

const deadAt = "date_trunc('milliseconds', w.dead_at)";
const incidentColumns = 'case_id, key, code, element_id, title, message, agency, reference, service_id, raised_at';
const deadColumns = `w.case_id, 'work:' || w.key AS key, 'WORK_ITEM_DEAD' AS code, '' AS element_id, w.kind AS title, w.attempt::text AS message,
       COALESCE(w.agency, '') AS agency, c.reference, c.service_id, ${deadAt} AS raised_at`;
const deadItems = 'work_item w JOIN case_instance c ON c.id = w.case_id';

/** $1 … $3 the place after which, $4 agencies, $5 service, $6 code, $7 open since, $8 most; a null filters nothing. */
export const incidentPageStatement = `
SELECT * FROM (
  (SELECT ${incidentColumns} FROM incident
    WHERE over_at IS NULL AND (raised_at, case_id, key) > ($1::timestamptz, $2::uuid, $3)
      AND ($4::text[] IS NULL OR agency = ANY ($4)) AND ($5::text IS NULL OR service_id = $5)
      AND ($6::text IS NULL OR code = $6) AND ($7::timestamptz IS NULL OR raised_at <= $7)
    ORDER BY raised_at, case_id, key LIMIT $8)
  UNION ALL
  (SELECT ${deadColumns} FROM ${deadItems}
    WHERE w.dead_at IS NOT NULL AND (${deadAt}, w.case_id, 'work:' || w.key) > ($1::timestamptz, $2::uuid, $3)
      AND ($4::text[] IS NULL OR w.agency = ANY ($4)) AND ($5::text IS NULL OR c.service_id = $5)
      AND ($6::text IS NULL OR $6 = 'WORK_ITEM_DEAD') AND ($7::timestamptz IS NULL OR ${deadAt} <= $7)
    ORDER BY ${deadAt}, w.case_id, 'work:' || w.key LIMIT $8)
) stuck ORDER BY raised_at, case_id, key LIMIT $8`;

/** $1 case, $2 key; a null finds all of the case. */
export const incidentsOfCaseStatement = `
SELECT ${incidentColumns} FROM incident WHERE over_at IS NULL AND case_id = $1 AND ($2::text IS NULL OR key = $2)
UNION ALL
SELECT ${deadColumns} FROM ${deadItems}
 WHERE w.dead_at IS NOT NULL AND w.case_id = $1 AND ($2::text IS NULL OR 'work:' || w.key = $2)
ORDER BY raised_at, key`;
