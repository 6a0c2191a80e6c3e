// What a worker looks after without being asked; each is one look, and who calls it decides how often.
import { kindsOn, workKinds } from '../ports/work-kinds.js';
import type { WorkKind } from '../ports/work-kinds.js';
import type { WorkItems } from '../ports/work-items.js';
import type { Workshop } from '../work/run-work-item.js';
import { performWork } from '../work/run-work-item.js';
import type { WorkQueues } from './queues.js';

/** Items that a process holds at once of what it takes straight from the store. */
const batch = 50;
const publishBatch = 200;

/** Oldest first, a batch at a time: a herd of due timers neither floods a process nor waits for the next look. */
async function workDue(workshop: Workshop, kinds: readonly WorkKind[]): Promise<void> {
  for (;;) {
    const due = await workshop.items.claimDue(kinds, batch);
    const done = await Promise.allSettled(due.map((item) => performWork(workshop, item)));
    for (const one of done) if (one.status === 'rejected') throw one.reason;
    if (due.length < batch) return;
  }
}

export const fireDueTimers = (workshop: Workshop): Promise<void> => workDue(workshop, kindsOn('clock'));

/** Heard a bell, or looks by itself now and then, since a bell may be lost. */
export const workInside = (workshop: Workshop): Promise<void> => workDue(workshop, kindsOn('inside'));

/** Everything, for as long as no queue can carry it. */
export const workStraight = (workshop: Workshop): Promise<void> => workDue(workshop, workKinds);

/** Publishes what nobody took up. Rejects when the queues cannot be reached: then `workStraight` is due. */
export async function publishDue(items: WorkItems, queues: WorkQueues): Promise<void> {
  for (;;) {
    const waiting = await items.takeUnpublished(publishBatch);
    if (waiting.length > 0) await queues.publish(waiting);
    if (waiting.length < publishBatch) return;
  }
}

/** A queue that lost what it held is given everything again. */
export async function noticeWipedQueues(items: WorkItems, queues: WorkQueues): Promise<boolean> {
  if (!(await queues.wereWiped())) return false;
  await items.forgetPublished();
  return true;
}
