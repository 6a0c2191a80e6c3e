import { assertNever } from '@alur/kernel';
import type { CaseOwnEvent } from '../case-event.js';
import type { UnfoldedCase } from '../evolve-case.js';
import type { OpenCorrection } from './correction.js';

type CorrectionEvent = Extract<CaseOwnEvent, { type: `Correction${string}` | `Promise${string}` | 'RequestWithdrawn' }>;

export function evolveCorrection(state: UnfoldedCase, event: CorrectionEvent): UnfoldedCase {
  switch (event.type) {
    case 'CorrectionRequested':
    case 'CorrectionExtended': {
      const { at, round, key, fields, due, remindAt } = event;
      const open: OpenCorrection = state.correction ?? { round, since: at, due, remindAt, fields: [], tasks: [] };
      const correction = { ...open, due, remindAt, fields: [...open.fields, ...fields], tasks: [...open.tasks, key] };
      return { ...state, correction };
    }
    case 'CorrectionAnswered': {
      if (!state.correction) return state;
      const { round, since, fields, tasks } = state.correction;
      const { at: answeredAt, changed, revision } = event;
      const over = { round, since, answeredAt, fields, tasks, changed, revision };
      return { ...withoutCorrection(state), corrections: [...(state.corrections ?? []), over] };
    }
    case 'CorrectionDropped':
      return withoutCorrection(state);
    case 'CorrectionReminded':
      return state;
    case 'RequestWithdrawn':
      return {
        ...withoutPause(withoutCorrection(state)),
        decision: { outcome: 'withdrawn', kind: 'withdrawn', at: event.at },
      };
    case 'PromisePaused':
      return { ...state, promisePausedSince: event.at };
    case 'PromiseResumed':
      return { ...withoutPause(state), ...(event.promisedBy ? { promisedBy: event.promisedBy } : {}) };
    default:
      return assertNever(event);
  }
}

export function withoutCorrection(state: UnfoldedCase): UnfoldedCase {
  const { correction: _over, ...rest } = state;
  return rest;
}

export function withoutPause(state: UnfoldedCase): UnfoldedCase {
  const { promisePausedSince: _over, ...rest } = state;
  return rest;
}
