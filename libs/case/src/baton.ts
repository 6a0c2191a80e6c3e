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
  /** Activities that are done several times at once. */
  const bodies = new Set<string>();
  /** By key of a step, what it is one round of. */
  const roundOf = new Map<string, string>();
  const noteRound = ({ key, scope }: { readonly key: string; readonly scope?: string }): void => {
    if (scope !== undefined && bodies.has(scope)) roundOf.set(key, scope);
  };
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
        case 'ScopeOpened':
          if (event.loop) bodies.add(event.key);
          break;
        case 'HandOffRequested':
          noteRound(event);
          open({
            key: event.key,
            element: event.elementId,
            agency: event.performer.agency,
            state: 'in-transit',
            since: event.at,
          });
          break;
        case 'UserTaskCreated':
          noteRound(event);
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
          close(steps, event.key, turn.at);
          break;
        case 'ElementTerminated':
          if (isStuck(steps.get(event.key))) steps.delete(event.key);
          else close(steps, event.key, turn.at);
          break;
        // The new try is a link of its own.
        case 'IncidentResolved':
          steps.delete(event.key);
          break;
        default:
      }
    }
  }
  return together([...steps.values()], (step) => {
    const body = roundOf.get(step.key);
    return body === undefined ? step.key : `${body} ${step.agency} ${String(step.stage)}`;
  });
}

/** Rounds at one agency are one link of the line, however many there are. */
function together(steps: readonly BatonStep[], groupOf: (step: BatonStep) => string): readonly BatonStep[] {
  const groups = new Map<string, BatonStep>();
  for (const step of steps) {
    const group = groupOf(step);
    const known = groups.get(group);
    groups.set(group, known ? merged(known, step) : step);
  }
  return [...groups.values()];
}

/** What asks for most attention first. */
const urgency: readonly BatonStep['state'][] = ['problem', 'holding', 'in-transit', 'paused', 'done'];

function merged(known: BatonStep, step: BatonStep): BatonStep {
  const [shown = known, other = step] = [known, step].sort(
    (a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state),
  );
  const since = known.since < step.since ? known.since : step.since;
  const isSame = shown.state === other.state;
  const latest = isSame && other.until !== undefined && (shown.until ?? '') < other.until ? other.until : shown.until;
  return { ...shown, key: known.key, since, ...(latest === undefined ? {} : { until: latest }) };
}

const anyOpen = (steps: ReadonlyMap<string, BatonStep>): boolean =>
  [...steps.values()].some((step) => step.state !== 'done');

/** It never arrived there, or never got further: nobody has done it. */
const isStuck = (step: BatonStep | undefined): boolean => step?.state === 'problem' || step?.state === 'in-transit';

function change(steps: Map<string, BatonStep>, key: string, to: Partial<BatonStep>): void {
  const step = steps.get(key);
  if (step) steps.set(key, { ...step, ...to });
}

function close(steps: Map<string, BatonStep>, key: string, at: Instant): void {
  const step = steps.get(key);
  if (step) steps.set(key, { ...step, state: 'done', until: at });
}
