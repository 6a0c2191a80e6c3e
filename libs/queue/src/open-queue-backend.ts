// BullMQ on Redis, or on PostgreSQL where no Redis can be had: the same queues and the same code.
import { postgresBackend } from './postgres-backend.js';
import type { QueueBackend, QueueSettings } from './queue-backend.js';
import { redisBackend } from './redis-backend.js';

export const openQueueBackend = (settings: QueueSettings, onError: (error: Error) => void): QueueBackend =>
  settings.kind === 'redis' ? redisBackend(settings, onError) : postgresBackend(settings, onError);
