import type { ElementKey, InstanceState, OpenUserTask } from '../contract/state.js';
import { present } from '../record/present.js';
import type { Folds } from './fold.js';
import { placeElement, removeElement, restingAt } from './records.js';

export const userTaskEvents: Folds<
  | 'UserTaskCreated'
  | 'UserTaskClaimed'
  | 'UserTaskReleased'
  | 'UserTaskAssigned'
  | 'UserTaskDelegated'
  | 'UserTaskResolved'
  | 'UserTaskSuspended'
  | 'UserTaskResumed'
  | 'UserTaskCompleted'
> = {
  UserTaskCreated: (state, event) => {
    const { due, priority, candidates, claimedBy } = event;
    return placeElement(state, {
      phase: 'user-task',
      ...restingAt(event),
      ...present({ due, priority, candidates, claimedBy }),
    });
  },
  UserTaskClaimed: (state, { key, by }) => changeTask(state, key, (task) => ({ ...task, claimedBy: by })),
  UserTaskReleased: (state, { key }) => changeTask(state, key, ({ claimedBy: _released, ...task }) => task),
  UserTaskAssigned: (state, { key, to }) =>
    changeTask(state, key, ({ owner: _formerOwner, ...task }) => ({ ...task, claimedBy: to })),
  UserTaskDelegated: (state, { key, to, by }) =>
    changeTask(state, key, (task) => ({ ...task, owner: task.owner ?? by, claimedBy: to })),
  UserTaskResolved: (state, { key, to }) =>
    changeTask(state, key, ({ owner: _owner, ...task }) => ({ ...task, claimedBy: to })),
  UserTaskSuspended: (state, { key, suspension }) =>
    changeTask(state, key, (task) => ({ ...task, suspended: suspension })),
  UserTaskResumed: (state, { key, due }) =>
    changeTask(state, key, ({ suspended: _over, ...task }) => ({ ...task, ...present({ due }) })),
  UserTaskCompleted: (state, { key, elementId, by, remembered }) => {
    const after = removeElement(state, key);
    if (!remembered) return after;
    const earlier = after.completedBy[elementId] ?? [];
    return { ...after, completedBy: { ...after.completedBy, [elementId]: [...new Set([...earlier, by])] } };
  },
};

function changeTask(
  state: InstanceState,
  key: ElementKey,
  change: (task: OpenUserTask) => OpenUserTask,
): InstanceState {
  const task = state.elements[key];
  return task?.phase === 'user-task' ? placeElement(state, change(task)) : state;
}
