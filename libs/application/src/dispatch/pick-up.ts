// What a commit leaves to do inside the cases is taken up at once by the process that committed it.
import type { WorkItem, WorkItemId } from '../ports/work-items.js';
import type { Workshop } from '../work/run-work-item.js';
import { performWork } from '../work/run-work-item.js';
import type { WorkQueues } from './queues.js';

/** More than these at once go to whoever hears the bell. */
const handsFull = 50;

/** Never throws and is never waited for: what it does not get to, the next look at the store finds. */
export class PickUp {
  private busy = 0;

  constructor(
    private readonly workshop: Workshop,
    private readonly queues: Pick<WorkQueues, 'ring'>,
  ) {}

  take(items: readonly WorkItemId[]): void {
    const free = Math.max(0, handsFull - this.busy);
    const within = items.slice(0, free);
    if (within.length > 0) void this.run(within);
    if (items.length > free) this.queues.ring().catch(() => undefined);
  }

  /** One claim for all that a commit left: a claim is a commit too, and costs as much for one item as for fifty. */
  private async run(ids: readonly WorkItemId[]): Promise<void> {
    this.busy += ids.length;
    const claimed = await this.workshop.items.claimThese(ids).catch(() => []);
    this.busy -= ids.length - claimed.length;
    for (const item of claimed) void this.perform(item);
  }

  private async perform(item: WorkItem): Promise<void> {
    try {
      await performWork(this.workshop, item);
    } catch {
      // The store is away; the item is still there.
    } finally {
      this.busy -= 1;
    }
  }
}
