import type { WorkHandler, WorkPorts } from './work-handler.js';
import { payloadText } from './work-handler.js';
import { submitWork } from './submit-work.js';

/** A due timer becomes a command with the database's instant. */
export const fireTimer =
  (ports: WorkPorts): WorkHandler =>
  (item) =>
    submitWork(ports, item, (at) => ({ type: 'TimeReached', at, timer: payloadText(item, 'timer') }));
