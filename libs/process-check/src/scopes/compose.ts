// What may become of a scope, from what may become of its own drawing, of what is inside, and of what is beside it.
import type { AnyActivity } from '@alur/process-model';
import type { EventSubProcess } from './drawing.js';
import type { Frame } from './frame.js';
import { keyOf } from './frame.js';
import type { NetVerdict } from './judge-net.js';
import type { ScopeVerdict, Trace, Undoable } from './verdict.js';

export interface Inside {
  readonly activity: AnyActivity;
  readonly verdict: ScopeVerdict;
}

/** What was found inside activities that are reached is found here too. */
export function withInside(own: NetVerdict, inside: readonly Inside[]): NetVerdict {
  const reached = new Set(own.reached);
  for (const { verdict } of inside) for (const key of verdict.reached) reached.add(key);
  const unsafe = inside.flatMap(({ activity, verdict }) => {
    const way = own.wayInto(activity.id);
    return verdict.unsafe.map((one) => ({ ...one, trace: [...way, ...one.trace] }));
  });
  const isCut = own.isCut || inside.some(({ verdict }) => verdict.isCut);
  return {
    ...own,
    reached,
    unsafe: [...own.unsafe, ...unsafe],
    isCut,
    wayTo(key) {
      const way = own.wayTo(key);
      if (way) return way;
      for (const { activity, verdict } of inside) {
        const further = verdict.wayTo(key);
        if (further) return [...own.wayInto(activity.id), ...further];
      }
      return undefined;
    },
  };
}

type Beside = EventSubProcess & { readonly verdict: ScopeVerdict };

interface Parts {
  readonly own: NetVerdict;
  /** Event sub-processes that may still begin. */
  readonly beside: readonly Beside[];
  /** Those that have begun. */
  readonly running: readonly Beside[];
  readonly starts: readonly string[];
  readonly undoable: readonly Undoable[];
}

export function composed(frame: Frame, { own, beside, running, starts, undoable }: Parts): ScopeVerdict {
  const first = starts
    .flatMap((id) => frame.drawing.findElement(id) ?? [])
    .filter(({ type }) => type === 'startEvent')
    .slice(0, 1)
    .map(({ id, outgoing }) => ({ element: id, flows: outgoing }));
  const led = <T extends { readonly trace: Trace }>(one: T, before: Trace = []): T => ({
    ...one,
    trace: [...first, ...before, ...one.trace],
  });
  const stopping = beside.filter(({ start }) => start.interrupting !== false);
  const adding = [...beside.filter(({ start }) => start.interrupting === false), ...running];
  const all = [...beside, ...running];
  const reached = new Set(own.reached);
  for (const { id, verdict } of all) for (const key of [keyOf(frame, id), ...verdict.reached]) reached.add(key);
  for (const { handlerKey, verdict } of undoable)
    if (reached.has(handlerKey)) for (const key of verdict?.reached ?? []) reached.add(key);
  // What hangs can still be interrupted, also by what comes beside and can but leave; what is beside hangs only when
  // nothing else goes on.
  const isSaved = stopping.length > 0 || adding.some(({ verdict }) => onlyLeaves(verdict));
  const troubles = isSaved ? [] : [...own.troubles, ...besideRest(own, adding)];
  const quickest = <T extends { readonly trace: Trace }>(some: readonly T[]): T | undefined =>
    some.reduce<T | undefined>((best, one) => (best && best.trace.length <= one.trace.length ? best : one), undefined);
  const rest = quickest([...own.completions, ...own.troubles]);
  const exits = all.flatMap(({ verdict }) => verdict.exits).filter(({ above }) => above > 1);
  const cancelled = own.cancelled;
  // One that has begun and never ends holds the scope open, unless something ends the scope whatever is open in it.
  const mayEnd = running.every(({ verdict }) => verdict.completions.length > 0);
  const completions = mayEnd ? own.completions : own.completions.filter(({ terminates }) => terminates);
  return {
    completions: [
      ...completions,
      ...stopping.flatMap(({ verdict }) => verdict.completions.slice(0, 1).map((one) => led({ ...one, thrown: [] }))),
    ],
    troubles: [
      ...troubles.map((one) => ('beside' in one ? led(one, rest?.trace.slice(first.length)) : one)),
      ...stopping.flatMap(({ verdict }) => verdict.troubles.map((one) => led(one))),
    ],
    exits: [...own.exits, ...exits.map(({ above, trace }) => led({ above: above - 1, trace }))],
    ...(cancelled ? { cancelled } : {}),
    unsafe: [...own.unsafe, ...all.flatMap(({ verdict }) => verdict.unsafe.map((one) => led(one)))],
    reached,
    wayTo: (key) => own.wayTo(key) ?? all.map(({ verdict }) => verdict.wayTo(key)).find((way) => way !== undefined),
    undoable,
    isCut: own.isCut || all.some(({ verdict }) => verdict.isCut),
  };
}

const onlyLeaves = ({ completions, troubles, exits }: ScopeVerdict): boolean =>
  exits.length > 0 && completions.length === 0 && troubles.length === 0;

/** An event sub-process that hangs beside the rest keeps the scope open once the rest is done or hangs too. */
function besideRest(own: NetVerdict, adding: readonly Beside[]) {
  if (!own.canRest) return [];
  return adding.flatMap(({ verdict }) => verdict.troubles.map((one) => ({ ...one, beside: true })));
}
