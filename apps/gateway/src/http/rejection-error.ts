import type { Rejection, Result } from '@alur/kernel';

/** Carries a "no" of a use case to the one place that knows HTTP. */
export class RejectionError extends Error {
  constructor(readonly rejection: Rejection) {
    super(rejection.message);
  }
}

/** The value of a result, or its rejection on the way to the problem filter. */
export function unwrap<T>(result: Result<T, Rejection>): T {
  if (result.ok) return result.value;
  throw new RejectionError(result.error);
}

export const refuse = (code: string, message: string): never => {
  throw new RejectionError({ code, message });
};
