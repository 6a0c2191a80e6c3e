// Timers on the edge of a step that a table has words for: working time, then elsewhere, or a reminder that ends by itself.
import type {
  AnyActivity,
  BoundaryEvent,
  EndEvent,
  ExecutableProcess,
  SequenceFlow,
  ServiceTask,
} from '@alur/process-model';
import { writeJob } from '../compile/code.js';
import { standardReminder } from '../compile/draw-timers.js';
import { timeInWords, workingTimeIn } from '../compile/time.js';
import type { TimerCode } from '../compile/timer-code.js';
import { writeTimers } from '../compile/timer-code.js';

export interface DrawnTimer {
  readonly event: BoundaryEvent;
  /** `8h`. */
  readonly time: string;
  /** Where it leads, when it ends the step. */
  readonly flow?: SequenceFlow;
  readonly reminder?: { readonly task: ServiceTask; readonly end: EndEvent };
}

export const drawnTimers = (host: AnyActivity, process: ExecutableProcess): readonly DrawnTimer[] =>
  host.boundaryEvents.flatMap((id) => {
    const event = process.elements[id];
    return event?.type === 'boundaryEvent' ? (drawnTimer(event, process) ?? []) : [];
  });

function drawnTimer(event: BoundaryEvent, process: ExecutableProcess): DrawnTimer | undefined {
  const { trigger, outgoing, outputs, interrupting } = event;
  if (trigger.kind !== 'timer' || trigger.timer.kind !== 'workingTime' || outputs || outgoing.length !== 1)
    return undefined;
  const { value } = trigger.timer;
  const flow = process.flows[outgoing[0] ?? ''];
  if (!('literal' in value) || !flow || !workingTimeIn(timeInWords(value.literal))) return undefined;
  if (interrupting) return { event, time: value.literal, flow };
  const reminder = reminderAt(flow, process);
  return reminder && { event, time: value.literal, reminder };
}

/** A job that nothing else leads to, and nothing follows. */
function reminderAt(flow: SequenceFlow, process: ExecutableProcess): DrawnTimer['reminder'] {
  const task = process.elements[flow.to];
  if (task?.type !== 'serviceTask' || task.incoming.length !== 1 || task.outgoing.length !== 1) return undefined;
  if (task.boundaryEvents.length > 0 || task.loop || task.inputs || task.outputs || task.participant) return undefined;
  const end = process.elements[process.flows[task.outgoing[0] ?? '']?.to ?? ''];
  const isPlain = end?.type === 'endEvent' && end.incoming.length === 1 && !end.result && end.outcome === undefined;
  return isPlain ? { task, end } : undefined;
}

/** Undefined where they are what the compiler would call them anyway. */
export function timerCodes(row: string, timers: readonly DrawnTimer[]): string | undefined {
  const codes = timers.map(({ event, reminder }): TimerCode => {
    if (!reminder) return { event: event.id };
    const job = writeJob(reminder.task.job);
    const ids = { event: event.id, task: reminder.task.id, end: reminder.end.id };
    return job === writeJob(standardReminder) ? ids : { ...ids, job };
  });
  const standard = timers.map(({ reminder }): TimerCode =>
    reminder
      ? { event: `pengingat-${row}`, task: `ingatkan-${row}`, end: `diingatkan-${row}` }
      : { event: `batas-${row}` },
  );
  const written = writeTimers(codes);
  return written === writeTimers(standard) ? undefined : written;
}
