// The promise to the citizen stands still only while nobody but the applicant has anything to do.
import { laterByWorkingDays, localDate, workingDaysBetween } from '@alur/calendar';
import type { WorkingCalendar } from '@alur/calendar';
import type { Instant } from '@alur/kernel';
import type { ElementInstance, InstanceState } from '@alur/process-engine';
import type { CaseOwnEvent } from '../case-event.js';
import type { CaseState } from '../case-state.js';

const holds = (element: ElementInstance): boolean => {
  switch (element.phase) {
    case 'user-task':
      return !element.suspended;
    case 'in-transit':
    case 'job':
    case 'incident':
    case 'compensating':
      return true;
    case 'waiting':
    case 'scope':
      return false;
  }
};

const isSuspended = (element: ElementInstance): boolean => element.phase === 'user-task' && Boolean(element.suspended);

export const openElements = (process: InstanceState): readonly ElementInstance[] => Object.values(process.elements);

/** Every agency has put the case down and waits for the applicant. */
const waitsForApplicant = (process: InstanceState): boolean => {
  const open = openElements(process);
  return open.some(isSuspended) && !open.some(holds);
};

/** The events of a pause that begins or ends with this turn; none when nothing about it changed. */
export function promisePause(calendar: WorkingCalendar, state: CaseState, at: Instant): readonly CaseOwnEvent[] {
  if (state.decision) return [];
  const waits = waitsForApplicant(state.process);
  const since = state.promisePausedSince;
  if (waits && since === undefined) return [{ type: 'PromisePaused', at }];
  if (waits || since === undefined) return [];
  const days = workingDaysBetween(calendar, localDate(calendar.zone, since), localDate(calendar.zone, at));
  const moved = state.promisedBy ? laterByWorkingDays(calendar, state.promisedBy, days) : undefined;
  // Where the decrees do not reach that far yet there is no promise to make, as at the submission.
  return [{ type: 'PromiseResumed', at, workingDays: days, ...(moved?.ok ? { promisedBy: moved.value } : {}) }];
}
