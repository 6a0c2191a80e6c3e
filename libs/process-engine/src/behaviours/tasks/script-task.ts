import type { ScriptTask } from '@alur/process-model';
import { evaluate } from '../../turn/evaluate.js';
import { finishActivity } from '../../turn/finish-activity.js';
import { expressionCause } from '../../turn/holds.js';
import { raiseIncident } from '../../turn/raise-incident.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const scriptTask: ElementBehaviour<ScriptTask> = {
  /** Computes its FEEL within the turn and keeps the answer as a variable. */
  activate(task, visit, turn) {
    const value = evaluate(turn, visit, task.expression);
    if (!value.ok) {
      const cause = expressionCause(value.error, `Skrip "${task.name ?? task.id}"`);
      return raiseIncident(turn, { element: task, visit }, { ...cause, stage: 'opening' });
    }
    const data = task.resultVariable === undefined ? {} : { [task.resultVariable]: value.value };
    finishActivity(turn, { element: task, visit }, data);
  },
};
