import type { ElementKey, InstanceState, OpenUserTask } from '../contract/state.js';
import { present } from '../record/present.js';
import type { Folds } from './fold.js';
import { placeElement, removeElement } from './records.js';

export const userTaskEvents: Folds<'UserTaskCreated' | 'UserTaskClaimed' | 'UserTaskReleased' | 'UserTaskCompleted'> = {
  UserTaskCreated: (state, { at, key, elementId, from, performer, due }) =>
    placeElement(state, {
      phase: 'user-task',
      key,
      elementId,
      ...present({ cameFrom: from, performer, due }),
      since: at,
    }),
  UserTaskClaimed: (state, { key, by }) => changeTask(state, key, (task) => ({ ...task, claimedBy: by })),
  UserTaskReleased: (state, { key }) => changeTask(state, key, ({ claimedBy: _released, ...task }) => task),
  UserTaskCompleted: (state, { key, variables }) => ({
    ...removeElement(state, key),
    variables: { ...state.variables, ...variables },
  }),
};

function changeTask(
  state: InstanceState,
  key: ElementKey,
  change: (task: OpenUserTask) => OpenUserTask,
): InstanceState {
  const task = state.elements[key];
  return task?.phase === 'user-task' ? placeElement(state, change(task)) : state;
}
