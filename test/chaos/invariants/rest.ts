// I5: nothing is stuck. Once nothing is wrong any more, officers have answered what there is and the clocks have run out.
import type { Arena } from '../arena/arena.js';
import { pause } from '../arena/arena.js';
import type { Violation } from './violation.js';

export interface Rest {
  /** What cases that have not ended wait for, and how many do. */
  readonly waiting: Readonly<Record<string, number>>;
  readonly violations: readonly Violation[];
}

/** Two leases, a watchdog's round, and what officers need for a full queue on a slow machine. */
const patienceMs = 240_000;
/** At rest is what stays so. */
const quietMs = 3_000;

const namedAtMost = 10;

interface OpenCase {
  readonly id: string;
  readonly service: string;
  readonly tasks: readonly string[] | null;
  readonly work: readonly string[] | null;
  readonly waits: readonly string[] | null;
  readonly incidents: number;
}

const openCases = `
SELECT c.id::text, c.service_id AS service,
       (SELECT array_agg(u.role) FROM user_task u WHERE u.case_id = c.id AND u.closed_at IS NULL) AS tasks,
       (SELECT array_agg(w.kind || ' ' || w.key || coalesce(': ' || w.last_error, '')) FROM work_item w WHERE w.case_id = c.id) AS work,
       (SELECT array_agg(s.kind || ' ' || s.name) FROM message_subscription s WHERE s.case_id = c.id) AS waits,
       (SELECT count(*)::int FROM incident i WHERE i.case_id = c.id AND i.over_at IS NULL) AS incidents
  FROM case_instance c WHERE c.state #>> '{process,status}' = 'active'`;

const workLeft = `
SELECT count(*)::int AS n FROM work_item w JOIN case_instance c ON c.id = w.case_id
 WHERE c.state #>> '{process,status}' <> 'active' OR w.kind <> 'timer'`;

/** Waits for somebody outside: a message or a signal that nobody has sent, or a neighbour whose link was used up without an answer. */
const reasonOf = ({ tasks, work, waits, incidents }: OpenCase): string | undefined => {
  if (incidents > 0 || (work ?? []).some((item) => !item.startsWith('timer '))) return undefined;
  if (tasks?.every((role) => role === 'rt' || role === 'rw'))
    return 'a neighbour whose link was used up by an answer that was lost';
  return tasks === null && waits && waits.length > 0 ? `outside: ${[...new Set(waits)].join(', ')}` : undefined;
};

export async function untilAtRest(arena: Arena): Promise<Rest> {
  const end = Date.now() + patienceMs;
  let quietSince: number | undefined;
  for (;;) {
    const open = await arena.rows<OpenCase>(openCases);
    const [left] = await arena.rows<{ n: number }>(workLeft);
    const stuck = open.filter((one) => reasonOf(one) === undefined);
    const isQuiet = stuck.length === 0 && left?.n === 0;
    quietSince = isQuiet ? (quietSince ?? Date.now()) : undefined;
    if ((quietSince !== undefined && Date.now() - quietSince > quietMs) || Date.now() > end)
      return {
        waiting: counted(open),
        violations: quietSince === undefined ? stuck.slice(0, namedAtMost).map(violationOf) : [],
      };
    await pause(500);
  }
}

const counted = (open: readonly OpenCase[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const one of open) {
    const reason = reasonOf(one) ?? 'something that does not come';
    counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
};

const violationOf = (one: OpenCase): Violation => ({
  invariant: 'I5',
  what: `${one.service} ${one.id} does not come to its end: ${JSON.stringify({ tasks: one.tasks, work: one.work, waits: one.waits, incidents: one.incidents })}`,
});
