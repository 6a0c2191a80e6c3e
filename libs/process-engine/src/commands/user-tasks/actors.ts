// Who may act on a user task, as far as the process itself says it.
import type { UserTask } from '@alur/process-model';
import type { OpenUserTask } from '../../contract/state.js';
import { findOwn } from '../../record/find-own.js';
import type { Turn } from '../../turn/turn.js';
import type { Handled } from '../command-handler.js';
import { rejected } from '../command-handler.js';

export interface TaskActor {
  readonly by: string;
  readonly groups?: readonly string[] | undefined;
}

/** The refusal for this actor, or nothing: candidates first, then four eyes. */
export function refusalOf(turn: Turn, task: OpenUserTask, actor: TaskActor): Handled | undefined {
  if (!isCandidate(task, actor)) {
    const message = `Expected ${actor.by} to be a candidate for user task ${task.key}, but they are not.`;
    return rejected('NOT_A_CANDIDATE', message);
  }
  return fourEyes(turn, task, actor.by);
}

/** Without `groups` it was decided before whether they may. Who has the task already needs no other right. */
function isCandidate({ candidates, claimedBy }: OpenUserTask, { by, groups }: TaskActor): boolean {
  if (groups === undefined || !candidates || claimedBy === by) return true;
  const { users = [], groups: wanted = [] } = candidates;
  return users.includes(by) || wanted.some((group) => groups.includes(group));
}

/** Nobody checks their own work. */
export function fourEyes(turn: Turn, task: OpenUserTask, by: string): Handled | undefined {
  const { notBy = [] } = turn.getElement(task.elementId) as UserTask;
  const conflict = notBy.find((source) =>
    source === 'starter'
      ? turn.state.startedBy === by
      : (findOwn(turn.state.completedBy, source)?.includes(by) ?? false),
  );
  if (conflict === undefined) return undefined;
  const did = conflict === 'starter' ? 'started the instance' : `completed ${conflict}`;
  return rejected('FOUR_EYES', `Expected somebody else than ${by} for user task ${task.key}, but they ${did}.`);
}
