import type { Passwords } from '@alur/application';

/** So many wait to be hashed that one more would wait too long; asking again later makes sense. */
export class HashesBusy extends Error {}

export interface HashLimit {
  /** A hash takes 19 MiB and a processor for some 50 ms. */
  readonly atOnce: number;
  readonly waiting: number;
}

/** Signing in must not be what brings the gateway down: a few hashes at once, a short line before them, and a no beyond it. */
export function limitedPasswords(passwords: Passwords, limit: HashLimit): Passwords {
  const waiting: (() => void)[] = [];
  let running = 0;
  const turn = async (): Promise<void> => {
    if (running < limit.atOnce) running += 1;
    else if (waiting.length >= limit.waiting) throw new HashesBusy('Too many passwords wait to be hashed.');
    // Whoever ends hands their place over: it stays taken.
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    await turn();
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
  return {
    hash: (password) => inTurn(() => passwords.hash(password)),
    matches: (hash, password) => inTurn(() => passwords.matches(hash, password)),
  };
}
