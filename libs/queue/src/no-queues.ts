import type { QueueBackend } from './queue-backend.js';

const nobody = (): never => {
  throw new Error('Expected no queue to be used by a process that was opened without queues');
};

export const noQueues: QueueBackend = {
  queuePerAgency: false,
  queue: nobody,
  worker: nobody,
  connected: () => Promise.resolve(true),
  renewConnection: nobody,
  wereWiped: () => Promise.resolve(false),
  areReachable: () => Promise.resolve(true),
  close: () => Promise.resolve(),
};
