// What may become of one scope: its own drawing first, then the event sub-processes beside or instead of it.
import type { AnyActivity } from '@alur/process-model';
import type { EventSubProcess } from './drawing.js';
import type { Done } from './done-in.js';
import { findDone } from './done-in.js';
import { Drawing } from './drawing.js';
import type { Frame } from './frame.js';
import { keyOf } from './frame.js';
import { judgeNet } from './judge-net.js';
import { netOf } from './scope-net.js';
import type { Surroundings } from './surroundings.js';
import { undoablesOf } from './surroundings.js';
import type { ScopeVerdict, Trace, Undoable } from './verdict.js';

export interface Effort {
  /** States of one scope that are all visited, for the shortest traces. */
  readonly whole: number;
  /** States that are visited when order that does not matter is left out. */
  readonly reduced: number;
}

/** `starts`: where tokens begin. */
export function judgeScope(
  frame: Frame,
  starts: readonly string[],
  { effort, undoneOutside = [] }: { readonly effort: Effort; readonly undoneOutside?: readonly Undoable[] },
): ScopeVerdict {
  const known = new Map<string, ScopeVerdict | undefined>();
  const verdictOf = (activity: AnyActivity): ScopeVerdict | undefined => {
    if (!known.has(activity.id)) known.set(activity.id, judgeInside(frame, activity, effort));
    return known.get(activity.id);
  };
  const inner: Surroundings = { frame, verdictOf, undoneOutside: [] };
  const doneHere = activitiesIn(frame).flatMap((activity) => undoablesOf(inner, activity));
  const awaited = frame.drawing
    .eventSubProcessesIn(frame.scope)
    .filter(({ start }) => start.trigger?.kind !== 'compensation');
  const done = doneHere.length > 0 ? findDone(inner, starts) : undefined;
  const isDone = (when: keyof Done, { of: [activity = ''] }: Undoable): boolean => done?.[when].has(activity) ?? true;
  // One beside the rest holds the scope open for as long as it likes.
  const isHeldOpen = awaited.some(({ start }) => start.interrupting === false);
  const found = isHeldOpen ? doneHere : doneHere.filter((one) => isDone('whileOpen', one));
  const beside = awaited.map((one) => ({
    ...one,
    verdict: judgeEventSubProcess(frame, one, { effort, undoneOutside: found }),
  }));
  // What an event sub-process has done can be undone from the scope it belongs to, if that still goes on.
  const doneBy = (some: typeof beside): readonly Undoable[] =>
    some.flatMap(({ id, verdict }) => verdict.undoable.map((one) => ({ ...one, of: [id, ...one.of] })));
  const doneBeside = doneBy(beside);
  const undoable = [...doneHere, ...doneBeside];
  const stillOpen = doneBy(beside.filter(({ start }) => start.interrupting === false));
  const surroundings = { ...inner, undoneOutside: [...undoneOutside, ...stillOpen] };
  const own = judgeNet(netOf(surroundings, starts), effort);
  const inside = activitiesIn(frame).flatMap((activity) => {
    const verdict = known.get(activity.id);
    return verdict && own.reached.has(keyOf(frame, activity.id)) ? [{ activity, verdict }] : [];
  });
  const verdict = composed(frame, { own: withInside(frame, own, inside), beside, starts, undoable });
  return { ...verdict, undoable: [...doneHere.filter((one) => isDone('atEnd', one)), ...doneBeside] };
}

const activitiesIn = (frame: Frame): readonly AnyActivity[] =>
  frame.drawing.elementsIn(frame.scope).flatMap((element) => ('boundaryEvents' in element ? [element] : []));

/** What is inside an activity; nothing, or nothing known, leaves `undefined`. */
function judgeInside(frame: Frame, activity: AnyActivity, effort: Effort): ScopeVerdict | undefined {
  const path = `${frame.path}${activity.id}/`;
  if (activity.type === 'subProcess') {
    const inner: Frame = { ...frame, scope: activity.id, host: activity, around: frame, isEventSubProcess: false };
    return judgeScope(inner, activity.starts, { effort });
  }
  if (activity.type !== 'callActivity') return undefined;
  const called = frame.drawing.file.find(({ id }) => id === activity.calledProcess);
  // A process that calls itself is taken for one that completes.
  if (!called || frame.calls.includes(called.id)) return undefined;
  const drawing = new Drawing(called, frame.drawing.file);
  const starts = called.starts.filter((id) => {
    const start = drawing.findElement(id);
    return start?.type !== 'startEvent' || start.trigger === undefined;
  });
  const calls = [...frame.calls, called.id];
  return judgeScope({ drawing, scope: undefined, path, host: activity, around: frame, calls }, starts, { effort });
}

function judgeEventSubProcess(
  { host: _host, ...frame }: Frame,
  { id, start }: EventSubProcess,
  more: { readonly effort: Effort; readonly undoneOutside: readonly Undoable[] },
): ScopeVerdict {
  const around = _host ? { ...frame, host: _host } : frame;
  return judgeScope({ ...frame, scope: id, around, isEventSubProcess: true }, [start.id], more);
}

interface Inside {
  readonly activity: AnyActivity;
  readonly verdict: ScopeVerdict;
}

/** What was found inside activities that are reached is found here too. */
function withInside(
  frame: Frame,
  own: ReturnType<typeof judgeNet>,
  inside: readonly Inside[],
): ReturnType<typeof judgeNet> {
  const reached = new Set(own.reached);
  for (const { verdict } of inside) for (const key of verdict.reached) reached.add(key);
  const unsafe = inside.flatMap(({ activity, verdict }) => {
    const way = own.wayTo(activity.id);
    return verdict.unsafe.map((one) => ({ ...one, trace: [...way, ...one.trace] }));
  });
  const isCut = own.isCut || inside.some(({ verdict }) => verdict.isCut);
  return { ...own, reached, unsafe: [...own.unsafe, ...unsafe], isCut };
}

interface Parts {
  readonly own: ReturnType<typeof judgeNet>;
  readonly beside: readonly (EventSubProcess & { readonly verdict: ScopeVerdict })[];
  readonly starts: readonly string[];
  readonly undoable: readonly Undoable[];
}

function composed(frame: Frame, { own, beside, starts, undoable }: Parts): ScopeVerdict {
  const first = starts.filter((id) => frame.drawing.findElement(id)?.type === 'startEvent').slice(0, 1);
  const led = <T extends { readonly trace: Trace }>(one: T, before: Trace = []): T => ({
    ...one,
    trace: [...first, ...before, ...one.trace],
  });
  const stopping = beside.filter(({ start }) => start.interrupting !== false);
  const adding = beside.filter(({ start }) => start.interrupting === false);
  const reached = new Set(own.reached);
  for (const { id, verdict } of beside) for (const key of [keyOf(frame, id), ...verdict.reached]) reached.add(key);
  for (const { handlerKey, verdict } of undoable)
    if (reached.has(handlerKey)) for (const key of verdict?.reached ?? []) reached.add(key);
  // What hangs can still be interrupted; and what is beside hangs only when nothing else goes on.
  const troubles = stopping.length > 0 ? [] : [...own.troubles, ...besideRest(own, adding)];
  const quickest = <T extends { readonly trace: Trace }>(all: readonly T[]): T | undefined =>
    all.reduce<T | undefined>((best, one) => (best && best.trace.length <= one.trace.length ? best : one), undefined);
  const rest = quickest([...own.completions, ...own.troubles]);
  const exits = beside.flatMap(({ verdict }) => verdict.exits).filter(({ above }) => above > 1);
  const cancelled = own.cancelled;
  return {
    completions: [
      ...own.completions,
      ...stopping.flatMap(({ verdict }) => verdict.completions.slice(0, 1).map((one) => led({ ...one, thrown: [] }))),
    ],
    troubles: [
      ...troubles.map((one) => ('beside' in one ? led(one, rest?.trace.slice(first.length)) : one)),
      ...stopping.flatMap(({ verdict }) => verdict.troubles.map((one) => led(one))),
    ],
    exits: [...own.exits, ...exits.map(({ above, trace }) => led({ above: above - 1, trace }))],
    ...(cancelled ? { cancelled } : {}),
    unsafe: [...own.unsafe, ...beside.flatMap(({ verdict }) => verdict.unsafe.map((one) => led(one)))],
    reached,
    undoable,
    isCut: own.isCut || beside.some(({ verdict }) => verdict.isCut),
  };
}

/** An event sub-process that hangs beside the rest keeps the scope open once the rest is done or hangs too. */
function besideRest(own: ReturnType<typeof judgeNet>, adding: Parts['beside']) {
  if (!own.canRest) return [];
  return adding.flatMap(({ verdict }) => verdict.troubles.map((one) => ({ ...one, beside: true })));
}
