import { assertNever } from '@alur/kernel';
import { evolve } from '@alur/process-engine';
import type { InstanceState } from '@alur/process-engine';
import type { CaseEvent, CaseOwnEvent } from './case-event.js';
import { isOwnEvent } from './case-event.js';
import type { CaseState } from './case-state.js';
import { evolveCorrection, withoutCorrection, withoutPause } from './correction/evolve-correction.js';

/** State while the first turn is being folded: the process may not have started yet. */
export type UnfoldedCase = Omit<CaseState, 'process'> & { readonly process?: InstanceState };

/** Folds one turn over the state before it. Total: a turn's events are always a legal continuation. */
export function evolveCase(state: CaseState | undefined, at: string, events: readonly CaseEvent[]): CaseState {
  let next: UnfoldedCase = state
    ? { ...state, lastAt: at }
    : { submittedAt: at, lastAt: at, dataRevision: 0, letters: [] };
  for (const event of events) {
    next = isOwnEvent(event) ? evolveOwn(next, event) : { ...next, process: evolve(next.process, event) };
  }
  return next as CaseState;
}

function evolveOwn(state: UnfoldedCase, event: CaseOwnEvent): UnfoldedCase {
  switch (event.type) {
    case 'RequestSubmitted':
      return { ...state, submittedAt: event.at, ...(event.promisedBy ? { promisedBy: event.promisedBy } : {}) };
    case 'DataRecorded':
      return { ...state, dataRevision: event.revision };
    case 'LetterIssued': {
      const { type: _type, ...letter } = event;
      return { ...state, letters: [...state.letters, letter] };
    }
    case 'RequestDecided': {
      const { type: _type, ...decision } = event;
      return { ...withoutCorrection(state), decision };
    }
    // What it did is told by the process.
    case 'CaseRepaired':
      return state;
    case 'RequestCancelled':
      return {
        ...withoutPause(withoutCorrection(state)),
        decision: { outcome: 'cancelled', kind: 'cancelled', at: event.at, ground: event.reason },
      };
    case 'CorrectionRequested':
    case 'CorrectionExtended':
    case 'CorrectionReminded':
    case 'CorrectionAnswered':
    case 'CorrectionDropped':
    case 'RequestWithdrawn':
    case 'PromisePaused':
    case 'PromiseResumed':
      return evolveCorrection(state, event);
    default:
      return assertNever(event);
  }
}
