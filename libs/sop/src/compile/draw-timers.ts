// A timer is an event on the edge of its step: it leads away from it, or reminds somebody while it goes on.
import { readJob } from './code.js';
import type { Arrow, Node } from './sketch.js';
import { timeInWords } from './time.js';
import type { PlannedTimer } from './timers.js';
import type { Goal } from './ways.js';

/** What a reminder runs where the table does not say another job. */
export const standardReminder = { type: 'message', parameters: { template: 'reminder' } } as const;

export interface TimerHost {
  readonly task: string;
  readonly step: number;
  readonly lane: string | undefined;
  freeId(wanted: string): string;
  idOf(goal: Goal, from: string): string;
}

export function drawTimers(
  timers: readonly PlannedTimer[],
  host: TimerHost,
): { readonly nodes: readonly Node[]; readonly arrows: readonly Arrow[] } {
  const drawn = timers.map((timer) => drawTimer(timer, host));
  return { nodes: drawn.flatMap(({ nodes }) => nodes), arrows: drawn.flatMap(({ arrows }) => arrows) };
}

function drawTimer({ workingTime, goal, code }: PlannedTimer, host: TimerHost) {
  const { task, step, lane } = host;
  const id = code.event ?? host.freeId(`${goal ? 'batas' : 'pengingat'}-${task}`);
  const event: Node = {
    id,
    step,
    lane,
    kind: {
      type: 'boundaryEvent',
      name: `${timeInWords(workingTime)} belum selesai`,
      attachedTo: task,
      interrupting: goal !== undefined,
      trigger: { kind: 'timer', timer: { kind: 'workingTime', value: { literal: workingTime } } },
    },
  };
  if (goal) return { nodes: [event], arrows: [{ from: id, to: host.idOf(goal, id) }] };
  const reminder = code.task ?? host.freeId(`ingatkan-${task}`);
  const end = code.end ?? host.freeId(`diingatkan-${task}`);
  const job = (code.job === undefined ? undefined : readJob(code.job)) ?? standardReminder;
  return {
    nodes: [
      event,
      {
        id: reminder,
        step,
        lane,
        reminds: true as const,
        kind: { type: 'serviceTask', name: 'Ingatkan pelaksana', job } as const,
      },
      { id: end, step, lane, kind: { type: 'endEvent', name: 'Sudah diingatkan' } as const },
    ],
    arrows: [
      { from: id, to: reminder },
      { from: reminder, to: end },
    ],
  };
}
