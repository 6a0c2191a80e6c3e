import type { CompleteJob } from '../contract/command.js';
import { cancelTimers } from '../turn/boundary-timers.js';
import { complete } from '../turn/complete.js';
import { findOwn } from '../record/find-own.js';
import { visitOf } from '../turn/token.js';
import type { CommandHandler } from './command-handler.js';
import { accepted } from './command-handler.js';
import { jobNotOpen } from './not-open.js';

export const completeJob: CommandHandler<CompleteJob> = ({ key, variables }, turn) => {
  const job = findOwn(turn.state.elements, key);
  if (job?.phase !== 'job') return jobNotOpen(key);
  const { elementId } = job;
  cancelTimers(turn, key);
  turn.emit({ type: 'JobCompleted', at: turn.at, key, elementId, variables });
  complete(turn, { element: turn.getElement(elementId), visit: visitOf(job) });
  return accepted;
};
