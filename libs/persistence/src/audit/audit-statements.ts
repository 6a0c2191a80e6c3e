// What is read of the evidence, in the order in which it is held against each other.

const micros = (column: string): string =>
  `COALESCE(to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), ${column}::text)`;

export const checkpointColumns = `number, ${micros('at')} AS at, ${micros('since')} AS since, cases, entries, merkle, previous, root`;

export const checkpointsStatement = `SELECT ${checkpointColumns} FROM audit_checkpoint ORDER BY number`;

/** In the order of their tree. */
export const leavesStatement =
  'SELECT checkpoint, kind, subject, revision, hash FROM audit_leaf ORDER BY checkpoint, subject, revision';

export const casesStatement = 'SELECT id AS "caseId", reference, revision, head FROM case_instance ORDER BY id';

export const turnsStatement = `
SELECT case_id AS "caseId", revision, ${micros('at')} AS at, actor, command_key AS "commandKey", events::text AS events,
       prev_hash AS previous, hash
  FROM case_event ORDER BY case_id, revision, case_event.at`;

export const seenStatement = (kind: 'case' | 'entry'): string => `
SELECT l.subject, l.checkpoint, l.revision, l.hash, ${micros('c.at')} AS at, ${micros('c.since')} AS since
  FROM audit_leaf l LEFT JOIN audit_checkpoint c ON c.number = l.checkpoint
 WHERE l.kind = '${kind}' ORDER BY l.subject, l.revision`;

export const entryColumns = `e.id, ${micros('e.at')} AS at, e.actor, e.action, e.subject_kind AS "subjectKind",
       e.subject_id AS "subjectId", e.outcome, e.details::text AS details, e.request_id AS "requestId"`;

export const entriesStatement = `SELECT ${entryColumns} FROM audit_event e ORDER BY e.id`;

/** Which cases have changed: those with turns since then ($1), and of them what no leaf has seen. $2 the checkpoint. */
export const newHeadsStatement = `
INSERT INTO audit_leaf (checkpoint, kind, subject, revision, hash)
SELECT $2, 'case', c.id, c.revision, c.head
  FROM (SELECT DISTINCT case_id FROM case_event WHERE at >= $1) e JOIN case_instance c ON c.id = e.case_id
 WHERE NOT EXISTS (SELECT FROM audit_leaf l WHERE l.subject = c.id AND l.revision >= c.revision)`;

/** The same of every case there is. $1 the checkpoint. */
export const everyHeadStatement = `
INSERT INTO audit_leaf (checkpoint, kind, subject, revision, hash)
SELECT $1, 'case', c.id, c.revision, c.head FROM case_instance c
 WHERE NOT EXISTS (SELECT FROM audit_leaf l WHERE l.subject = c.id AND l.revision >= c.revision)`;

/** Audit rows that no leaf has seen, dated since then (a time of ours) or all of them. */
export const newEntriesStatement = (since: string | undefined): string => `
SELECT ${entryColumns} FROM audit_event e
 WHERE ${since === undefined ? 'true' : `e.at >= '${since}Z'`}
   AND NOT EXISTS (SELECT FROM audit_leaf l WHERE l.subject = e.id)`;
