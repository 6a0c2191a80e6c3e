/**
 * An activity is a small machine of its own: which of its non-interrupting events may still happen, and whether what is
 * inside it goes on, hangs or turns round for ever. Each combination is a place, and all of them share one room.
 */
import type { AnyActivity, BoundaryEvent, Element } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { PlaceId, Trouble } from '../net/net.js';
import { nowhere } from '../net/net-builder.js';
import { runsOut } from './branches.js';
import type { Drawing } from './drawing.js';
import type { ScopeDraughtsman } from './scope-net.js';
import { undoablesOf } from './surroundings.js';
import type { ScopeVerdict, Trace } from './verdict.js';

/** Events on one edge of which each may happen or not: more are too many combinations to judge. */
const ONCE_LIMIT = 8;

export const isTooBusy = (drawing: Drawing, element: Element): boolean =>
  isActivity(element) && bitsOf(drawing, besideAt(drawing, element)).length > ONCE_LIMIT;

/** One that is open already: what has become of its inside so far, and which events on its edge may still come. */
export interface OpenActivity {
  readonly key: string;
  readonly activity: AnyActivity;
  readonly verdict: ScopeVerdict | undefined;
  mayCome(event: BoundaryEvent): boolean;
}

interface Machine {
  /** `in <activity>`, or of one that is open a name of its own. */
  readonly name: string;
  readonly activity: AnyActivity;
  readonly verdict: ScopeVerdict | undefined;
  readonly interrupting: readonly BoundaryEvent[];
  /** By bit, the events that stay beside. */
  readonly beside: readonly (readonly BoundaryEvent[])[];
  readonly count: number;
}

export function entryOf(scope: ScopeDraughtsman, activity: AnyActivity): PlaceId {
  const machine = machineOf(scope, activity);
  return placeOf(scope, machine, { left: (1 << machine.count) - 1 });
}

function machineOf({ frame, surroundings }: ScopeDraughtsman, activity: AnyActivity): Machine {
  const beside = bitsOf(frame.drawing, besideAt(frame.drawing, activity)).slice(0, ONCE_LIMIT);
  return {
    name: `in ${activity.id}`,
    activity,
    verdict: surroundings.verdictOf(activity),
    interrupting: awaitedAt(frame.drawing, activity).filter(({ interrupting }) => interrupting),
    beside,
    count: beside.length,
  };
}

const awaitedAt = (drawing: Drawing, activity: AnyActivity): readonly BoundaryEvent[] =>
  drawing
    .boundaryEventsOf(activity)
    .filter(({ trigger }) => trigger.kind !== 'compensation' && trigger.kind !== 'cancel');

const besideAt = (drawing: Drawing, activity: AnyActivity): readonly BoundaryEvent[] =>
  awaitedAt(drawing, activity).filter(({ interrupting }) => !interrupting);

/** Each event by itself; but those that only run to an end of their own say together what one of them says. */
function bitsOf(drawing: Drawing, beside: readonly BoundaryEvent[]): readonly (readonly BoundaryEvent[])[] {
  const quiet = beside.filter((event) => event.trigger.kind !== 'escalation' && runsOut(drawing, event));
  const others = beside.filter((event) => !quiet.includes(event)).map((event) => [event]);
  return quiet.length > 0 ? [...others, quiet] : others;
}

/** An activity that is open when the scope is looked at. The place its token is in. */
export function addOpenActivity(scope: ScopeDraughtsman, { key, activity, verdict, mayCome }: OpenActivity): PlaceId {
  const machine = machineOf(scope, activity);
  const interrupting = machine.interrupting.filter(mayCome);
  const open = { ...machine, name: `now ${key}`, verdict, interrupting };
  addMachine(scope, open);
  const left = machine.beside.reduce((bits, events, bit) => (events.some(mayCome) ? bits | (1 << bit) : bits), 0);
  return placeOf(scope, open, { left: left & ((1 << machine.count) - 1) });
}

interface At {
  /** Bits of the events beside it that may still happen. */
  readonly left: number;
  readonly trouble?: Trouble;
}

function placeOf({ builder }: ScopeDraughtsman, machine: Machine, { left, trouble }: At): PlaceId {
  const { id } = machine.activity;
  return builder.place({
    isAskedFor: (machine.verdict?.unsafe.length ?? 0) > 0,
    name: `${machine.name} ${String(left)} ${trouble ? `${trouble.code} ${trouble.element}` : ''}`,
    element: id,
    room: `in ${id}`,
    ...(trouble ? { trouble } : {}),
  });
}

export const addActivity = (scope: ScopeDraughtsman, activity: AnyActivity): void =>
  addMachine(scope, machineOf(scope, activity));

function addMachine(scope: ScopeDraughtsman, machine: Machine): void {
  const { verdict, activity } = machine;
  for (let left = 0; left < 1 << machine.count; left += 1) {
    const running = placeOf(scope, machine, { left });
    addCompletions(scope, machine, { place: running, left });
    addEdge(scope, machine, { left });
    for (const { trouble, trace } of verdict?.troubles ?? []) {
      const place = placeOf(scope, machine, { left, trouble });
      scope.builder.move({ takes: [running], gives: [place], reaches: [], tells: trace });
      addEdge(scope, machine, { left, trouble });
    }
    for (const { above, trace } of verdict?.exits ?? []) {
      const gone = scope.leaving(activity.id, { how: 'exit', above: above - 1 });
      scope.builder.move({ takes: [running], gives: [gone], reaches: [], tells: trace });
    }
    if (verdict?.cancelled) addCancel(scope, machine, { place: running, trace: verdict.cancelled });
  }
}

/** Where two tokens meet inside, what becomes of them was not followed to the end: it may go on. */
function completionsOf(verdict: ScopeVerdict | undefined): ScopeVerdict['completions'] {
  if (!verdict) return [atOnce];
  const { completions, troubles, exits, unsafe, cancelled } = verdict;
  const isKnown = completions.length + troubles.length + exits.length > 0 || cancelled !== undefined;
  return isKnown || unsafe.length === 0 ? completions : [atOnce];
}

const atOnce = { thrown: [], trace: [] };

function addCompletions(
  scope: ScopeDraughtsman,
  { activity, beside, verdict }: Machine,
  { place, left }: { readonly place: PlaceId; readonly left: number },
): void {
  const { builder, surroundings } = scope;
  const done = undoablesOf(surroundings, activity).length > 0 ? [scope.doneMark(activity.id)] : [];
  for (const { thrown, trace } of completionsOf(verdict)) {
    const own = beside.map((events) => events.map(({ id }) => scope.key(id)));
    // An escalation thrown inside has been caught at the edge by the time the activity completes.
    if (own.some((keys, bit) => keys.some((key) => thrown.includes(key)) && (left & (1 << bit)) !== 0)) continue;
    const further = thrown.filter((key) => !own.flat().includes(key)).map((key) => scope.thrownMark(key));
    for (const { flows, ...arrival } of scope.choices(activity))
      builder.move({
        takes: [place],
        ...arrival,
        sets: [...done, ...further],
        tells: [...trace, { element: activity.id, flows }],
      });
  }
}

/** Any event on the edge may happen, also when what is inside hangs. */
function addEdge(scope: ScopeDraughtsman, machine: Machine, at: At): void {
  const { left } = at;
  const takes = [placeOf(scope, machine, at)];
  const happen = (event: BoundaryEvent, stays: readonly PlaceId[]): void => {
    for (const { gives, reaches, flows } of scope.choices(event))
      scope.builder.move({
        takes,
        gives: [...stays, ...gives],
        reaches: [scope.key(event.id), ...reaches],
        tells: [{ element: event.id, flows }],
      });
  };
  for (const event of machine.interrupting) happen(event, []);
  machine.beside.forEach((events, bit) => {
    if ((left & (1 << bit)) === 0) return;
    for (const event of events) happen(event, [placeOf(scope, machine, { ...at, left: left & ~(1 << bit) })]);
  });
}

/** Only its cancel event goes on from a cancelled transaction; without one its token is gone. */
function addCancel(
  scope: ScopeDraughtsman,
  { activity }: Machine,
  { place, trace }: { readonly place: PlaceId; readonly trace: Trace },
): void {
  const event = scope.frame.drawing.boundaryEventsOf(activity).find(({ trigger }) => trigger.kind === 'cancel');
  const arrivals = event ? scope.choices(event) : [nowhere];
  for (const { gives, reaches, flows } of arrivals)
    scope.builder.move({
      takes: [place],
      gives,
      reaches: event ? [scope.key(event.id), ...reaches] : reaches,
      tells: event ? [...trace, { element: event.id, flows }] : trace,
    });
}
