import type { WorkKind } from '@alur/application';
import { waysOfWork } from '@alur/application';

/** Says that there is work inside the cases, not which: who hears it looks into the store. */
export const bellQueue = 'bell';

/** The queue of a work item: hand-offs by receiving agency, effects by kind. What is due by the clock has none. */
export function queueName(
  item: { readonly kind: WorkKind; readonly agency?: string },
  queuePerAgency: boolean,
): string | undefined {
  const way = waysOfWork[item.kind];
  if (way !== 'queue') return way === 'inside' ? bellQueue : undefined;
  if (item.kind !== 'handoff') return `effect.${item.kind}`;
  return queuePerAgency ? `handoff.${item.agency ?? 'unknown'}` : 'handoff';
}

/** The agency that a queue is for, where each has its own. */
export const agencyOfQueue = (name: string): string | undefined =>
  name.startsWith('handoff.') ? name.slice('handoff.'.length) : undefined;

/** Everything a worker consumes by default. */
export const allQueueNames = (agencies: readonly string[], queuePerAgency: boolean): readonly string[] => [
  ...(queuePerAgency ? agencies.map((agency) => `handoff.${agency}`) : ['handoff']),
  'effect.letter',
  'effect.message',
  bellQueue,
];
