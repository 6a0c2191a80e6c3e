import type { CaseEvent } from '@alur/case';

/** Which elements a case completed, and how often, and its answer: the same whatever broke on the way. */
export function visitsOf(events: readonly CaseEvent[]): string {
  const counts = new Map<string, number>();
  let outcome = 'no answer';
  for (const event of events) {
    if (event.type === 'ElementCompleted') counts.set(event.elementId, (counts.get(event.elementId) ?? 0) + 1);
    if (event.type === 'RequestDecided') outcome = event.outcome;
  }
  const visits = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${visits.map(([id, count]) => (count === 1 ? id : `${id}*${String(count)}`)).join(' ')} -> ${outcome}`;
}
