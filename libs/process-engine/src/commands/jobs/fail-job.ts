import type { FailJob } from '../../contract/command.js';
import { findOwn } from '../../record/find-own.js';
import { raiseIncident } from '../../turn/raise-incident.js';
import { visitOf } from '../../turn/token.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted } from '../command-handler.js';
import { jobNotOpen } from '../not-open.js';

/** Its attempts are used up: a person has it now. What is waited for on its edge may still come: a deadline does not wait for a repair. */
export const failJob: CommandHandler<FailJob> = ({ key, message }, turn) => {
  const job = findOwn(turn.state.elements, key);
  if (job?.phase !== 'job') return jobNotOpen(key);
  const element = turn.getElement(job.elementId);
  raiseIncident(turn, { element, visit: visitOf(job) }, { code: 'JOB_FAILED', message, jobType: job.jobType });
  return accepted;
};
