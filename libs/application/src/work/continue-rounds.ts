import type { WorkHandler, WorkPorts } from './work-handler.js';
import { payloadText } from './work-handler.js';
import { submitWork } from './submit-work.js';

/** The next slice of an activity that is done very many times. */
export const continueRounds =
  (ports: WorkPorts): WorkHandler =>
  (item) =>
    submitWork(ports, item, (at) => ({ type: 'ContinueRounds', at, key: payloadText(item, 'rounds') }));
