// BullMQ on Redis, or on PostgreSQL where no Redis can be had: the same queues and the same code.
import { noQueues } from './no-queues.js';
import { postgresBackend } from './postgres-backend.js';
import type { QueueBackend, QueueSettings } from './queue-backend.js';
import { redisBackend } from './redis-backend.js';

export function openQueueBackend(settings: QueueSettings, onError: (error: Error) => void): QueueBackend {
  switch (settings.kind) {
    case 'redis':
      return redisBackend(settings, onError);
    case 'postgres':
      return postgresBackend(settings, onError);
    case 'none':
      return noQueues;
  }
}
