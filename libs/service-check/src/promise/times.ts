// What takes how long: standard times in the performer's hours, timers as the running system counts them.
import type { Span, Timeline, WallMinute } from '@alur/calendar';
import { addIsoDuration, parseSpan } from '@alur/calendar';
import { fromMillis, toMillis } from '@alur/kernel';
import type { RunningTimer, Times } from '@alur/process-check';
import type { Element, ExecutableProcess } from '@alur/process-model';
import type { Hours } from './hours.js';

export function timesIn(process: ExecutableProcess, hours: Hours): Times {
  const spans = new Map<string, Span | undefined>();
  const spanOf = (text: string): Span | undefined => {
    if (!spans.has(text)) spans.set(text, readSpan(text));
    return spans.get(text);
  };
  const every = [...new Set([hours.owner, ...hours.of.values()])];
  const keptAt = (element: Element | undefined): readonly Timeline[] => keepersOf(element, hours, every);
  return {
    workEnd(task, from) {
      const span = task.standardTime === undefined ? undefined : spanOf(task.standardTime);
      return span ? latest(keptAt(task), (timeline) => timeline.workEnd(from, span)) : from;
    },
    timerEnd(timer, at, from) {
      const element = process.elements[at];
      if (timer.kind !== 'workingTime') return from + elapsed(timer, element);
      const span = spanOf(timer.value.literal);
      const host = element?.type === 'boundaryEvent' ? process.elements[element.attachedTo] : undefined;
      return span ? latest(keptAt(host), (timeline) => timeline.clockEnd(from, span)) : from;
    },
  };
}

const readSpan = (text: string): Span | undefined => {
  const span = parseSpan(text);
  return span.ok ? span.value : undefined;
};

/** A step without a performer of its own stays with whoever had the case before: the slowest of them counts. */
function keepersOf(element: Element | undefined, hours: Hours, every: readonly Timeline[]): readonly Timeline[] {
  const participant = element && 'participant' in element ? element.participant : undefined;
  const own = participant === undefined ? undefined : hours.of.get(participant);
  return own ? [own] : every;
}

const latest = (timelines: readonly Timeline[], end: (timeline: Timeline) => WallMinute): WallMinute =>
  timelines.reduce((last, timeline) => Math.max(last, end(timeline)), 0);

/** January has 31 days, and so has a month of waiting here. */
const someJanuary = '2028-01-01T00:00:00.000Z';

/** Time on the wall. A reminder that is repeated on the edge is over with its last time, any other cycle with its first. */
function elapsed({ kind, value }: RunningTimer, element: Element | undefined): number {
  const [, count = '1', iso = value.literal] = kind === 'cycle' ? (/^R(\d*)\/(.+)$/.exec(value.literal) ?? []) : [];
  const end = addIsoDuration(fromMillis(Date.parse(someJanuary)), iso, 'UTC');
  const once = end.ok ? Math.max(0, (toMillis(end.value) - Date.parse(someJanuary)) / 60_000) : 0;
  const goesOn = element !== undefined && 'interrupting' in element && element.interrupting === false;
  return goesOn ? once * Math.max(1, Number(count)) : once;
}
