import type { Consumer } from '@alur/application';
import type { Worker } from 'bullmq';
import type { JobData, QueueBackend } from './queue-backend.js';

export interface QueueConsumer extends Consumer {
  /** How many jobs side by side; none: it stands still. */
  allow(concurrency: number): void;
  close(): Promise<void>;
}

/** A worker that does not let go of its connection is left behind after this. */
const partingMs = 5_000;

/** One queue's worker, counted, so that a watchdog sees whether it moves. */
export function queueConsumer(
  backend: QueueBackend,
  queue: string,
  options: { readonly concurrency: number; process(data: JobData): Promise<void> },
): QueueConsumer {
  let begun = 0;
  let inHand = 0;
  let allowed = options.concurrency;
  const counted = async (data: JobData): Promise<void> => {
    begun += 1;
    inHand += 1;
    try {
      await options.process(data);
    } finally {
      inHand -= 1;
    }
  };
  const open = (): Worker<JobData> => backend.worker(queue, Math.max(1, allowed), counted);
  let worker = open();
  return {
    queue,
    begun: () => begun,
    inHand: () => inHand,
    async restart() {
      const old = worker;
      backend.renewConnection();
      worker = open();
      if (allowed === 0) void worker.pause(true);
      await withinTime(old.close(true));
    },
    allow(concurrency) {
      const wanted = Math.min(options.concurrency, concurrency);
      if (wanted === allowed) return;
      allowed = wanted;
      if (wanted === 0) {
        void worker.pause(true);
        return;
      }
      worker.concurrency = wanted;
      void worker.resume();
    },
    close: () => worker.close(),
  };
}

async function withinTime(parting: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, partingMs);
  });
  await Promise.race([parting.catch(() => undefined), enough]);
  clearTimeout(timer);
}
