import type { Holding, OfficerActor } from './holding.js';
import { fits } from './holding.js';

/** A participant as it was resolved in a case, with what it may see there. */
export interface Watcher {
  readonly performer: Holding;
  readonly sees: 'all' | readonly string[];
}

/** Ids of the fields an officer may see in a case: the union over the participants they are. Nothing for a stranger. */
export function fieldsSeenBy(
  officer: OfficerActor,
  watchers: readonly Watcher[],
  every: readonly string[],
): ReadonlySet<string> {
  const own = watchers.filter((watcher) => officer.holdings.some((holding) => fits(holding, watcher.performer)));
  return new Set(own.flatMap((watcher) => (watcher.sees === 'all' ? every : watcher.sees)));
}

/** An officer may open a case when one of its participants, so far, is them. */
export const mayViewCase = (officer: OfficerActor, watchers: readonly Watcher[]): boolean =>
  watchers.some((watcher) => officer.holdings.some((holding) => fits(holding, watcher.performer)));
