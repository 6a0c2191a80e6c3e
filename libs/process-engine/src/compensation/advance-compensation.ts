import { behaviourOf } from '../behaviours/behaviours.js';
import type { Compensating } from '../contract/state.js';
import { byKey } from '../record/by-key.js';
import { present } from '../record/present.js';
import { visitOf } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';

/** Takes the next step of a run whose step before is over, or ends the run. False when every run is busy. */
export function advanceCompensation(turn: Turn): boolean {
  const runs = Object.values(turn.state.elements).filter((one): one is Compensating => one.phase === 'compensating');
  const idle = runs.sort(byKey).find((run) => !isBusy(turn, run));
  if (!idle) return false;
  const [next] = idle.pending;
  if (!next) {
    endRun(turn, idle);
    return true;
  }
  turn.emit({ type: 'CompensationStepStarted', key: idle.key, handler: next.handler });
  turn.move({
    elementId: next.handler,
    ...present({ scope: idle.scope, holder: next.holder }),
    undoes: idle.key,
  });
  return true;
}

const isBusy = (turn: Turn, run: Compensating): boolean =>
  Object.values(turn.state.elements).some((instance) => instance.undoes === run.key);

/** The event that started the run goes on from here. */
function endRun(turn: Turn, run: Compensating): void {
  const element = turn.getElement(run.elementId);
  turn.emit({ type: 'CompensationCompleted', key: run.key, elementId: run.elementId });
  const { key: _over, ...visit } = visitOf(run);
  behaviourOf(element).resume?.(element, visit, turn, {});
}
