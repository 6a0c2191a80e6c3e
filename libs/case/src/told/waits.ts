// What a case waits for that no agency has in hand: a day, an answer from outside.
import type { ServiceBundle } from '@alur/service';
import type { CaseState } from '../case-state.js';
import type { WaitLink } from './contract.js';
import { stepWords } from './words.js';

/** In the words of the service. Several rounds that wait for the same are one, since the first of them. */
export function waitsOf(bundle: ServiceBundle, { process }: Pick<CaseState, 'process'>): readonly WaitLink[] {
  const waits = new Map<string, WaitLink>();
  for (const { phase, key, elementId, since } of Object.values(process.elements)) {
    if (phase !== 'waiting' || waits.has(elementId)) continue;
    // A timer on the edge of a wait is not when it ends, only when something else is done about it.
    const timer = Object.values(process.timers).find((one) => one.attachedTo === key && one.elementId === elementId);
    waits.set(elementId, {
      step: stepWords(bundle, elementId),
      element: elementId,
      since,
      ...(timer ? { until: timer.due } : {}),
    });
  }
  return [...waits.values()];
}
