// What a commit leaves to do inside the cases is taken up at once by the process that committed it.
import type { WorkItemId } from '../ports/work-items.js';
import type { Workshop } from '../work/run-work-item.js';
import { runWorkItem } from '../work/run-work-item.js';
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
    for (const item of items.slice(0, free)) void this.run(item);
    if (items.length > free) this.queues.ring().catch(() => undefined);
  }

  private async run(item: WorkItemId): Promise<void> {
    this.busy += 1;
    try {
      await runWorkItem(this.workshop)(item);
    } catch {
      // The store is away; the item is still there.
    } finally {
      this.busy -= 1;
    }
  }
}
