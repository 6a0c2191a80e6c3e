import type { GiveUp, WorkHandler, WorkPorts } from './work-handler.js';
import { payloadText } from './work-handler.js';
import { submitWork } from './submit-work.js';

/** The receiving agency takes the case over: its task opens in the commit of this command. */
export const deliverHandOff =
  (ports: WorkPorts): WorkHandler =>
  (item) =>
    submitWork(ports, item, (at) => ({ type: 'ReceiveHandOff', at, key: payloadText(item, 'element') }));

/** Attempts are used up: an incident, owned by the agency that sent it. */
export const giveUpHandOff =
  (ports: WorkPorts): GiveUp =>
  (item, message) =>
    submitWork(ports, item, (at) => ({ type: 'GiveUpHandOff', at, key: payloadText(item, 'element'), message }));
