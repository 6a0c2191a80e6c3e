/**
 * Open cases that nothing will move: no task that a person may act on, no work item that is not dead (timers are work items),
 * no awaited event, no open correction, no incident that is listed. There must be none; one that is here has lost something.
 */
export const stuckCasesStatement = `
SELECT c.id, c.reference, c.service_id, count(*) OVER ()::int AS count
  FROM case_instance c
 WHERE c.state #>> '{process,status}' = 'active'
   AND NOT EXISTS (SELECT FROM user_task u WHERE u.case_id = c.id AND u.closed_at IS NULL AND u.suspended_at IS NULL)
   AND NOT EXISTS (SELECT FROM work_item w WHERE w.case_id = c.id AND w.dead_at IS NULL)
   AND coalesce(c.state #> '{process,subscriptions}', '{}') = '{}'
   AND c.state -> 'correction' IS NULL
   AND NOT EXISTS (SELECT FROM incident i WHERE i.case_id = c.id AND i.over_at IS NULL)
 ORDER BY c.created_at
 LIMIT $1`;

/** Dead work items and incidents, by service. */
export const waitingForPeopleStatement = `
SELECT service_id, sum(dead)::int AS dead, sum(incidents)::int AS incidents
  FROM (
    SELECT c.service_id, 1 AS dead, 0 AS incidents
      FROM work_item w JOIN case_instance c ON c.id = w.case_id WHERE w.dead_at IS NOT NULL
    UNION ALL
    SELECT i.service_id, 0, 1 FROM incident i WHERE i.over_at IS NULL
  ) waiting
 GROUP BY service_id ORDER BY service_id`;
