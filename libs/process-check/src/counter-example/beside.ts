// What happens beside a run without changing its way: reminders, rounds of repeated steps, and what undoing asks for.
import type { ElementInstance, InstanceState } from '@alur/process-engine';
import type { Element } from '@alur/process-model';
import type { Rehearsal } from '@alur/scenarios';
import type { Drawn } from './drawn.js';

/** It only adds to what is there, however often it comes. */
export const staysBeside = (event: Element | undefined): boolean =>
  (event?.type === 'boundaryEvent' || event?.type === 'startEvent') && event.interrupting === false;

/** Whether the open element is one of those. */
export function isBeside(id: string, rehearsal: Rehearsal, drawn: Drawn): boolean {
  const { state } = rehearsal;
  if (!state) return false;
  const open = Object.values(state.elements).filter((one) => one.elementId === id);
  return open.some((one) => isInRoundOrUndoing(one, state.elements)) || isBehindReminder(id, rehearsal, drawn);
}

/** A round of a repeated activity, or undoing something. */
function isInRoundOrUndoing(instance: ElementInstance, elements: InstanceState['elements']): boolean {
  for (let at: ElementInstance | undefined = instance; at; at = at.scope === undefined ? undefined : elements[at.scope])
    if (at.undoes !== undefined || (at.phase === 'scope' && at.loop !== undefined)) return true;
  return false;
}

/** Time that passes for the run also reminds those who are waited for. */
function isBehindReminder(id: string, rehearsal: Rehearsal, { elements, flows }: Drawn): boolean {
  const reached = new Set(
    [...elements.values()].flatMap((one) => (staysBeside(one) && rehearsal.countOf(one.id) > 0 ? [one.id] : [])),
  );
  for (const from of reached)
    for (const flow of elements.get(from)?.outgoing ?? []) reached.add(flows.get(flow)?.to ?? from);
  return reached.has(id);
}
