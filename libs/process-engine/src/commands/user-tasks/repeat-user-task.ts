import type { RepeatUserTask } from '../../contract/command.js';
import type { CommandHandler } from '../command-handler.js';
import { accepted, rejected } from '../command-handler.js';

/** Somebody looks at it once more: a task of the process itself, since a sub-process may be over by now. */
export const repeatUserTask: CommandHandler<RepeatUserTask> = ({ elementId }, turn) => {
  const element = turn.process.elements[elementId];
  if (element?.type !== 'userTask' || element.scope !== undefined) {
    const message = `Expected ${elementId} to be a user task of process ${turn.process.id} itself, but it is not.`;
    return rejected('TASK_UNKNOWN', message);
  }
  turn.move({ elementId, repeats: true });
  return accepted;
};
