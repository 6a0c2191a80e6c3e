// What a commit left to do goes out at once: to this process, or to a queue. Whatever gets lost here is found in the store.
import type { JsonObject } from '@alur/kernel';
import type { CaseChange } from '../ports/lanes.js';
import type { PublishedWork, WorkItemId } from '../ports/work-items.js';
import { waysOfWork } from '../ports/work-kinds.js';
import type { PickUp } from './pick-up.js';
import type { WorkQueues } from './queues.js';

export interface CommittedChange {
  readonly caseId: string;
  readonly change: Pick<CaseChange<JsonObject>, 'workAdded'>;
}

/** Never throws and is never waited for. */
export const afterCommit =
  (pickUp: PickUp, queues: Pick<WorkQueues, 'publish'>) =>
  (changes: readonly CommittedChange[]): void => {
    const { inside, carried } = workOf(changes);
    pickUp.take(inside);
    // A job that is not heard of costs a second: the publisher looks into the store by itself.
    if (carried.length > 0) queues.publish(carried).catch(() => undefined);
  };

interface CommittedWork {
  /** To be taken up in this process. */
  readonly inside: readonly WorkItemId[];
  /** To be given to a queue. */
  readonly carried: readonly PublishedWork[];
}

/** What only waits for an instant is left to the clock. */
function workOf(changes: readonly CommittedChange[]): CommittedWork {
  const added = changes.flatMap(({ caseId, change }) =>
    change.workAdded.map(({ key, kind, agency }) => ({ caseId, key, kind, ...(agency ? { agency } : {}), dueInMs: 0 })),
  );
  return {
    inside: added.filter(({ kind }) => waysOfWork[kind] === 'inside'),
    carried: added.filter(({ kind }) => waysOfWork[kind] === 'queue'),
  };
}
