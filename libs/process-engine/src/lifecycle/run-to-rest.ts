// A turn runs until nothing moves: tokens first, then timers that were due before they were armed, then the end.
import { toMillis } from '@alur/kernel';
import { behaviourOf } from '../behaviours/behaviours.js';
import type { ArmedTimer } from '../contract/state.js';
import { fireTimer } from '../turn/fire-timer.js';
import { raiseIncident } from '../turn/raise-incident.js';
import type { Token } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';
import { arrivalOf, enterElement } from './enter-element.js';
import { judgeRest } from './judge-rest.js';

/** Elements that one turn may reach: far above any real process, far below what a person would notice. */
export const STEP_BUDGET = 1000;

export function runToRest(turn: Turn): void {
  for (;;) {
    moveTokens(turn);
    const overdue = findOverdueTimer(turn);
    if (!overdue) break;
    fireTimer(turn, overdue);
  }
  judgeRest(turn);
}

function moveTokens(turn: Turn): void {
  for (let token = turn.takeToken(); token; token = turn.takeToken()) {
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

/** Only timers armed in this turn: those of earlier turns belong to the worker that watches the clock. */
function findOverdueTimer(turn: Turn): ArmedTimer | undefined {
  const overdue = Object.values(turn.state.timers).filter(
    (timer) => Number(timer.key) > turn.before.counter && timer.due <= turn.at,
  );
  return overdue.sort((a, b) => toMillis(a.due) - toMillis(b.due) || Number(a.key) - Number(b.key))[0];
}
