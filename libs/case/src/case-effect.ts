import type { Instant } from '@alur/kernel';
import type { Effect as ProcessEffect } from '@alur/process-engine';

/** What the case asks for beside the effects of its process. */
export type CaseOwnEffect =
  /** Tell the applicant. The words are made when the message is sent; `about` tells two of one template apart. */
  | { readonly type: 'NotifyApplicant'; readonly template: ApplicantNotice; readonly about?: string }
  /** Give a person without an account (RT, RW) a one-time link to their task. */
  | { readonly type: 'SendTaskLink'; readonly taskKey: string }
  /** Wake the case up about its open correction; told apart by the date to answer by. */
  | {
      readonly type: 'WatchCorrection';
      readonly what: CorrectionWatch;
      readonly at: Instant;
      readonly due: Instant;
    }
  | { readonly type: 'UnwatchCorrection'; readonly what: CorrectionWatch; readonly due: Instant };

export type ApplicantNotice = 'received' | 'decided' | 'correction' | 'correction-reminder' | 'withdrawn' | 'cancelled';

export type CorrectionWatch = 'remind' | 'lapse';

export type CaseEffect = CaseOwnEffect | ProcessEffect;
