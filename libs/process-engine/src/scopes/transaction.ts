// A transaction that is cancelled: what runs in it is ended, what was done is undone, and the token leaves by the cancel event.
import type { OpenScope } from '../contract/state.js';
import type { Stay } from '../turn/complete.js';
import type { Visit } from '../turn/token.js';
import { holderOf, visitOf } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';
import { scopesAround } from '../turn/variables.js';
import { present } from '../record/present.js';
import { startCompensation } from '../compensation/start-compensation.js';
import { terminate, terminateInside } from './terminate.js';

export function cancelTransaction(turn: Turn, { element, visit }: Stay): void {
  const transaction = getTransaction(turn, visit);
  terminateInside(turn, transaction.key);
  startCompensation(turn, { element, visit: { ...visit, scope: transaction.key } }, undefined);
}

/** Everything is undone: the transaction ends, and only its cancel event goes on. */
export function leaveTransaction(turn: Turn, visit: Visit): void {
  const transaction = getTransaction(turn, visit);
  const activity = turn.getElement(transaction.elementId);
  const events = 'boundaryEvents' in activity ? activity.boundaryEvents.map((id) => turn.getElement(id)) : [];
  const event = events.find((one) => one.type === 'boundaryEvent' && one.trigger.kind === 'cancel');
  terminate(turn, transaction);
  if (event) {
    const { scope } = transaction;
    turn.move({ elementId: event.id, ...present({ scope }), ...holderOf(visitOf(transaction)) });
  }
}

function getTransaction(turn: Turn, visit: Visit): OpenScope {
  for (const key of scopesAround(turn, visit.scope)) {
    const instance = turn.state.elements[key];
    if (instance?.phase !== 'scope' || instance.loop) continue;
    const element = turn.getElement(instance.elementId);
    if (element.type === 'subProcess' && element.kind === 'transaction') return instance;
  }
  throw new Error('A cancel end event outside a transaction');
}
