/**
 * An activity is a small machine of its own: which of its non-interrupting events may still happen, and whether what is
 * inside it goes on, hangs or turns round for ever. Each combination is a place, and all of them share one room.
 */
import type { AnyActivity, BoundaryEvent, Element } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { PlaceId, Trouble } from '../net/net.js';
import type { ScopeDraughtsman } from './scope-net.js';
import { undoablesOf } from './surroundings.js';

/** Events on one edge of which each may happen or not: more are too many combinations to judge. */
const ONCE_LIMIT = 8;

export const isTooBusy = (element: Element): boolean =>
  isActivity(element) && element.boundaryEvents.length > ONCE_LIMIT;

interface Machine {
  readonly activity: AnyActivity;
  readonly interrupting: readonly BoundaryEvent[];
  readonly beside: readonly BoundaryEvent[];
}

export const entryOf = (scope: ScopeDraughtsman, activity: AnyActivity): PlaceId =>
  placeOf(scope, activity, machineOf(scope, activity).beside.slice(0, ONCE_LIMIT).length);

function machineOf({ frame }: ScopeDraughtsman, activity: AnyActivity): Machine {
  const awaited = frame.drawing
    .boundaryEventsOf(activity)
    .filter(({ trigger }) => trigger.kind !== 'compensation' && trigger.kind !== 'cancel');
  return {
    activity,
    interrupting: awaited.filter(({ interrupting }) => interrupting),
    beside: awaited.filter(({ interrupting }) => !interrupting),
  };
}

/** `left`: bits of the events that may still happen; given as their number, all of them. */
function placeOf(
  { builder, surroundings }: ScopeDraughtsman,
  activity: AnyActivity,
  count: number,
  { left = (1 << count) - 1, trouble }: { readonly left?: number; readonly trouble?: Trouble } = {},
): PlaceId {
  const { id } = activity;
  return builder.place({
    isAskedFor: (surroundings.verdictOf(activity)?.unsafe.length ?? 0) > 0,
    name: `in ${id} ${String(left)} ${trouble ? `${trouble.code} ${trouble.element}` : ''}`,
    element: id,
    room: `in ${id}`,
    ...(trouble ? { trouble } : {}),
  });
}

export function addActivity(scope: ScopeDraughtsman, activity: AnyActivity): void {
  const machine = machineOf(scope, activity);
  const count = Math.min(machine.beside.length, ONCE_LIMIT);
  const verdict = scope.surroundings.verdictOf(activity);
  for (let left = 0; left < 1 << count; left += 1) {
    const running = placeOf(scope, activity, count, { left });
    addCompletions(scope, machine, { place: running, left });
    addEdge(scope, machine, { left, count });
    for (const { trouble, trace } of verdict?.troubles ?? []) {
      const place = placeOf(scope, activity, count, { left, trouble });
      scope.builder.move({ takes: [running], gives: [place], reaches: [], tells: trace });
      addEdge(scope, machine, { left, count, trouble });
    }
    for (const { above, trace } of verdict?.exits ?? []) {
      const gone = scope.leaving(activity.id, { how: 'exit', above: above - 1 });
      scope.builder.move({ takes: [running], gives: [gone], reaches: [], tells: trace });
    }
    if (verdict?.cancelled) addCancel(scope, machine, { place: running, trace: verdict.cancelled });
  }
}

function addCompletions(
  scope: ScopeDraughtsman,
  { activity, beside }: Machine,
  { place, left }: { readonly place: PlaceId; readonly left: number },
): void {
  const { builder, surroundings } = scope;
  const done = undoablesOf(surroundings, activity).length > 0 ? [scope.doneMark(activity.id)] : [];
  for (const { thrown, trace } of surroundings.verdictOf(activity)?.completions ?? [{ thrown: [], trace: [] }]) {
    const own = beside.map(({ id }) => scope.key(id));
    // An escalation thrown inside has been caught at the edge by the time the activity completes.
    if (own.some((key, bit) => thrown.includes(key) && (left & (1 << bit)) !== 0)) continue;
    const further = thrown.filter((key) => !own.includes(key)).map((key) => scope.thrownMark(key));
    for (const arrival of scope.choices(activity))
      builder.move({
        takes: [place],
        ...arrival,
        sets: [...done, ...further],
        tells: [...trace, activity.id],
      });
  }
}

interface At {
  readonly left: number;
  readonly count: number;
  readonly trouble?: Trouble;
}

/** Any event on the edge may happen, also when what is inside hangs. */
function addEdge(scope: ScopeDraughtsman, { activity, interrupting, beside }: Machine, at: At): void {
  const { left, count } = at;
  const takes = [placeOf(scope, activity, count, at)];
  const happen = (event: BoundaryEvent, stays: readonly PlaceId[]): void => {
    for (const { gives, reaches } of scope.choices(event))
      scope.builder.move({
        takes,
        gives: [...stays, ...gives],
        reaches: [scope.key(event.id), ...reaches],
        tells: [event.id],
      });
  };
  for (const event of interrupting) happen(event, []);
  beside.forEach((event, bit) => {
    if ((left & (1 << bit)) === 0) return;
    happen(event, [placeOf(scope, activity, count, { ...at, left: left & ~(1 << bit) })]);
  });
}

/** Only its cancel event goes on from a cancelled transaction; without one its token is gone. */
function addCancel(
  scope: ScopeDraughtsman,
  { activity }: Machine,
  { place, trace }: { readonly place: PlaceId; readonly trace: readonly string[] },
): void {
  const event = scope.frame.drawing.boundaryEventsOf(activity).find(({ trigger }) => trigger.kind === 'cancel');
  const arrivals = event ? scope.choices(event) : [{ gives: [], reaches: [] }];
  for (const { gives, reaches } of arrivals)
    scope.builder.move({
      takes: [place],
      gives,
      reaches: event ? [scope.key(event.id), ...reaches] : reaches,
      tells: event ? [...trace, event.id] : trace,
    });
}
