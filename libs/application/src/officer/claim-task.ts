import type { OfficerActor } from '@alur/access';
import { taskPermissions } from '@alur/access';
import { officerName } from '@alur/case';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { advanceCase } from '../turn/advance-case.js';
import type { TaskDone, TaskPorts } from './complete-task.js';
import { taskSuspended } from './complete-task.js';
import { findOwnTask, refusedTask, taskAsLoaded } from './task-access.js';

/** Rejections: `TASK_NOT_FOUND`, `TASK_NOT_OPEN`, `TASK_SUSPENDED`, `ALREADY_CLAIMED` naming who, `NOT_CLAIMED_BY_ACTOR`, `OWN_FAMILY`, `CASE_BUSY`. */
const takeTask =
  (type: 'ClaimTask' | 'ReleaseTask') =>
  (ports: TaskPorts) =>
  async (actor: OfficerActor, id: string): Promise<Result<TaskDone, Rejection>> => {
    const found = await findOwnTask(ports, actor, id);
    if (!found.ok) return found;
    const task = found.value;
    return ports.lanes.submit<TaskDone>({
      caseId: task.caseId,
      service: task.serviceId,
      key: `${type}:${task.key}:${ports.entropy.uuid()}`,
      requestHash: type,
      rounds: [task.key],
      decide: (loaded) => {
        const open = loaded.record?.state.process.elements[task.key];
        if (open?.phase !== 'user-task')
          return err({ code: 'TASK_NOT_OPEN', message: 'Tugas ini sudah diselesaikan atau tidak lagi terbuka.' });
        if (open.suspended) return err(taskSuspended);
        const may = taskPermissions(actor, taskAsLoaded(ports.city, task, open));
        if (type === 'ClaimTask' && !may.claim.allowed) {
          if (task.sharesFamily) return err(refusedTask(task, may.claim, 'ALREADY_CLAIMED'));
          return err({
            code: 'ALREADY_CLAIMED',
            message:
              open.claimedBy === actor.id
                ? may.claim.reason
                : `Tugas ini sudah diambil ${officerName(ports.city, open.claimedBy ?? '')}.`,
          });
        }
        if (type === 'ReleaseTask' && !may.release.allowed)
          return err({ code: 'NOT_CLAIMED_BY_ACTOR', message: may.release.reason });
        return advanceCase<TaskDone>({
          city: ports.city,
          loaded,
          actor: `officer:${actor.id}`,
          command: () => ok({ type, at: loaded.at, key: task.key, by: actor.id }),
          answer: ({ id: caseId, reference }) => ({ caseId, reference }),
        });
      },
    });
  };

export const claimTask = takeTask('ClaimTask');
export const releaseTask = takeTask('ReleaseTask');
