import type { Instant, JsonObject } from '@alur/kernel';
import type { ElementId } from '@alur/process-model';
import type { Awaited, ElementKey, Performer, SubscriptionKey, TimerKey } from './state.js';

/** What is to be done outside the turn, each at least once; stored as a work item by the commit. */
export type Effect =
  | { readonly type: 'RequestHandOff'; readonly key: ElementKey; readonly agency: string }
  | {
      readonly type: 'RunJob';
      readonly key: ElementKey;
      readonly elementId: ElementId;
      readonly jobType: string;
      readonly parameters: Readonly<Record<string, string>>;
      readonly performer?: Performer;
    }
  /** Many rounds begin slice by slice; this many have begun. */
  | { readonly type: 'ContinueRounds'; readonly key: ElementKey; readonly from: number }
  | { readonly type: 'ArmTimer'; readonly key: TimerKey; readonly due: Instant }
  | { readonly type: 'CancelTimer'; readonly key: TimerKey }
  /** A message or signal from outside is waited for. */
  | { readonly type: 'OpenSubscription'; readonly key: SubscriptionKey; readonly on: AwaitedOutside }
  | { readonly type: 'CloseSubscription'; readonly key: SubscriptionKey }
  /** A message that nobody in this instance waited for. */
  | {
      readonly type: 'ThrowMessage';
      /** Names the message in this instance, for good. */
      readonly key: ElementKey;
      readonly name: string;
      readonly correlationKey?: string;
      /** Until when it may wait; absent: it does not. */
      readonly until?: Instant;
      readonly variables: JsonObject;
    }
  /** A signal for other instances; this one has heard it. */
  | { readonly type: 'ThrowSignal'; readonly key: ElementKey; readonly name: string };

export type AwaitedOutside = Extract<Awaited, { readonly kind: 'message' | 'signal' }>;
