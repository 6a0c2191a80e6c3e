// One delivery of a work item: claim it, do it, and say what becomes of it. The queue's own opinion does not matter.
import type { Rejection, Result } from '@alur/kernel';
import { StoreUnavailable } from '../ports/store-unavailable.js';
import type { WorkItem, WorkItemId, WorkItems } from '../ports/work-items.js';
import type { WorkKind } from '../ports/work-kinds.js';
import type { GiveUp, RetryPolicy, WorkHandler } from './work-handler.js';

export interface KindOfWork {
  readonly handle: WorkHandler;
  readonly retry: RetryPolicy;
  /** Absent where nobody waits for the item: it is buried instead. */
  readonly giveUp?: GiveUp;
}

export interface Workshop {
  readonly items: WorkItems;
  /** What this process can do. A gateway only moves cases; a worker does everything. */
  readonly kinds: Readonly<Partial<Record<WorkKind, KindOfWork>>>;
  log(entry: {
    readonly event: 'work-failed' | 'work-buried';
    readonly item: WorkItemId & { readonly attempt: number; readonly losses: number };
    readonly error: string;
  }): void;
}

/** So often may whoever held an item go away without a word; then it is the item that kills them. */
const mostLosses = 10;
/** A case that is written to all the time, a crowd, or a clock that is a moment early: no answer about the work itself. */
export const isNotNow = ({ code }: Rejection): boolean =>
  code === 'CASE_BUSY' || code === 'OVERLOADED' || code === 'TIMER_NOT_DUE';
const postponedMs = 500;

/** False when there was nothing to claim: a duplicate, early or overtaken delivery. */
export const runWorkItem =
  (workshop: Workshop) =>
  async (id: WorkItemId): Promise<boolean> => {
    const item = await workshop.items.claim(id);
    if (!item) return false;
    await performWork(workshop, item);
    return true;
  };

/**
 * Does a claimed item. Never throws for what the item did: a failure is written down with the item.
 * Throws `StoreUnavailable`: the lease ends by itself, and then somebody else does it.
 */
export async function performWork(workshop: Workshop, item: WorkItem): Promise<void> {
  const kind = workshop.kinds[item.kind];
  if (!kind) throw new Error(`Expected a process that does work of kind ${item.kind}`);
  if (item.losses >= mostLosses)
    return abandon(workshop, item, `Whoever took it went away ${String(item.losses)} times.`);
  try {
    await settle(workshop, item, await kind.handle(item));
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    workshop.log({ event: 'work-failed', item, error: reason });
    if (item.failures + 1 < kind.retry.attempts)
      await workshop.items.retryLater(item, kind.retry.delayMs(item.failures + 1), reason);
    else await abandon(workshop, item, reason);
  }
}

async function settle(workshop: Workshop, item: WorkItem, result: Result<unknown, Rejection>): Promise<void> {
  if (result.ok || result.error.code === 'LEASE_LOST') return;
  if (result.error.code === 'INSTANCE_TOO_LARGE') await abandon(workshop, item, result.error.message);
  else if (isNotNow(result.error)) await workshop.items.postpone(item, postponedMs);
  // Any other no means that the case moved on without it: done twice, cancelled or ended.
  else await workshop.items.finish(item);
}

/** An incident of the case where one waits for it; else it lies there until a person comes. */
async function abandon(workshop: Workshop, item: WorkItem, reason: string): Promise<void> {
  workshop.log({ event: 'work-buried', item, error: reason });
  const giveUp = workshop.kinds[item.kind]?.giveUp;
  const told = giveUp ? await giveUp(item, reason).catch(unlessAway) : undefined;
  if (!told || (!told.ok && told.error.code === 'INSTANCE_TOO_LARGE')) await workshop.items.bury(item, reason);
  else await settle(workshop, item, told);
}

/** While the store is away nobody can put anything aside either. */
function unlessAway(error: unknown): undefined {
  if (error instanceof StoreUnavailable) throw error;
  return undefined;
}
