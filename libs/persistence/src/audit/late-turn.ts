// A turn that was dated long before the checkpoint that saw it first: inserted afterwards, or its commit took very long.
import type { StoredTime } from './evidence.js';
import { earlier, instantOf } from './evidence.js';
import type { SeenHead, StoredTurn, Tell } from './judge-case.js';

/**
 * How long before a checkpoint something may be dated that the checkpoint before has not seen. An act reads the clock, is
 * decided and committed; a transaction may end late, and a worker may stand still in between. It is also how far back every
 * checkpoint looks: by time alone, without this, a commit under way at the last look would be left out for ever.
 */
export const patienceMs = 15 * 60_000;

type Late = Parameters<Tell>[0];

/** The first one, if there is one. */
export function lateTurn(
  turns: readonly StoredTurn[],
  seen: readonly SeenHead[],
  provenUntil: StoredTime | undefined,
): Late | undefined {
  let place = -1;
  let known: SeenHead | undefined;
  let oldest: StoredTime | undefined;
  for (const { revision, at } of turns) {
    let next = Math.max(place, 0);
    while ((seen[next]?.revision ?? Number.POSITIVE_INFINITY) < revision) next += 1;
    if (next !== place) {
      place = next;
      known = seen[place];
      // The first checkpoint has seen everything that was there.
      const since = known ? known.since : (provenUntil ?? null);
      oldest = since === null ? undefined : earlier(since, patienceMs);
    }
    if (oldest !== undefined && at < oldest)
      return {
        code: 'TURN_LATE',
        revision,
        since: instantOf(at),
        ...(known?.at ? { checkpoint: known.checkpoint, until: instantOf(known.at) } : {}),
      };
  }
  return undefined;
}
