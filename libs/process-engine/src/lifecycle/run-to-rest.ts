// A turn runs until nothing moves: tokens first, then what they have made possible, one thing at a time.
import { behaviourOf } from '../behaviours/behaviours.js';
import { advanceCompensation } from '../compensation/advance-compensation.js';
import { completeEmptyScope } from '../scopes/complete-scopes.js';
import { raiseIncident } from '../turn/raise-incident.js';
import type { Token } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';
import { fireConditions } from '../waits/conditions.js';
import { deliverBuffered } from '../waits/messages.js';
import { fireOverdueTimer } from '../waits/timers.js';
import { arrivalOf, enterElement } from './enter-element.js';
import { fireInclusiveJoin } from './fire-inclusive-joins.js';
import { endInstance, judgeRest } from './judge-rest.js';

/** Elements that one turn may reach: far above any real process, far below what a person would notice. */
export const STEP_BUDGET = 5_000;

/** Each does at most one thing and says whether it did. A join is judged only when nothing else is left to do. */
const afterTokens: readonly ((turn: Turn) => boolean)[] = [
  deliverBuffered,
  fireConditions,
  fireOverdueTimer,
  advanceCompensation,
  completeEmptyScope,
  fireInclusiveJoin,
];

export function runToRest(turn: Turn): void {
  do moveTokens(turn);
  while (!turn.ending && afterTokens.some((doNext) => doNext(turn)));
  if (turn.ending) endInstance(turn);
  else judgeRest(turn);
}

function moveTokens(turn: Turn): void {
  for (let token = turn.takeToken(); token && !turn.ending; token = turn.takeToken()) {
    if (turn.steps > STEP_BUDGET && !gathersAt(turn, token)) park(turn, token);
    else enterElement(turn, token);
  }
}

/** A cycle made of joins alone can never get its first token, so arriving at a join cannot keep a turn alive. */
function gathersAt(turn: Turn, token: Token): boolean {
  const element = turn.getElement(token.elementId);
  return behaviourOf(element).gathers?.(element) ?? false;
}

function park(turn: Turn, token: Token): void {
  const element = turn.getElement(token.elementId);
  const message = `Proses berputar tanpa henti di "${element.name ?? element.id}". Periksa gambar prosesnya.`;
  raiseIncident(turn, { element, visit: arrivalOf(token) }, { code: 'STEP_BUDGET_EXHAUSTED', message });
}
