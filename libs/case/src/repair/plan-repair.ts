import type { Instant, Rejection, Result } from '@alur/kernel';
import { assertNever, err, ok } from '@alur/kernel';
import type { Command } from '@alur/process-engine';
import type { CancelCase, RepairCase } from '../case-command.js';
import type { CasePlan } from '../case-plan.js';
import type { CaseState } from '../case-state.js';
import type { RepairAction } from './repair.js';

export function planRepair(state: CaseState, { at, by, action }: RepairCase): Result<CasePlan, Rejection> {
  const { how, key } = action;
  // A message about a case that is over is still owed.
  if (state.process.status === 'ended' && how !== 'requeue') return err(caseEnded);
  return ok({
    events: [{ type: 'CaseRepaired', at, how, key, by, ...('reason' in action ? { reason: action.reason } : {}) }],
    commands: action.how === 'requeue' ? [] : [commandFor(action, at)],
    effects: [],
  });
}

function commandFor(action: Exclude<RepairAction, { how: 'requeue' }>, at: Instant): Command {
  const { key } = action;
  switch (action.how) {
    case 'retry':
      return { type: 'ResolveIncident', at, key, variables: {} };
    case 'resolve':
      return { type: 'ResolveIncident', at, key, variables: action.variables };
    case 'skip':
      return {
        type: 'SkipElement',
        at,
        key,
        variables: action.variables ?? {},
        ...(action.flows ? { flows: action.flows } : {}),
      };
    case 'move':
      return { type: 'MoveToken', at, key, to: action.to };
    default:
      return assertNever(action);
  }
}

/** An answer to the applicant: the request is over, and nobody will take it up again. A letter that is out stays out. */
export function planCancel(state: CaseState, { at, by, reason }: CancelCase): Result<CasePlan, Rejection> {
  if (state.decision || state.process.status === 'ended') return err(caseEnded);
  if (state.letters.length > 0)
    return err({
      code: 'REQUEST_DECIDED',
      message: 'Surat sudah terbit, jadi permohonan ini tidak dapat dihentikan lagi.',
    });
  return ok({
    events: [{ type: 'RequestCancelled', at, by, reason }],
    commands: [{ type: 'CancelInstance', at }],
    effects: [{ type: 'NotifyApplicant', template: 'cancelled' }],
  });
}

const caseEnded: Rejection = {
  code: 'REQUEST_DECIDED',
  message: 'Permohonan ini sudah selesai, jadi tidak ada lagi yang dapat diperbaiki.',
};
