// How long it takes after a fault is healed until people are answered and work goes on.
import type { Arena } from '../arena/arena.js';
import { pause } from '../arena/arena.js';
import type { ClientLedger } from '../ledger/client-ledger.js';

export interface Recovery {
  /** Until a command that was begun after the healing was answered yes. */
  readonly answersMs: number | undefined;
  /** Until nothing was due that nobody had taken. */
  readonly workMs: number | undefined;
}

const patienceMs = 60_000;
/** Work that is due for longer waits for something that is not there. */
const dueAtMostSeconds = 2;

const overdue = `SELECT count(*)::int AS n FROM work_item
  WHERE dead_at IS NULL AND run_at < clock_timestamp() - interval '${String(dueAtMostSeconds)} seconds'
    AND (leased_until IS NULL OR leased_until < clock_timestamp())`;

export async function recoveryAfter(arena: Arena, ledger: ClientLedger): Promise<Recovery> {
  const from = Date.now();
  const since = async (isThere: () => Promise<boolean>): Promise<number | undefined> => {
    while (Date.now() < from + patienceMs) {
      if (await isThere()) return Date.now() - from;
      await pause(100);
    }
    return undefined;
  };
  const [answersMs, workMs] = await Promise.all([
    since(() => Promise.resolve(ledger.firstAcknowledgedSince(from) !== undefined)),
    since(async () => ((await arena.rows<{ n: number }>(overdue))[0]?.n ?? 0) === 0),
  ]);
  return { answersMs, workMs };
}
