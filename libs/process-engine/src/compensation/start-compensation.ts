import type { Element, ElementId } from '@alur/process-model';
import type { Compensable, ElementKey } from '../contract/state.js';
import { findOwn } from '../record/find-own.js';
import type { Visit } from '../turn/token.js';
import { placeOf } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';

/** What is undone: everything completed in the scope, or one activity of it. Last completed first. */
export function startCompensation(
  turn: Turn,
  { element, visit }: { readonly element: Element; readonly visit: Visit },
  activity: ElementId | undefined,
): void {
  const scopes = scopesOf(turn, visit.scope);
  const pending = turn.state.compensations
    .filter((one) => scopes.includes(one.scope) && (activity === undefined || isOf(one, activity)))
    .reverse();
  turn.emit({
    type: 'CompensationStarted',
    at: turn.at,
    key: visit.key ?? turn.nextKey(),
    elementId: element.id,
    ...placeOf(visit),
    pending,
  });
}

const isOf = ({ elementId, within }: Compensable, activity: ElementId): boolean =>
  elementId === activity || (within?.includes(activity) ?? false);

/** An event sub-process undoes what was done in the scope it belongs to. */
function scopesOf(turn: Turn, scope: ElementKey | undefined): readonly (ElementKey | undefined)[] {
  const instance = scope === undefined ? undefined : findOwn(turn.state.elements, scope);
  const element = instance && turn.getElement(instance.elementId);
  return element?.type === 'subProcess' && element.kind === 'event' ? [scope, instance?.scope] : [scope];
}
