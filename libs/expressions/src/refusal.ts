import type { EvaluationFailure } from './contract.js';

/** An answer that cannot be given and must not be mistaken for null; leaves the evaluation at once, never the library. */
export class Refusal extends Error {
  constructor(
    readonly code: EvaluationFailure['code'],
    message: string,
  ) {
    super(message);
  }
}
