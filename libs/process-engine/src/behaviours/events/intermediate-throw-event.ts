import type { ExecutableProcess, IntermediateThrowEvent } from '@alur/process-model';
import { assertNever } from '@alur/kernel';
import { startCompensation } from '../../compensation/start-compensation.js';
import { throwFault } from '../../faults/throw-fault.js';
import { present } from '../../record/present.js';
import { complete } from '../../turn/complete.js';
import { openJob } from '../../turn/open-job.js';
import { receiveData } from '../../turn/receive-data.js';
import { holderOf } from '../../turn/token.js';
import { throwMessage, throwSignal } from '../../waits/throw-outside.js';
import type { ElementBehaviour } from '../element-behaviour.js';

export const intermediateThrowEvent: ElementBehaviour<IntermediateThrowEvent> = {
  /** Gives off what it is drawn with and goes on; a message with a job, and a compensation, are waited for. */
  activate(event, visit, turn) {
    const stay = { element: event, visit };
    const { result } = event;
    switch (result?.kind) {
      case undefined:
        return complete(turn, stay);
      case 'message':
        if (result.job) return void openJob(turn, { elementId: event.id, job: result.job }, visit);
        return throwMessage(turn, stay, result, () => complete(turn, stay));
      case 'signal':
        return throwSignal(turn, stay, result, () => complete(turn, stay));
      case 'escalation': {
        // The token goes on first: an interrupting catcher then ends it with everything else in the scope.
        complete(turn, stay);
        throwFault(turn, { ...result, elementId: event.id, scope: visit.scope, data: {} });
        return;
      }
      case 'compensation':
        return startCompensation(turn, stay, result.activity);
      case 'link':
        turn.emit({ type: 'ElementCompleted', elementId: event.id });
        return turn.move({
          elementId: landingOf(event, result.name, turn.compiled.callable.values()),
          ...present({ scope: visit.scope }),
          ...holderOf(visit),
        });
      default:
        return assertNever(result);
    }
  },

  resume(event, visit, turn, data) {
    receiveData(turn, event, visit, data);
    complete(turn, { element: event, visit });
  },
};

/** The catching link of the same name in the same scope of the same drawing: a called process may have one of that name too. */
function landingOf(event: IntermediateThrowEvent, name: string, processes: Iterable<ExecutableProcess>): string {
  for (const { elements } of processes) {
    if (!Object.hasOwn(elements, event.id)) continue;
    for (const element of Object.values(elements)) {
      if (element.type !== 'intermediateCatchEvent' || element.trigger.kind !== 'link') continue;
      if (element.trigger.name === name && element.scope === event.scope) return element.id;
    }
  }
  throw new Error(`No link catches ${name}`);
}
