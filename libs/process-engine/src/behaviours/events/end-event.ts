import { assertNever } from '@alur/kernel';
import type { EndEvent } from '@alur/process-model';
import { startCompensation } from '../../compensation/start-compensation.js';
import { throwFault } from '../../faults/throw-fault.js';
import { present } from '../../record/present.js';
import { cancelTransaction, leaveTransaction } from '../../scopes/transaction.js';
import { terminateInside } from '../../scopes/terminate.js';
import { scopeAround } from '../../scopes/open-scope.js';
import { completeBy } from '../../turn/complete.js';
import { openJob } from '../../turn/open-job.js';
import { receiveData } from '../../turn/receive-data.js';
import type { Visit } from '../../turn/token.js';
import type { Turn } from '../../turn/turn.js';
import { throwMessage, throwSignal } from '../../waits/throw-outside.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const endEvent: ElementBehaviour<EndEvent> = {
  /** Ends its token, not the instance: that ends when nothing is left in it. Some ends give off something first. */
  activate(event, visit, turn) {
    const stay = { element: event, visit };
    const { result } = event;
    switch (result?.kind) {
      case undefined:
        return reachEnd(event, visit, turn);
      case 'message':
        if (result.job) return void openJob(turn, { elementId: event.id, job: result.job }, visit);
        return throwMessage(turn, stay, result, () => reachEnd(event, visit, turn));
      case 'signal':
        return throwSignal(turn, stay, result, () => reachEnd(event, visit, turn));
      case 'escalation':
        reachEnd(event, visit, turn);
        throwFault(turn, { ...result, elementId: event.id, scope: visit.scope, data: {} });
        return;
      case 'error':
        return endByError(event, visit, turn, result.code);
      case 'compensation':
        return startCompensation(turn, stay, result.activity);
      case 'terminate':
        reachEnd(event, visit, turn);
        return terminateInside(turn, scopeAround(turn, visit.scope).scope);
      case 'cancel':
        return cancelTransaction(turn, stay);
      default:
        return assertNever(result);
    }
  },

  resume(event, visit, turn, data) {
    receiveData(turn, event, visit, data);
    reachEnd(event, visit, turn);
    if (event.result?.kind === 'cancel') leaveTransaction(turn, visit);
  },
};

function reachEnd(event: EndEvent, visit: Visit, turn: Turn): void {
  turn.emit({ type: 'EndReached', elementId: event.id, ...present({ outcome: event.outcome }) });
  completeBy(turn, { element: event, visit }, []);
}

/** An error that nobody catches ends the whole instance as failed. */
function endByError(event: EndEvent, visit: Visit, turn: Turn, code: string): void {
  reachEnd(event, visit, turn);
  const caught = throwFault(turn, { kind: 'error', code, elementId: event.id, scope: visit.scope, data: {} });
  if (!caught) turn.endBy({ by: 'error', elementId: event.id, code });
}
