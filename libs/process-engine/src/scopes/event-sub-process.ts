import type { JsonObject } from '@alur/kernel';
import type { StartEvent } from '@alur/process-model';
import type { ElementKey } from '../contract/state.js';
import { findOwn } from '../record/find-own.js';
import { present } from '../record/present.js';
import { receiveData } from '../turn/receive-data.js';
import { holderOf, visitOf } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';
import { cancelWaits, closeSubscription } from '../waits/open-waits.js';
import { terminateInside } from './terminate.js';

/** The event of an event sub-process has come; an interrupting one first ends all that is in the scope around it. */
export function startEventSubProcess(
  turn: Turn,
  start: StartEvent,
  { scope, data }: { readonly scope: ElementKey | undefined; readonly data: JsonObject },
): void {
  if (start.scope === undefined) throw new Error(`${start.id} is not drawn in an event sub-process`);
  const around = scope === undefined ? undefined : findOwn(turn.state.elements, scope);
  if (start.interrupting !== false) {
    terminateInside(turn, scope);
    cancelEventSubProcesses(turn, scope);
  }
  receiveData(turn, start, present({ scope }), data);
  const key = turn.nextKey();
  const from = around ? present({ from: holderOf(visitOf(around)).holder }) : {};
  turn.emit({ type: 'ScopeOpened', at: turn.at, key, elementId: start.scope, ...present({ scope }), ...from });
  turn.move({ elementId: start.id, scope: key, ...present({ holder: from.from }) });
}

/** One interruption ends the scope's ordinary life: no other event sub-process of it may start any more. */
function cancelEventSubProcesses(turn: Turn, scope: ElementKey | undefined): void {
  if (scope === undefined) return cancelWaits(turn, undefined);
  const isInside = ({ elementId }: { readonly elementId: string }): boolean =>
    turn.getElement(elementId).type === 'startEvent';
  for (const timer of Object.values(turn.state.timers)) {
    if (timer.attachedTo !== scope || !isInside(timer)) continue;
    turn.emit({ type: 'TimerCancelled', key: timer.key });
    turn.ask({ type: 'CancelTimer', key: timer.key });
  }
  for (const subscription of Object.values(turn.state.subscriptions)) {
    if (subscription.attachedTo === scope && isInside(subscription)) closeSubscription(turn, subscription);
  }
}
