import type { WorkKind } from '@alur/application';

/** The queue of a work item: hand-offs by receiving agency, effects by kind. What is due by the clock, and what only moves the case itself, is taken straight from PostgreSQL. */
export function queueName(
  item: { readonly kind: WorkKind; readonly agency?: string },
  queuePerAgency: boolean,
): string | undefined {
  switch (item.kind) {
    case 'handoff':
      return queuePerAgency ? `handoff.${item.agency ?? 'unknown'}` : 'handoff';
    case 'letter':
    case 'message':
      return `effect.${item.kind}`;
    case 'rounds':
    case 'timer':
      return undefined;
  }
}

/** Everything a worker consumes by default. */
export const allQueueNames = (agencies: readonly string[], queuePerAgency: boolean): readonly string[] => [
  ...(queuePerAgency ? agencies.map((agency) => `handoff.${agency}`) : ['handoff']),
  'effect.letter',
  'effect.message',
];
