// The baton line: which agency had, has or is about to get the case, folded from what happened.
import type { Instant } from '@alur/kernel';
import type { ElementId, ExecutableProcess } from '@alur/process-model';
import type { CaseEvent } from './case-event.js';

export interface BatonStep {
  readonly key: string;
  readonly element: ElementId;
  readonly agency: string;
  readonly state: 'done' | 'holding' | 'paused' | 'in-transit' | 'problem';
  readonly since: Instant;
  /** While held: the end of the step's time. Paused: until when the applicant may answer. When done: when it ended. */
  readonly until?: Instant;
  /** Steps with the same number ran side by side. */
  readonly stage: number;
}

/** Steps of people, in the order in which the case reached them; automatic work only when it is stuck. */
export function batonLine(
  process: ExecutableProcess,
  turns: readonly { readonly at: Instant; readonly events: readonly CaseEvent[] }[],
): readonly BatonStep[] {
  const steps = new Map<string, BatonStep>();
  let stage = 0;
  let openedInTurn = false;
  /** Steps as they were before they stood still. */
  const held = new Map<string, BatonStep>();
  let answerBy: Instant | undefined;
  const open = (step: Omit<BatonStep, 'stage'>): void => {
    const known = steps.get(step.key);
    if (!known && !openedInTurn) stage += anyOpen(steps) ? 0 : 1;
    openedInTurn = true;
    steps.set(step.key, { ...step, stage: known?.stage ?? Math.max(stage, 1) });
  };
  for (const turn of turns) {
    openedInTurn = false;
    for (const event of turn.events) {
      switch (event.type) {
        case 'HandOffRequested':
          open({
            key: event.key,
            element: event.elementId,
            agency: event.performer.agency,
            state: 'in-transit',
            since: event.at,
          });
          break;
        case 'UserTaskCreated':
          open({
            key: event.key,
            element: event.elementId,
            agency: event.performer?.agency ?? '',
            state: 'holding',
            since: event.at,
            ...(event.due ? { until: event.due } : {}),
          });
          break;
        case 'IncidentRaised':
          if (process.elements[event.elementId]?.type === 'userTask' || event.performer) {
            open({
              key: event.key,
              element: event.elementId,
              agency: event.performer?.agency ?? event.from ?? '',
              state: 'problem',
              since: event.at,
            });
          }
          break;
        case 'CorrectionRequested':
        case 'CorrectionExtended':
          answerBy = event.due;
          for (const key of held.keys()) change(steps, key, { until: event.due });
          break;
        case 'UserTaskSuspended': {
          const step = steps.get(event.key);
          if (step) held.set(event.key, step);
          const until = answerBy ? { until: answerBy } : {};
          change(steps, event.key, { state: 'paused', since: event.suspension.since, ...until });
          break;
        }
        case 'UserTaskResumed': {
          const step = held.get(event.key);
          held.delete(event.key);
          if (step) steps.set(event.key, { ...step, ...(event.due ? { until: event.due } : {}) });
          break;
        }
        case 'UserTaskCompleted':
          close(steps, event.key, event.at);
          break;
        case 'JobCompleted':
        case 'ElementTerminated':
          close(steps, event.key, turn.at);
          break;
        default:
      }
    }
  }
  return [...steps.values()];
}

const anyOpen = (steps: ReadonlyMap<string, BatonStep>): boolean =>
  [...steps.values()].some((step) => step.state !== 'done');

function change(steps: Map<string, BatonStep>, key: string, to: Partial<BatonStep>): void {
  const step = steps.get(key);
  if (step) steps.set(key, { ...step, ...to });
}

function close(steps: Map<string, BatonStep>, key: string, at: Instant): void {
  const step = steps.get(key);
  if (step) steps.set(key, { ...step, state: 'done', until: at });
}
