import type { WorkHandler, WorkPorts } from './work-handler.js';
import { payloadText } from './work-handler.js';
import { submitWork } from './submit-work.js';

/** A due timer becomes a command with the database's instant: one of the drawing, or one of an open correction. */
export const fireTimer =
  (ports: WorkPorts): WorkHandler =>
  (item) =>
    submitWork(ports, item, (at) => {
      if (item.payload['correction'] === undefined)
        return { type: 'TimeReached', at, timer: payloadText(item, 'timer') };
      const due = payloadText(item, 'due');
      return { type: payloadText(item, 'correction') === 'remind' ? 'RemindOfCorrection' : 'CorrectionDue', at, due };
    });
