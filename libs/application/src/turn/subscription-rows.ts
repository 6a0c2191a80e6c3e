// What a turn changed about the messages and signals its case waits for.
import type { CaseEffect } from '@alur/case';
import type { Instant } from '@alur/kernel';
import type { SubscriptionRows } from '../ports/lanes.js';

/** What was opened and closed in one commit is never written. */
export function subscriptionRows(effects: readonly CaseEffect[], at: Instant): SubscriptionRows {
  const closed = effects.flatMap((effect) => (effect.type === 'CloseSubscription' ? [effect.key] : []));
  const opened = effects.flatMap((effect) => {
    if (effect.type !== 'OpenSubscription' || closed.includes(effect.key)) return [];
    const { key, on } = effect;
    const correlation = on.kind === 'message' ? on.correlationKey : undefined;
    return [{ key, kind: on.kind, name: on.name, ...(correlation === undefined ? {} : { correlation }), openedAt: at }];
  });
  return { opened, closed };
}
