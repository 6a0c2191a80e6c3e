// The invariants of docs/reliability.md as questions to the database: each gives the rows that break it.
import type { InvariantId } from './violation.js';

export interface Question {
  readonly invariant: InvariantId;
  /** What is wrong with a row that comes back. */
  readonly what: string;
  readonly sql: string;
}

const events = `case_event e CROSS JOIN LATERAL json_array_elements(e.events) AS event`;

/** Tables of cases: what a commit writes together. */
const caseTables = [
  'case_event',
  'case_data',
  'user_task',
  'work_item',
  'command_inbox',
  'incident',
  'case_round',
  'message_subscription',
  'letter_number',
];

const onlyOnce = (invariant: InvariantId, type: string, key: string, what: string): Question => ({
  invariant,
  what,
  sql: `SELECT e.case_id::text AS case_id, ${key} AS detail, count(*)::int AS count FROM ${events}
         WHERE event->>'type' = '${type}' GROUP BY 1, 2 HAVING count(*) > 1`,
});

export const questions: readonly Question[] = [
  onlyOnce('I1', 'RequestSubmitted', `'request'`, 'was submitted twice'),
  onlyOnce('I6', 'TimerFired', `event->>'key'`, 'a timer fired twice'),
  onlyOnce('I7', 'HandOffDelivered', `event->>'key'`, 'a hand-off was delivered twice'),
  onlyOnce('I8', 'JobCompleted', `event->>'key'`, 'a job was completed twice'),
  onlyOnce('I8', 'LetterIssued', `event->>'letterId'`, 'a letter was issued twice'),
  onlyOnce('I10', 'UserTaskCompleted', `event->>'key'`, 'a task was completed twice'),
  onlyOnce('I11', 'RequestDecided', `'decision'`, 'was decided twice'),
  {
    invariant: 'I2',
    what: 'a key has two turns',
    sql: `SELECT case_id::text AS case_id, command_key AS detail, count(*)::int AS count FROM case_event
           GROUP BY 1, 2 HAVING count(*) > 1`,
  },
  {
    invariant: 'I2',
    what: 'turns and answers are not the same keys',
    sql: `SELECT coalesce(e.case_id, i.case_id)::text AS case_id, coalesce(e.command_key, i.key) AS detail
            FROM case_event e FULL JOIN command_inbox i ON i.case_id = e.case_id AND i.key = e.command_key
           WHERE e.case_id IS NULL OR i.case_id IS NULL`,
  },
  {
    invariant: 'I4',
    what: 'revisions are not 1, 2, 3 … up to that of the case',
    sql: `SELECT c.id::text AS case_id, c.revision || ' with ' || count(e.revision) AS detail
            FROM case_instance c LEFT JOIN case_event e ON e.case_id = c.id
           GROUP BY c.id HAVING count(e.revision) <> c.revision OR min(e.revision) IS DISTINCT FROM 1 OR max(e.revision) IS DISTINCT FROM c.revision`,
  },
  {
    invariant: 'I4',
    what: 'a turn is earlier than the one before it',
    sql: `SELECT case_id::text AS case_id, revision::text AS detail
            FROM (SELECT case_id, revision, at, lag(at) OVER (PARTITION BY case_id ORDER BY revision) AS before FROM case_event) t
           WHERE at < before`,
  },
  {
    invariant: 'I6',
    what: 'a timer fired early',
    sql: `WITH happened AS (SELECT e.case_id, e.at, event FROM ${events})
          SELECT f.case_id::text AS case_id, f.event->>'key' AS detail
            FROM happened f JOIN happened a ON a.case_id = f.case_id AND a.event->>'key' = f.event->>'key' AND a.event->>'type' = 'TimerArmed'
           WHERE f.event->>'type' = 'TimerFired' AND f.at < (a.event->>'due')::timestamptz`,
  },
  {
    invariant: 'I7',
    what: 'work of a case that is over',
    sql: `SELECT w.case_id::text AS case_id, w.kind || ' ' || w.key AS detail
            FROM work_item w JOIN case_instance c ON c.id = w.case_id WHERE c.state #>> '{process,status}' <> 'active'`,
  },
  {
    invariant: 'I7',
    what: 'a row whose case is not there',
    sql: caseTables
      .map(
        (table) =>
          `SELECT DISTINCT t.case_id::text AS case_id, '${table}' AS detail FROM ${table} t WHERE NOT EXISTS (SELECT FROM case_instance c WHERE c.id = t.case_id)`,
      )
      .join(' UNION ALL '),
  },
  {
    invariant: 'I7',
    what: 'an open task in the state and in no queue, or the other way round',
    sql: `SELECT coalesce(s.id, u.case_id)::text AS case_id, coalesce(s.key, u.key) AS detail
            FROM (SELECT c.id, element.key FROM case_instance c CROSS JOIN LATERAL jsonb_each(c.state #> '{process,elements}') AS element
                   WHERE element.value->>'phase' = 'user-task' AND element.value ? 'performer') s
            FULL JOIN (SELECT case_id, key FROM user_task WHERE closed_at IS NULL) u ON u.case_id = s.id AND u.key = s.key
           WHERE s.id IS NULL OR u.case_id IS NULL`,
  },
  {
    invariant: 'I7',
    what: 'dead work',
    sql: `SELECT case_id::text AS case_id, kind || ' ' || key || ': ' || coalesce(last_error, '') AS detail FROM work_item WHERE dead_at IS NOT NULL`,
  },
  {
    invariant: 'I8',
    what: 'its applicant was not told once that it came and once what was decided',
    sql: `SELECT c.id::text AS case_id, notice AS detail
            FROM case_instance c CROSS JOIN unnest(ARRAY['received', 'decided']) AS notice
           WHERE (notice = 'received' OR c.state ? 'decision')
             AND NOT EXISTS (SELECT FROM outbox_message m WHERE m.key = c.id || '.notify-' || notice)`,
  },
  {
    invariant: 'I8',
    what: 'a neighbour was never sent the link to a task',
    sql: `SELECT u.case_id::text AS case_id, u.role || ' ' || u.key AS detail FROM user_task u
           WHERE u.role IN ('rt', 'rw') AND u.closed_at IS NOT NULL
             AND NOT EXISTS (SELECT FROM outbox_message m WHERE m.key LIKE u.case_id || '.link-' || u.key || '-%')`,
  },
  {
    invariant: 'I8',
    what: 'letters in the history, numbers given and files kept are not the same',
    sql: `WITH issued AS (SELECT e.case_id, event->>'letterId' AS letter FROM ${events} WHERE event->>'type' = 'LetterIssued'),
               numbered AS (SELECT case_id, letter_id AS letter FROM letter_number),
               kept AS (SELECT case_id, substr(field, 8) AS letter FROM stored_file WHERE field LIKE 'letter:%')
          SELECT case_id::text AS case_id, letter AS detail, count(*)::int AS count
            FROM (SELECT * FROM issued UNION ALL SELECT * FROM numbered UNION ALL SELECT * FROM kept) each_one
           GROUP BY 1, 2 HAVING count(*) <> 3`,
  },
  {
    invariant: 'I8',
    what: 'serials of a series have a gap',
    sql: `SELECT c.agency || ' ' || c.series AS case_id, c.last::text AS detail FROM letter_counter c
           WHERE c.last <> (SELECT count(*) FROM letter_number l WHERE (l.agency, l.series, l.year) = (c.agency, c.series, c.year))`,
  },
  {
    invariant: 'I8',
    what: 'a message between cases that never arrived where somebody waits for it',
    sql: `SELECT s.case_id::text AS case_id, s.name AS detail FROM message_subscription s
            JOIN buffered_message m ON m.name = s.name AND m.correlation = s.correlation AND m.delivered_at IS NULL
           WHERE s.kind = 'message'`,
  },
  {
    invariant: 'I10',
    what: 'a closed task of which no turn tells',
    sql: `SELECT u.case_id::text AS case_id, u.key AS detail FROM user_task u
           WHERE u.closed_at IS NOT NULL AND NOT EXISTS (
             SELECT FROM ${events} WHERE e.case_id = u.case_id AND event->>'key' = u.key
                AND event->>'type' IN ('UserTaskCompleted', 'ElementTerminated'))`,
  },
];
