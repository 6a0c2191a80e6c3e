import type { ServiceBundle } from '@alur/service';
import type { CaseState } from './case-state.js';

/** Where the case stands, as the citizen is told; the words belong to the pages. */
export type CaseStatus =
  | 'submitted'
  | 'awaiting_correction'
  | 'in_process'
  | 'awaiting_signature'
  | 'issued'
  | 'rejected'
  | 'withdrawn'
  | 'cancelled';

const answered = {
  granted: 'issued',
  refused: 'rejected',
  withdrawn: 'withdrawn',
  cancelled: 'cancelled',
} as const satisfies Record<string, CaseStatus>;

/** Judged from what is open now: nothing has to be kept in step with the process. */
export function caseStatus(bundle: ServiceBundle, state: CaseState): CaseStatus {
  if (state.decision) return answered[state.decision.kind];
  if (state.correction) return 'awaiting_correction';
  if (state.lastAt === state.submittedAt) return 'submitted';
  const open = Object.values(state.process.elements);
  return open.some((element) => signs(bundle, element.elementId)) ? 'awaiting_signature' : 'in_process';
}

/** A step performed by the participant that signs one of the letters. */
function signs(bundle: ServiceBundle, elementId: string): boolean {
  const element = bundle.process.elements[elementId];
  if (element?.type !== 'userTask' || !element.participant) return false;
  return Object.values(bundle.letters).some((letter) => letter.signer === element.participant);
}
