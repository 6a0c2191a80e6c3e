// A decided turn as the rows it means: queues, work and data that must change with it.
import type { CaseEffect, CaseEvent, CaseTurn } from '@alur/case';
import type { Instant, JsonObject } from '@alur/kernel';
import { assertNever } from '@alur/kernel';
import type { InstanceState } from '@alur/process-engine';
import type { ServiceBundle } from '@alur/service';
import type { CaseChange, NewUserTask, NewWorkItem } from '../ports/lanes.js';

export interface TurnFrame {
  readonly at: Instant;
  readonly actor: string;
  readonly bundle: ServiceBundle;
  readonly turn: CaseTurn;
  /** The process before the turn; absent on the first. */
  readonly before?: InstanceState;
  /** Work item that this turn finishes. */
  readonly workItem?: string;
}

type Rows = Pick<
  CaseChange<JsonObject>,
  'actor' | 'events' | 'state' | 'opened' | 'closed' | 'claims' | 'touched' | 'workAdded' | 'workDone'
>;

export function rowsOf(frame: TurnFrame): Rows {
  const { turn, bundle, at } = frame;
  const effects = turn.effects.map((effect, index) => workOf(effect, at, index, turn.state.process.counter));
  const cancelled = turn.effects.flatMap((effect) => (effect.type === 'CancelTimer' ? [timerKey(effect.key)] : []));
  const added = effects.flatMap((item) => (item && !cancelled.includes(item.key) ? [item] : []));
  const closed = closedTasks(turn.events);
  const opened = openedTasks(turn.events, bundle).filter((task) => !closed.includes(task.key));
  const claims = turn.events.flatMap((event): { key: string; by: string | null }[] => {
    if (event.type === 'UserTaskClaimed') return [{ key: event.key, by: event.by }];
    return event.type === 'UserTaskReleased' ? [{ key: event.key, by: null }] : [];
  });
  return {
    actor: frame.actor,
    events: turn.events,
    state: turn.state,
    opened,
    closed,
    claims,
    touched: [
      ...new Set([
        ...opened.map((task) => task.agency),
        ...[...closed, ...claims.map((claim) => claim.key)].flatMap((key) => agencyOf(frame.before, key)),
      ]),
    ],
    workAdded: added,
    workDone: [...(frame.workItem ? [frame.workItem] : []), ...cancelled],
  };
}

const agencyOf = (state: InstanceState | undefined, key: string): string[] => {
  const agency = state?.elements[key]?.performer?.agency;
  return agency === undefined ? [] : [agency];
};

const timerKey = (key: string): string => `timer-${key}`;

function openedTasks(events: readonly CaseEvent[], bundle: ServiceBundle): NewUserTask[] {
  return events.flatMap((event) => {
    if (event.type !== 'UserTaskCreated' || !event.performer) return [];
    const { agency, role, scope } = event.performer;
    const title =
      bundle.tasks[event.elementId]?.title ?? bundle.process.elements[event.elementId]?.name ?? event.elementId;
    return [
      {
        key: event.key,
        agency,
        role,
        scope: scope ?? '',
        elementId: event.elementId,
        title,
        openedAt: event.at,
        ...(event.due ? { due: event.due } : {}),
      },
    ];
  });
}

const closedTasks = (events: readonly CaseEvent[]): string[] =>
  events.flatMap((event) =>
    event.type === 'UserTaskCompleted' || event.type === 'ElementTerminated' ? [event.key] : [],
  );

/** Keys are of the engine's counter, so a replayed turn asks for the same work. */
function workOf(effect: CaseEffect, at: Instant, index: number, counter: number): NewWorkItem | undefined {
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
    case 'ArmTimer':
      return { key: timerKey(effect.key), kind: 'timer', payload: { timer: effect.key }, runAt: effect.due };
    case 'CancelTimer':
      return undefined;
    case 'NotifyApplicant':
      return { key: `notify-${effect.template}`, kind: 'message', payload: { template: effect.template }, runAt: at };
    case 'SendTaskLink':
      return {
        key: `link-${effect.taskKey}-${String(counter)}-${String(index)}`,
        kind: 'message',
        payload: { template: 'task-link', task: effect.taskKey },
        runAt: at,
      };
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
