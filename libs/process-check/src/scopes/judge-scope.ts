// What may become of one scope: its own drawing first, then the event sub-processes beside or instead of it.
import type { AnyActivity } from '@alur/process-model';
import { composed, withInside } from './compose.js';
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
import type { ScopeVerdict, Undoable } from './verdict.js';

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
  const verdictOf = judgingInside(frame, effort);
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
    // It begins but once, so that nothing it has done itself is there to be undone when it begins.
    verdict: judgeEventSubProcess(frame, one, { effort, undoneOutside: found.filter(({ of }) => of[0] !== one.id) }),
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
    const verdict = own.reached.has(keyOf(frame, activity.id)) ? verdictOf(activity) : undefined;
    return verdict ? [{ activity, verdict }] : [];
  });
  const verdict = composed(frame, { own: withInside(own, inside), beside, running: [], starts, undoable });
  // It completes at its own end, or at any time, by an event sub-process that came instead.
  const isStopped = beside.some(
    ({ start, verdict: { completions } }) => start.interrupting !== false && completions.length > 0,
  );
  const lasting = doneHere.filter((one) => isDone('atEnd', one) || (isStopped && isDone('whileOpen', one)));
  return { ...verdict, undoable: [...lasting, ...doneBeside] };
}

export const activitiesIn = (frame: Frame): readonly AnyActivity[] =>
  frame.drawing.elementsIn(frame.scope).flatMap((element) => ('boundaryEvents' in element ? [element] : []));

/** What is inside an activity, as its own drawing or scope; nothing, or nothing known, leaves `undefined`. */
export function insideOf(
  frame: Frame,
  activity: AnyActivity,
): { readonly frame: Frame; readonly starts: readonly string[] } | undefined {
  const path = `${frame.path}${activity.id}/`;
  if (activity.type === 'subProcess') {
    const inner: Frame = { ...frame, scope: activity.id, host: activity, around: frame, isEventSubProcess: false };
    return { frame: inner, starts: activity.starts };
  }
  if (activity.type !== 'callActivity') return undefined;
  const called = frame.drawing.file.find(({ id }) => id === activity.calledProcess);
  if (!called) return undefined;
  const drawing = new Drawing(called, frame.drawing.file);
  const starts = called.starts.filter((id) => {
    const start = drawing.findElement(id);
    return start?.type !== 'startEvent' || start.trigger === undefined;
  });
  const calls = [...frame.calls, called.id];
  return { frame: { drawing, scope: undefined, path, host: activity, around: frame, calls }, starts };
}

function judgeInside(frame: Frame, activity: AnyActivity, effort: Effort): ScopeVerdict | undefined {
  // A process that calls itself is taken for one that completes.
  if (activity.type === 'callActivity' && frame.calls.includes(activity.calledProcess)) return undefined;
  const inside = insideOf(frame, activity);
  return inside && judgeScope(inside.frame, inside.starts, { effort });
}

export function judgingInside(frame: Frame, effort: Effort): (activity: AnyActivity) => ScopeVerdict | undefined {
  const known = new Map<string, ScopeVerdict | undefined>();
  return (activity) => {
    if (!known.has(activity.id)) known.set(activity.id, judgeInside(frame, activity, effort));
    return known.get(activity.id);
  };
}

export function frameOfEventSubProcess({ host, ...frame }: Frame, id: string): Frame {
  const around = host ? { ...frame, host } : frame;
  return { ...frame, scope: id, around, isEventSubProcess: true };
}

export const judgeEventSubProcess = (
  frame: Frame,
  { id, start }: EventSubProcess,
  more: { readonly effort: Effort; readonly undoneOutside: readonly Undoable[] },
): ScopeVerdict => judgeScope(frameOfEventSubProcess(frame, id), [start.id], more);
