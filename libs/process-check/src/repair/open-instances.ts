// The state of an instance, asked by scope: what rests where, and what may still come there.
import type { BoundaryEvent } from '@alur/process-model';
import type { Compensable, ElementInstance, ElementKey, InstanceState, WaitingJoin } from '@alur/process-engine';

type Scope = ElementKey | undefined;

/** What rests directly in a scope. A deadlock is a notice about tokens that their join holds. */
export const restingIn = ({ elements }: InstanceState, scope: Scope): readonly ElementInstance[] =>
  Object.values(elements).filter(
    (instance) => instance.scope === scope && !(instance.phase === 'incident' && instance.code === 'DEADLOCK'),
  );

export const joinsIn = ({ joins }: InstanceState, scope: Scope): readonly WaitingJoin[] =>
  Object.values(joins).filter((join) => join.scope === scope);

export const stepsOf = ({ elements }: InstanceState, run: ElementKey): readonly ElementInstance[] =>
  Object.values(elements).filter(({ undoes }) => undoes === run);

/** Activities directly in the scope that can be undone, or in which something can. */
export const undoableIn = ({ compensations }: InstanceState, scope: Scope): readonly string[] => [
  ...new Set(compensations.filter((one) => one.scope === scope).map(outermost)),
];

const outermost = ({ elementId, within = [] }: Compensable): string => within[0] ?? elementId;

/** Events that are waited for, on the edge of an open element or for an open scope. */
export function awaitedAt({ timers, subscriptions, elements }: InstanceState, key: Scope): ReadonlySet<string> {
  const waits = [...Object.values(timers), ...Object.values(subscriptions)].filter((wait) => wait.attachedTo === key);
  const host = key === undefined ? undefined : elements[key];
  const paused = host?.phase === 'user-task' ? (host.suspended?.timers ?? []) : [];
  return new Set([...waits, ...paused].map(({ elementId }) => elementId));
}

/** Whether an event on the edge may come yet. What has not opened, or is tried anew, will wait for all of them. */
export function mayComeAt(state: InstanceState, instance: ElementInstance): (event: BoundaryEvent) => boolean {
  const opensAnew =
    instance.phase === 'in-transit' || (instance.phase === 'incident' && instance.jobType === undefined);
  const awaited = awaitedAt(state, instance.key);
  return ({ id, trigger }) => opensAnew || isThrown(trigger.kind) || awaited.has(id);
}

/** Thrown at an activity, not waited for. */
export const isThrown = (kind: string | undefined): boolean => kind === 'error' || kind === 'escalation';
