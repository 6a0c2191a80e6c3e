// A way through a process so far: where it has come to, and what it spent its time on.

/** An instant on the scale of whoever asks: whole working minutes, or wall-clock minutes of a city. */
export type Moment = number;

export interface Spent {
  readonly element: string;
  readonly from: Moment;
  readonly until: Moment;
}

interface Link extends Spent {
  readonly before: Link | undefined;
}

export interface Way {
  readonly at: Moment;
  readonly last?: Link;
}

/** What takes no time leaves no trace. */
export const spent = (way: Way, element: string, until: Moment): Way =>
  until > way.at ? { at: until, last: { element, from: way.at, until, before: way.last } } : way;

/** The one that comes later; of two that come together, the one found first. */
export const later = (known: Way | undefined, other: Way): Way => (known && known.at >= other.at ? known : other);

/** What the time went to, in order, each step as often as it came. */
export function stepsOf(way: Way): readonly Spent[] {
  const steps: Spent[] = [];
  for (let link = way.last; link; link = link.before)
    steps.push({ element: link.element, from: link.from, until: link.until });
  return steps.reverse();
}
