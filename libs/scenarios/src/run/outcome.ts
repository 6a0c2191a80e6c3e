import type { Rejection } from '@alur/kernel';

/** What became of one step. */
export type Outcome =
  | { readonly kind: 'done' }
  /** The process said no; nothing changed. Whether that was expected the next step tells. */
  | { readonly kind: 'refused'; readonly rejection: Rejection }
  /** An expectation does not hold. */
  | { readonly kind: 'failed'; readonly message: string }
  /** The step cannot be done by anybody: the scenario is wrong. */
  | { readonly kind: 'fault'; readonly message: string };

export const done: Outcome = { kind: 'done' };
export const refused = (rejection: Rejection): Outcome => ({ kind: 'refused', rejection });
export const failed = (message: string): Outcome => ({ kind: 'failed', message });
export const fault = (message: string): Outcome => ({ kind: 'fault', message });
