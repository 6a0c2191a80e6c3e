// What a turn asks for beside its own rows: work items to add, and those nobody needs any more.
import type { CaseEffect, CorrectionWatch } from '@alur/case';
import type { Instant } from '@alur/kernel';
import { assertNever } from '@alur/kernel';
import type { NewWorkItem } from '../ports/lanes.js';

export interface WorkRows {
  readonly added: readonly NewWorkItem[];
  readonly cancelled: readonly string[];
}

/** What is asked for and taken back in one turn is never written. */
export function workRows(effects: readonly CaseEffect[], at: Instant, counter: number): WorkRows {
  const cancelled = effects.flatMap(cancelledKey);
  const added = effects.flatMap((effect, index) => workOf(effect, at, `${String(counter)}-${String(index)}`) ?? []);
  return { added: added.filter((item) => !cancelled.includes(item.key)), cancelled };
}

const timerKey = (key: string): string => `timer-${key}`;
const watchKey = (what: CorrectionWatch, due: Instant): string => `correction-${what}-${due}`;

function cancelledKey(effect: CaseEffect): string[] {
  if (effect.type === 'CancelTimer') return [timerKey(effect.key)];
  return effect.type === 'UnwatchCorrection' ? [watchKey(effect.what, effect.due)] : [];
}

/** Keys are of the engine's counter, so a replayed turn asks for the same work. */
function workOf(effect: CaseEffect, at: Instant, place: string): NewWorkItem | undefined {
  switch (effect.type) {
    case 'RequestHandOff':
      return {
        key: `handoff-${effect.key}`,
        kind: 'handoff',
        agency: effect.agency,
        payload: { element: effect.key },
        runAt: at,
      };
    case 'RunJob':
      return jobWork(effect, at);
    case 'ContinueRounds':
      return {
        key: `rounds-${effect.key}-${String(effect.from)}`,
        kind: 'rounds',
        payload: { rounds: effect.key },
        runAt: at,
      };
    case 'ArmTimer':
      return { key: timerKey(effect.key), kind: 'timer', payload: { timer: effect.key }, runAt: effect.due };
    case 'NotifyApplicant':
      return {
        key: ['notify', effect.template, ...(effect.about === undefined ? [] : [effect.about])].join('-'),
        kind: 'message',
        payload: { template: effect.template },
        runAt: at,
      };
    case 'SendTaskLink':
      return {
        key: `link-${effect.taskKey}-${place}`,
        kind: 'message',
        payload: { template: 'task-link', task: effect.taskKey },
        runAt: at,
      };
    case 'WatchCorrection':
      return {
        key: watchKey(effect.what, effect.due),
        kind: 'timer',
        payload: { correction: effect.what, due: effect.due },
        runAt: effect.at,
      };
    case 'OpenSubscription':
      // What was thrown before somebody waited for it may be waiting itself. A signal does not.
      return effect.on.kind === 'signal'
        ? undefined
        : { key: `match-${effect.key}`, kind: 'match', payload: { subscription: effect.key }, runAt: at };
    case 'ThrowMessage': {
      const { key, name, correlationKey, until, variables } = effect;
      return {
        key: `throw-${key}`,
        kind: 'correlate',
        payload: { thrown: key, name, correlation: correlationKey ?? null, until: until ?? null, variables, at },
        runAt: at,
      };
    }
    case 'ThrowSignal':
      return {
        key: `signal-${effect.key}`,
        kind: 'signal',
        payload: { thrown: effect.key, name: effect.name, at, after: null, left: [] },
        runAt: at,
      };
    case 'CancelTimer':
    case 'CloseSubscription':
    case 'UnwatchCorrection':
      return undefined;
    default:
      return assertNever(effect);
  }
}

function jobWork(effect: Extract<CaseEffect, { type: 'RunJob' }>, at: Instant): NewWorkItem {
  const kind = effect.jobType === 'letter' ? 'letter' : 'message';
  return {
    key: `job-${effect.key}`,
    kind,
    payload: { job: effect.key, element: effect.elementId, parameters: effect.parameters },
    runAt: at,
  };
}
