import type { WorkItemId, WorkKind } from '@alur/application';
import type { Queue } from 'bullmq';
import type { JobData, QueueBackend } from './queue-backend.js';
import { queueName } from './queue-names.js';

export interface PublishedWork extends WorkItemId {
  readonly kind: WorkKind;
  readonly agency?: string;
}

export interface WorkPublisher {
  /** Rejects when the queue cannot be reached; a job that is waiting already is not added again. */
  publish(items: readonly PublishedWork[]): Promise<void>;
  close(): Promise<void>;
}

export function workPublisher(backend: QueueBackend): WorkPublisher {
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
        if (name) byQueue.set(name, [...(byQueue.get(name) ?? []), item]);
      }
      await Promise.all(
        [...byQueue].map(([name, work]) =>
          queueOf(name).addBulk(
            work.map(({ caseId, key }) => ({
              name: 'work',
              data: { caseId, key },
              opts: { jobId: `${caseId}.${key}` },
            })),
          ),
        ),
      );
    },
    async close() {
      await Promise.allSettled([...queues.values()].map((queue) => queue.close()));
    },
  };
}
