import { addIsoDuration } from '@alur/calendar';
import type { ArmedTimer } from '@alur/process-engine';
import type { Element } from '@alur/process-model';
import type { Rehearsal, Step } from '@alur/scenarios';

/** Waits as long as the drawing says where that is what is left, else until the instant itself. */
export function timeStep({ due }: ArmedTimer, element: Element, { now, zone }: Rehearsal): Step {
  const drawn = durationOf(element);
  const after = drawn === undefined ? undefined : addIsoDuration(now, drawn, zone);
  if (drawn !== undefined && after?.ok && after.value === due) return { verb: 'wait', with: drawn };
  return due <= now ? { verb: 'wait', with: 'PT0S' } : { verb: 'until', with: due };
}

function durationOf(element: Element): string | undefined {
  const trigger = 'trigger' in element ? element.trigger : undefined;
  if (trigger?.kind !== 'timer' || !('literal' in trigger.timer.value)) return undefined;
  const { literal } = trigger.timer.value;
  return trigger.timer.kind === 'duration' ? literal : /\/(P[^/]+)$/.exec(literal)?.[1];
}
