// Verbs about user tasks.
import type { Rejection } from '@alur/kernel';
import type { OpenUserTask } from '@alur/process-engine';
import type { Verbs } from '../contract/scenario.js';
import type { Happening, TaskActor } from '../contract/world.js';
import { findElement } from '../check/names.js';
import type { Outcome } from './outcome.js';
import { done, refused } from './outcome.js';
import type { Play } from './play.js';

export const outcomeOf = (happening: Happening): Outcome => (happening.ok ? done : refused(happening.error));

/** Nothing of the kind is open there; of an instance that is over, that is the reason. */
export function notOpen(play: Play, code: 'TASK_NOT_OPEN' | 'JOB_NOT_OPEN' | 'INCIDENT_NOT_OPEN', id: string): Outcome {
  const rejection: Rejection = play.isOver
    ? { code: 'INSTANCE_ENDED', message: `Instans sudah berakhir, jadi "${id}" tidak terbuka.` }
    : { code, message: `"${id}" tidak sedang terbuka.` };
  return refused(rejection);
}

export function complete(play: Play, { task: id, data = {}, as, nth = 1 }: Verbs['complete']): Outcome {
  const task = play.openAt('user-task', id)[nth - 1];
  if (!task) return notOpen(play, 'TASK_NOT_OPEN', id);
  return actAs(play, task, as, (actor) =>
    outcomeOf(play.perform({ type: 'CompleteUserTask', key: task.key, ...actor, variables: data })),
  );
}

export function claim(play: Play, { task: id, as }: Verbs['claim']): Outcome {
  const task = firstToAct(play, id, (one) => one.claimedBy === undefined);
  if (!task) return notOpen(play, 'TASK_NOT_OPEN', id);
  return actAs(play, task, as, (actor) => outcomeOf(play.perform({ type: 'ClaimUserTask', key: task.key, ...actor })));
}

export function release(play: Play, { task: id, as }: Verbs['release']): Outcome {
  const task = firstToAct(play, id, (one) => isHeldBy(play, one, as));
  if (!task) return notOpen(play, 'TASK_NOT_OPEN', id);
  const { by } = play.cast.actorFor(task, as, new Set());
  return outcomeOf(play.perform({ type: 'ReleaseUserTask', key: task.key, by }));
}

export function assign(play: Play, { task: id, to, as }: Verbs['assign']): Outcome {
  const task = firstToAct(play, id, (one) => one.claimedBy === undefined);
  if (!task) return notOpen(play, 'TASK_NOT_OPEN', id);
  const by = as === undefined ? {} : { by: play.cast.nameOf(as) };
  return outcomeOf(play.perform({ type: 'AssignUserTask', key: task.key, to: play.cast.nameOf(to), ...by }));
}

export function delegate(play: Play, { task: id, to, as }: Verbs['delegate']): Outcome {
  const task = firstToAct(play, id, (one) => isHeldBy(play, one, as));
  if (!task) return notOpen(play, 'TASK_NOT_OPEN', id);
  const { by } = play.cast.actorFor(task, as, new Set());
  return outcomeOf(play.perform({ type: 'DelegateUserTask', key: task.key, to: play.cast.nameOf(to), by }));
}

/** Of several open ones the oldest that fits, else the oldest. */
function firstToAct(play: Play, id: string, fits: (task: OpenUserTask) => boolean): OpenUserTask | undefined {
  const tasks = play.openAt('user-task', id);
  return tasks.find(fits) ?? tasks[0];
}

const isHeldBy = (play: Play, task: OpenUserTask, as: string): boolean =>
  task.claimedBy !== undefined && play.cast.actorFor(task, as, new Set()).by === task.claimedBy;

export function actAs(
  play: Play,
  task: OpenUserTask,
  as: string | undefined,
  act: (actor: TaskActor) => Outcome,
): Outcome {
  const actor = play.cast.actorFor(task, as, mayNot(play, task));
  const refusal = play.world.refusalOf(task, actor);
  return refusal ? refused(refusal) : act(actor);
}

/** Those whom a four-eyes rule keeps from the task. */
function mayNot({ state, world }: Play, { elementId }: OpenUserTask): ReadonlySet<string> {
  const element = findElement(world.compiled, elementId);
  const { notBy = [] } = element?.type === 'userTask' ? element : {};
  return new Set(
    notBy.flatMap((source) => (source === 'starter' ? (state?.startedBy ?? []) : (state?.completedBy[source] ?? []))),
  );
}
