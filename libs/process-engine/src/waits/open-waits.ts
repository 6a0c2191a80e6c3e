import type { ElementKey, Subscription } from '../contract/state.js';
import { byKey } from '../record/by-key.js';
import { present } from '../record/present.js';
import type { Turn } from '../turn/turn.js';
import type { PlannedWait } from './plan-waits.js';

/** Begins to wait, for an activity, catch event, gateway or scope; without one for the process itself. */
export function openWaits(turn: Turn, attachedTo: ElementKey | undefined, planned: readonly PlannedWait[]): void {
  for (const wait of planned) {
    const key = turn.nextKey();
    const { elementId } = wait;
    if (wait.kind === 'subscription') {
      turn.emit({ type: 'SubscriptionOpened', key, elementId, ...present({ attachedTo }), on: wait.on });
      // A condition is nobody's business but the instance's own.
      if (wait.on.kind !== 'condition') turn.ask({ type: 'OpenSubscription', key, on: wait.on });
      continue;
    }
    const { due, repeat } = wait;
    turn.emit({ type: 'TimerArmed', key, elementId, ...present({ attachedTo }), due, ...present({ repeat }) });
    turn.ask({ type: 'ArmTimer', key, due });
  }
}

/** Nobody waits for it any more. */
export function cancelWaits(turn: Turn, attachedTo: ElementKey | undefined): void {
  for (const { key } of Object.values(turn.state.timers)
    .filter((timer) => timer.attachedTo === attachedTo)
    .sort(byKey)) {
    turn.emit({ type: 'TimerCancelled', key });
    turn.ask({ type: 'CancelTimer', key });
  }
  for (const subscription of Object.values(turn.state.subscriptions)
    .filter((subscription) => subscription.attachedTo === attachedTo)
    .sort(byKey))
    closeSubscription(turn, subscription);
}

export function closeSubscription(turn: Turn, { key, on }: Subscription): void {
  turn.emit({ type: 'SubscriptionClosed', key });
  if (on.kind !== 'condition') turn.ask({ type: 'CloseSubscription', key });
}
