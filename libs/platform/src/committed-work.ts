// What a commit left to do, as the pick-up and the queues take it.
import type { PublishedWork, WorkItemId, Workshop } from '@alur/application';
import { waysOfWork } from '@alur/application';
import type { Committed } from '@alur/persistence';
import type { Logger } from './logger.js';

export interface CommittedWork {
  /** To be taken up in this process. */
  readonly inside: readonly WorkItemId[];
  /** To be given to a queue. */
  readonly carried: readonly PublishedWork[];
}

/** What only waits for an instant is left to the clock. */
export function workOf(changes: readonly Committed[]): CommittedWork {
  const added = changes.flatMap(({ caseId, change }) =>
    change.workAdded.map(({ key, kind, agency }) => ({ caseId, key, kind, ...(agency ? { agency } : {}), dueInMs: 0 })),
  );
  return {
    inside: added.filter(({ kind }) => waysOfWork[kind] === 'inside'),
    carried: added.filter(({ kind }) => waysOfWork[kind] === 'queue'),
  };
}

export const logWork =
  (log: Logger): Workshop['log'] =>
  ({ event, item, error }) =>
    log.warn({ event, caseId: item.caseId, workItem: item.key, attempt: item.attempt, error }, 'work item');
