import type { Instant } from '@alur/kernel';
import type { ElementId } from '@alur/process-model';
import type { ElementKey, Performer, TimerKey } from './state.js';

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
  | { readonly type: 'CancelTimer'; readonly key: TimerKey };
