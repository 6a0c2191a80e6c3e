// The user tasks of a drawing with what is known of each before the rest of the service is written.

export interface DrawnNode {
  readonly id: string;
  readonly name: string;
  readonly isTask: boolean;
  /** Who performs it: its own, or that of its lane. */
  readonly participant?: string;
}

export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  /** From one node to the next; what is attached to a node comes after it. */
  readonly ways: readonly (readonly [string, string])[];
}

export interface DrawnTask {
  readonly id: string;
  readonly name: string;
  readonly participant?: string;
  /** Tasks that may be done before it, in the order in which they are reached. */
  readonly before: readonly string[];
}

/** In the order in which a case reaches them; what nothing leads to comes last. */
export function tasksOf({ nodes, ways }: Drawing): readonly DrawnTask[] {
  const next = stepsOf(ways);
  const back = stepsOf(ways.map(([from, to]) => [to, from] as const));
  const starts = nodes.filter(({ id }) => next.has(id) && !back.has(id)).map(({ id }) => id);
  const order = reached(starts, next);
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const tasks = nodes.filter(({ isTask }) => isTask).sort((a, b) => place(a.id) - place(b.id));
  return tasks.map(({ id, name, participant }) => {
    const behind = new Set(reached(back.get(id) ?? [], back));
    return {
      id,
      name,
      ...(participant === undefined ? {} : { participant }),
      before: tasks.filter((other) => other.id !== id && behind.has(other.id)).map((other) => other.id),
    };
  });
}

type Steps = ReadonlyMap<string, readonly string[]>;

function stepsOf(ways: Drawing['ways']): Steps {
  const steps = new Map<string, string[]>();
  for (const [from, to] of ways) steps.set(from, [...(steps.get(from) ?? []), to]);
  return steps;
}

/** Breadth first: what is nearer comes before. */
function reached(starts: readonly string[], steps: Steps): readonly string[] {
  const found = new Set(starts);
  for (const id of found) for (const next of steps.get(id) ?? []) found.add(next);
  return [...found];
}
