import type { IssuedLetter } from '@alur/case';
import type { Rejection, Result } from '@alur/kernel';
import type { WorkItem } from '../ports/work-items.js';
import type { GiveUp, WorkPorts } from './work-handler.js';
import { payloadText } from './work-handler.js';
import { submitWork } from './submit-work.js';

export const finishJob = (
  ports: WorkPorts,
  item: WorkItem,
  letter?: Omit<IssuedLetter, 'at'>,
): Promise<Result<unknown, Rejection>> =>
  submitWork(ports, item, (at) => ({
    type: 'FinishJob',
    at,
    key: payloadText(item, 'job'),
    ...(letter ? { letter } : {}),
  }));

/** Attempts are used up: the element becomes an incident. */
export const giveUpJob =
  (ports: WorkPorts): GiveUp =>
  (item, message) =>
    submitWork(ports, item, (at) => ({ type: 'GiveUpJob', at, key: payloadText(item, 'job'), message }));
