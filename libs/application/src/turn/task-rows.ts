// What a turn did to the queues: tasks opened, closed, taken, standing still.
import type { CaseEvent } from '@alur/case';
import type { InstanceState } from '@alur/process-engine';
import type { ServiceBundle } from '@alur/service';
import type { CaseChange, NewUserTask } from '../ports/lanes.js';
import type { JsonObject } from '@alur/kernel';

export type TaskRows = Pick<CaseChange<JsonObject>, 'opened' | 'closed' | 'claims' | 'pauses'>;

/** A row is written once per turn: a closed task changes in no other way, and one that opens carries who has it. */
export function taskRows(
  events: readonly CaseEvent[],
  bundle: ServiceBundle,
  before: InstanceState | undefined,
): TaskRows {
  const closed = closedTasks(events, before);
  const claims = claimsIn(events).filter(({ key }) => !closed.includes(key));
  const opened = openedTasks(events, bundle)
    .filter(({ key }) => !closed.includes(key))
    .map((task) => withClaim(task, claims));
  return {
    opened,
    closed: closed.filter((key) => before?.elements[key] !== undefined),
    claims: claims.filter(({ key }) => !opened.some((task) => task.key === key)),
    pauses: pausesIn(events).filter(({ key }) => !closed.includes(key)),
  };
}

export const stepTitle = (bundle: ServiceBundle, elementId: string): string =>
  bundle.tasks[elementId]?.title ?? bundle.process.elements[elementId]?.name ?? elementId;

function openedTasks(events: readonly CaseEvent[], bundle: ServiceBundle): NewUserTask[] {
  return events.flatMap((event) => {
    if (event.type !== 'UserTaskCreated' || !event.performer) return [];
    const { agency, role, scope } = event.performer;
    return [
      {
        key: event.key,
        agency,
        role,
        scope: scope ?? '',
        elementId: event.elementId,
        title: stepTitle(bundle, event.elementId),
        openedAt: event.at,
        ...(event.due ? { due: event.due } : {}),
        ...(event.claimedBy ? { claimedBy: event.claimedBy } : {}),
      },
    ];
  });
}

/** Done, ended by something else, or stuck: a person mends an incident, and the new try is a new task. */
const closedTasks = (events: readonly CaseEvent[], before: InstanceState | undefined): string[] => [
  ...new Set(
    events.flatMap((event) => {
      if (event.type === 'UserTaskCompleted' || event.type === 'ElementTerminated') return [event.key];
      if (event.type !== 'IncidentRaised') return [];
      const wasTask =
        before?.elements[event.key]?.phase === 'user-task' ||
        events.some((other) => other.type === 'UserTaskCreated' && other.key === event.key);
      return wasTask ? [event.key] : [];
    }),
  ),
];

/** Who has a task after the turn: the last word counts. */
function claimsIn(events: readonly CaseEvent[]): { readonly key: string; readonly by: string | null }[] {
  const holders = new Map<string, string | null>();
  for (const event of events) {
    switch (event.type) {
      case 'UserTaskClaimed':
        holders.set(event.key, event.by);
        break;
      case 'UserTaskAssigned':
      case 'UserTaskDelegated':
      case 'UserTaskResolved':
        holders.set(event.key, event.to);
        break;
      case 'UserTaskReleased':
        holders.set(event.key, null);
        break;
      default:
    }
  }
  return [...holders].map(([key, by]) => ({ key, by }));
}

function withClaim(
  task: NewUserTask,
  claims: readonly { readonly key: string; readonly by: string | null }[],
): NewUserTask {
  const claim = claims.find(({ key }) => key === task.key);
  if (!claim) return task;
  const { claimedBy: _before, ...rest } = task;
  return claim.by === null ? rest : { ...rest, claimedBy: claim.by };
}

const pausesIn = (events: readonly CaseEvent[]): TaskRows['pauses'] =>
  events.flatMap((event): TaskRows['pauses'] => {
    if (event.type === 'UserTaskSuspended') return [{ key: event.key, at: event.suspension.since, due: null }];
    return event.type === 'UserTaskResumed' ? [{ key: event.key, at: null, due: event.due ?? null }] : [];
  });
