import type { BusinessRuleTask } from '@alur/process-model';
import { evaluationOf } from '../../turn/evaluate.js';
import { finishActivity } from '../../turn/finish-activity.js';
import { raiseIncident } from '../../turn/raise-incident.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const businessRuleTask: ElementBehaviour<BusinessRuleTask> = {
  /**
   * Decides by its table within the turn and keeps the answer as a variable. What the evaluator says of a failure
   * stays out of the incident: it may quote a personal value.
   */
  activate(task, visit, turn) {
    const { decisionId, resultVariable } = task;
    const value = turn.compiled.decisions.get(decisionId)?.evaluate(evaluationOf(turn, visit));
    if (!value?.ok) {
      const message = `Tabel keputusan "${decisionId}" ${value ? 'tidak dapat dihitung' : 'tidak ditemukan'}. Perbaiki tabel atau datanya.`;
      return raiseIncident(turn, { element: task, visit }, { code: 'DECISION_FAILED', message, stage: 'opening' });
    }
    turn.emit({ type: 'DecisionEvaluated', elementId: task.id, decisionId });
    finishActivity(turn, { element: task, visit }, { [resultVariable]: value.value });
  },
};
