// Verbs that only the case of a service knows.
import type { Verbs } from '../contract/scenario.js';
import type { Outcome } from './outcome.js';
import { done, fault } from './outcome.js';
import type { Play } from './play.js';
import { actAs, complete, notOpen, outcomeOf } from './task-steps.js';

/** Signing is completing as the one who signs. */
export const sign = (play: Play, { task, as, data }: Verbs['sign']): Outcome =>
  complete(play, { task, as, ...(data ? { data } : {}) });

/** From now on nothing is handed over to the agency, until it is delivered. */
export function hold(play: Play, { agency }: Verbs['hold']): Outcome {
  play.held.add(agency);
  return done;
}

export function deliver(play: Play, { agency }: Verbs['deliver']): Outcome {
  play.held.delete(agency);
  play.deliver();
  return done;
}

/** Sends the request back to its applicant: the task stands still until the answer has come. */
export function returnTask(play: Play, { task: id, fields, as }: Verbs['return']): Outcome {
  const [task] = play.openAt('user-task', id);
  if (!task) return notOpen(play, 'TASK_NOT_OPEN', id);
  return actAs(play, task, as, ({ by }) =>
    outcomeOf(play.inCase((service) => service.returnTask({ at: play.now, task, by, fields }))),
  );
}

export const resubmit = (play: Play, { data }: Verbs['resubmit']): Outcome =>
  outcomeOf(play.inCase((service) => service.resubmit(play.now, data)));

export const withdraw = (play: Play): Outcome => outcomeOf(play.inCase((service) => service.withdraw(play.now)));

export const pay = (): Outcome =>
  fault('Langkah "pay" belum didukung: layanan belum menagih biaya. Hapus langkah itu.');
