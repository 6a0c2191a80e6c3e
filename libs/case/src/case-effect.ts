import type { Effect as ProcessEffect } from '@alur/process-engine';

/** What the case asks for beside the effects of its process. */
export type CaseOwnEffect =
  /** Tell the applicant: `received`, `decided`. The words are made when the message is sent. */
  | { readonly type: 'NotifyApplicant'; readonly template: 'received' | 'decided' }
  /** Give a person without an account (RT, RW) a one-time link to their task. */
  | { readonly type: 'SendTaskLink'; readonly taskKey: string };

export type CaseEffect = CaseOwnEffect | ProcessEffect;
