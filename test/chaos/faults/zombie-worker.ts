// F11: a worker stands still past its lease while others take what it held, and then goes on as if nothing had happened.
import type { Arena } from '../arena/arena.js';
import { pause } from '../arena/arena.js';
import { withQueues } from '../arena/redis-control.js';
import type { Violation } from '../invariants/violation.js';
import { agenciesAtWork } from '../load/load.js';
import type { Chance } from '../plan/chance.js';
import type { Fault } from './fault.js';

const leaseSeconds = 30;

interface Held {
  readonly case_id: string;
  readonly key: string;
  readonly kind: string;
  readonly agency: string | null;
  readonly attempt: number;
}

/** What somebody else took while its holder stood still: from then on the holder's attempt commits nothing. */
interface Taken extends Held {
  readonly at: Date;
}

const takenIn = new WeakMap<Arena, Taken[]>();

/**
 * As if half a minute had passed: leases are over, and the queue gives out again what was held. With the long pace it is
 * really waited for.
 */
async function letLeasesPass(arena: Arena): Promise<readonly Held[]> {
  if (arena.pace === 'long') await pause((leaseSeconds + 2) * 1_000);
  const held = await arena.rows<Held>(
    `UPDATE work_item SET leased_until = clock_timestamp() - interval '1 second'
      WHERE leased_until > clock_timestamp() - interval '1 minute' RETURNING case_id::text, key, kind, agency, attempt`,
  );
  await withQueues(arena, agenciesAtWork, async (queues) => {
    for (const { case_id, key, kind, agency } of held) {
      const name = kind === 'handoff' ? `handoff.${agency ?? ''}` : `effect.${kind}`;
      const queue = queues.find((one) => one.name === name);
      await queue?.add('work', { caseId: case_id, key }, { removeOnComplete: true, removeOnFail: true });
    }
  });
  return held;
}

async function noteTaken(arena: Arena, held: readonly Held[]): Promise<void> {
  const rows = await arena.rows<{ case_id: string; key: string; attempt: number; at: Date }>(
    `SELECT case_id::text, key, attempt, clock_timestamp() AS at FROM work_item WHERE case_id = ANY ($1::uuid[])`,
    [held.map(({ case_id }) => case_id)],
  );
  const taken = held.flatMap((one) => {
    const now = rows.find((row) => row.case_id === one.case_id && row.key === one.key);
    return now && now.attempt > one.attempt ? [{ ...one, at: now.at }] : [];
  });
  takenIn.set(arena, [...(takenIn.get(arena) ?? []), ...taken]);
  arena.count('leases that passed while somebody stood still', held.length);
  arena.count('work that somebody else held by then', taken.length);
}

async function standStill(arena: Arena, chance: Chance): Promise<void> {
  const worker = chance.pick(arena.workers);
  const wait = chance.between(300, 1_200);
  await worker.alone(async () => {
    if (!worker.isRunning()) return;
    worker.signal('SIGSTOP');
    try {
      const held = await letLeasesPass(arena);
      await pause(wait);
      await noteTaken(arena, held);
    } finally {
      worker.signal('SIGCONT');
    }
    arena.count('SIGSTOP of a worker');
  });
}

export const zombieWorker: Fault = {
  id: 'F11',
  async strike(arena, chance) {
    const times = arena.pace === 'long' ? 1 : 3 + chance.below(4);
    for (let done = 0; done < times; done += 1) {
      await standStill(arena, chance);
      await pause(chance.between(100, 600));
    }
  },
  /** I9: a lost lease commits nothing. */
  async after(arena) {
    const taken = takenIn.get(arena) ?? [];
    const rows = await arena.rows<{ case_id: string; key: string }>(
      `SELECT t.case_id::text, t.key
         FROM jsonb_to_recordset($1::jsonb) AS t (case_id uuid, key text, attempt integer, at timestamptz)
         JOIN case_event e ON e.case_id = t.case_id AND e.command_key = 'work:' || t.key || ':' || t.attempt AND e.at > t.at`,
      [JSON.stringify(taken)],
    );
    return rows.map(({ case_id, key }): Violation => ({
      invariant: 'I9',
      what: `${case_id}: ${key} was done by who had lost its lease`,
    }));
  },
};
