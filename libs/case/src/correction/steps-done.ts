// Which steps were done, and had seen a field, before it was changed.
import { fieldsSeenBy } from '@alur/service';
import type { ServiceBundle } from '@alur/service';
import type { CaseEvent } from '../case-event.js';

interface Happened {
  readonly events: readonly CaseEvent[];
}

/** Element ids in the order in which they were done first. `until`: an instant, later acts do not count. */
export function stepsThatSaw(
  bundle: ServiceBundle,
  turns: readonly Happened[],
  { field, until }: { readonly field: string; readonly until?: string },
): readonly string[] {
  const done = turns
    .flatMap((turn) => turn.events)
    .flatMap((event) =>
      event.type === 'UserTaskCompleted' &&
      (until === undefined || event.at <= until) &&
      sees(bundle, event.elementId, field)
        ? [event.elementId]
        : [],
    );
  return [...new Set(done)];
}

/** Of those, the ones the bundle wants to be done once more. */
export const stepsToRecheck = (
  bundle: ServiceBundle,
  turns: readonly Happened[],
  changed: readonly string[],
): readonly string[] =>
  bundle.correction.recheck.filter((element) =>
    changed.some((field) => stepsThatSaw(bundle, turns, { field }).includes(element)),
  );

function sees(bundle: ServiceBundle, elementId: string, field: string): boolean {
  const element = bundle.process.elements[elementId];
  return (
    element?.type === 'userTask' &&
    element.participant !== undefined &&
    fieldsSeenBy(bundle, element.participant).has(field)
  );
}
