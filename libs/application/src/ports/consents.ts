import type { Instant } from '@alur/kernel';

/** What somebody was asked on their own phone: whether this officer may fill in a request for them. */
export interface Consent {
  readonly id: string;
  /** Whom it lets act, and for how long it can be given. */
  readonly officerId: string;
  /** E.164, of who gives it. */
  readonly phone: string;
  readonly until: Instant;
}

export interface Consents {
  /** The code goes to the phone and nowhere else. */
  ask(asked: { readonly officerId: string; readonly phone: string }): Promise<Consent & { readonly code: string }>;
  /** Uses a try up; the consent, once, for the right code in time and the officer who asked. */
  give(given: { readonly id: string; readonly officerId: string; readonly code: string }): Promise<Consent | undefined>;
  /** What was never given, or is done with. */
  discardOver(): Promise<number>;
}
