import { behaviourOf } from '../../behaviours/behaviours.js';
import type { CompleteJob } from '../../contract/command.js';
import { findOwn } from '../../record/find-own.js';
import { visitOf } from '../../turn/token.js';
import { cancelWaits } from '../../waits/open-waits.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted } from '../command-handler.js';
import { jobNotOpen } from '../not-open.js';

export const completeJob: CommandHandler<CompleteJob> = ({ key, variables }, turn) => {
  const job = findOwn(turn.state.elements, key);
  if (job?.phase !== 'job') return jobNotOpen(key);
  const element = turn.getElement(job.elementId);
  cancelWaits(turn, key);
  turn.emit({ type: 'JobCompleted', at: turn.at, key, elementId: element.id });
  const { key: _done, ...visit } = visitOf(job);
  behaviourOf(element).resume?.(element, visit, turn, variables);
  return accepted;
};
