export * from './inspect-queues.js';
export * from './open-queue-backend.js';
export * from './queue-backend.js';
export * from './queue-names.js';
export * from './consumer.js';
export * from './work-queues.js';
