/**
 * Everything a batch of decisions needs, in one round trip: a row per command with the case, its data by
 * section (newest revision wins), the inbox answer and the work item's attempt.
 * Sections come sealed, and the wrapped key of the applicant with them; of a case that is created now the key of who files it.
 * Inbox and work are asked for one by one: a join leaves the planner to walk all of it, where little was there when it planned.
 * $1 uuid[] case ids, $2 text[] inbox keys, $3 text[] work item keys ('' for none), $4 uuid[] who files, in the same order.
 */
export const loadStatement = `
SELECT asked.n, clock_timestamp() AS now,
       c.id, c.reference, c.service_id, c.version_hash, c.applicant_id, c.created_at, c.revision, c.state, c.head,
       (SELECT jsonb_object_agg(newest.section, jsonb_build_array(newest.revision, encode(newest.sealed, 'base64')))
          FROM (SELECT DISTINCT ON (d.section) d.section, d.revision, d.sealed
                  FROM case_data d WHERE d.case_id = asked.case_id ORDER BY d.section, d.revision DESC) newest) AS sections,
       k.subject_id, k.wrapped,
       i.request_hash AS inbox_hash, i.answer AS inbox_answer,
       w.attempt AS work_attempt
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[]) WITH ORDINALITY AS asked (case_id, inbox_key, work_key, subject_id, n)
  LEFT JOIN case_instance c ON c.id = asked.case_id
  LEFT JOIN subject_key k ON k.subject_id = COALESCE(c.applicant_id, asked.subject_id)
  LEFT JOIN LATERAL (SELECT request_hash, answer FROM command_inbox
                      WHERE case_id = asked.case_id AND key = asked.inbox_key LIMIT 1) i ON true
  LEFT JOIN LATERAL (SELECT attempt FROM work_item WHERE case_id = asked.case_id AND key = asked.work_key LIMIT 1) w ON true
 ORDER BY asked.n`;
