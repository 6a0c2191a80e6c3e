// One delivery of a work item: claim it, do it, and say what becomes of it. The queue's own opinion does not matter.
import type { Rejection, Result } from '@alur/kernel';
import type { WorkKind } from '../ports/lanes.js';
import type { WorkItem, WorkItemId, WorkItems } from '../ports/work-items.js';
import type { GiveUp, RetryPolicy, WorkHandler } from './work-handler.js';

export interface KindOfWork {
  readonly handle: WorkHandler;
  readonly retry: RetryPolicy;
  /** Absent where nobody waits for the item: it is buried instead. */
  readonly giveUp?: GiveUp;
}

export interface Workshop {
  readonly items: WorkItems;
  readonly kinds: Readonly<Record<WorkKind, KindOfWork>>;
  log(entry: {
    readonly event: 'work-failed' | 'work-buried';
    readonly item: WorkItemId & { readonly attempt: number };
    readonly error: string;
  }): void;
}

/** False when there was nothing to claim: a duplicate, early or overtaken delivery. */
export const runWorkItem =
  (workshop: Workshop) =>
  async (id: WorkItemId): Promise<boolean> => {
    const item = await workshop.items.claim(id);
    if (!item) return false;
    await performWork(workshop, item);
    return true;
  };

/** Does a claimed item. Never throws for what the item did: a failure is written down with the item. */
export async function performWork(workshop: Workshop, item: WorkItem): Promise<void> {
  const kind = workshop.kinds[item.kind];
  try {
    await settle(workshop, item, await kind.handle(item));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    workshop.log({ event: 'work-failed', item, error: reason });
    if (item.attempt < kind.retry.attempts)
      await workshop.items.retryLater(item, kind.retry.delayMs(item.attempt), reason);
    else await abandon(workshop, item, reason);
  }
}

async function settle(workshop: Workshop, item: WorkItem, result: Result<unknown, Rejection>): Promise<void> {
  if (result.ok || result.error.code === 'LEASE_LOST') return;
  const tryAgain = result.error.code === 'CASE_BUSY' || result.error.code === 'TIMER_NOT_DUE';
  if (result.error.code === 'INSTANCE_TOO_LARGE') await abandon(workshop, item, result.error.message);
  else if (tryAgain) await workshop.items.retryLater(item, 500, result.error.message);
  // Any other no means that the case moved on without it: done twice, cancelled or ended.
  else await workshop.items.finish(item);
}

async function abandon(workshop: Workshop, item: WorkItem, reason: string): Promise<void> {
  workshop.log({ event: 'work-buried', item, error: reason });
  const { giveUp } = workshop.kinds[item.kind];
  const told = giveUp ? await giveUp(item, reason).catch(() => undefined) : undefined;
  if (!told?.ok) await workshop.items.bury(item, reason);
}
