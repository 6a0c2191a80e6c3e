// Who waits when there is more than the lanes can do: whoever asks for most is told to come back first.

/** From here on each service is looked at; below it everybody is let in, however uneven. */
const nearlyFull = 0.75;

export interface Room {
  readonly limit: number;
  /** Commands of people that were let in and have no answer yet, by service. */
  readonly held: ReadonlyMap<string, number>;
}

/**
 * Whether one more command of this service may wait. In a room that is nearly full a service may hold an equal part of
 * the limit, counted over those that wait now; one is always let in. So a flood of one service is refused while others,
 * still below their part, go on. Since the flood was there before the others came, the room may for a while hold up to
 * three quarters more than its limit, and the one place of each.
 */
export function mayWait({ limit, held }: Room, service: string): boolean {
  const own = held.get(service) ?? 0;
  if (total(held) < limit * nearlyFull) return true;
  return own < shareOf({ limit, held }, service);
}

/** What a service may hold in a room that is nearly full. */
export function shareOf({ limit, held }: Room, service: string): number {
  const waiting = held.has(service) ? held.size : held.size + 1;
  return Math.max(1, Math.floor(limit / waiting));
}

function total(held: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of held.values()) sum += count;
  return sum;
}
