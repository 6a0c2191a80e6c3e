import type { CaseCommand } from '@alur/case';
import type { Instant, Rejection, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import type { WorkItem } from '../ports/work-items.js';
import { advanceCase } from '../turn/advance-case.js';
import type { WorkPorts } from './work-handler.js';

/** A worker's command: finishes its work item in the same commit, refused when the lease was lost meanwhile. */
export const submitWork = (
  { city, lanes }: WorkPorts,
  item: WorkItem,
  command: (at: Instant) => CaseCommand,
): Promise<Result<unknown, Rejection>> =>
  lanes.submit({
    ...roundsNeeded(item),
    caseId: item.caseId,
    key: `work:${item.key}:${String(item.attempt)}`,
    requestHash: item.key,
    workItem: item.key,
    decide: (loaded) =>
      advanceCase({
        city,
        loaded,
        actor: item.kind === 'timer' ? 'clock' : `worker:${item.agency ?? item.kind}`,
        workItem: item,
        command: () => ok(command(loaded.at)),
        answer: () => ({ done: item.key }),
      }),
  });

/** Hand-offs and jobs are about one element, the next slice about none that has begun. Of a timer nobody knows before. */
function roundsNeeded({ kind, payload }: WorkItem): { readonly rounds?: readonly string[] } {
  if (kind === 'timer') return {};
  return { rounds: [payload['element'], payload['job']].filter((key) => typeof key === 'string') };
}
