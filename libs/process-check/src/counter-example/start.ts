import type { ExecutableProcess } from '@alur/process-model';
import type { Start } from '@alur/scenarios';

/** How a scenario begins at a start event, said as shortly as it can be. */
export function startFor({ starts, elements }: ExecutableProcess, id: string | undefined): Start {
  const event = id === undefined ? undefined : elements[id];
  if (event?.type !== 'startEvent') return {};
  const { trigger } = event;
  const alike = starts.filter((one) => {
    const other = elements[one];
    return other?.type === 'startEvent' && nameOf(other.trigger) === nameOf(trigger);
  });
  if (trigger === undefined) return alike.length > 1 ? { event: event.id } : {};
  if (trigger.kind === 'timer') return { timer: event.id };
  if (alike.length > 1) return { event: event.id };
  if (trigger.kind === 'message' && 'literal' in trigger.name) return { message: { name: trigger.name.literal } };
  if (trigger.kind === 'signal' && 'literal' in trigger.name) return { signal: trigger.name.literal };
  return { event: event.id };
}

function nameOf(trigger: Extract<ExecutableProcess['elements'][string], { type: 'startEvent' }>['trigger']): string {
  if (trigger?.kind !== 'message' && trigger?.kind !== 'signal') return trigger?.kind ?? 'none';
  return `${trigger.kind} ${'literal' in trigger.name ? trigger.name.literal : trigger.name.feel}`;
}
