import type { PublishedWork, WorkQueues } from '@alur/application';
import type { Queue } from 'bullmq';
import type { JobData, QueueBackend } from './queue-backend.js';
import { bellQueue, queueName } from './queue-names.js';

export interface OpenWorkQueues extends WorkQueues {
  close(): Promise<void>;
}

export function workQueues(backend: QueueBackend): OpenWorkQueues {
  const queues = new Map<string, Queue<JobData>>();
  const queueOf = (name: string): Queue<JobData> => {
    const known = queues.get(name) ?? backend.queue(name);
    queues.set(name, known);
    return known;
  };
  return {
    async publish(items) {
      const byQueue = new Map<string, PublishedWork[]>();
      for (const item of items) {
        const name = queueName(item, backend.queuePerAgency);
        if (name && name !== bellQueue) byQueue.set(name, [...(byQueue.get(name) ?? []), item]);
      }
      await Promise.all(
        [...byQueue].map(([name, work]) =>
          queueOf(name).addBulk(
            work.map(({ caseId, key, dueInMs }) => ({
              name: 'work',
              data: { caseId, key },
              opts: { jobId: `${caseId}.${key}`, delay: dueInMs },
            })),
          ),
        ),
      );
    },
    async ring() {
      await queueOf(bellQueue).add('bell', {});
    },
    wereWiped: () => backend.wereWiped(),
    areReachable: () => backend.areReachable(),
    async close() {
      await Promise.allSettled([...queues.values()].map((queue) => queue.close()));
    },
  };
}
