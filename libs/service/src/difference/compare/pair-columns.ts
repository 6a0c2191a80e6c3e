// Columns of a table have no ids: what they say first makes two the same, then where they stand.
export interface ColumnPair<T> {
  readonly before?: T;
  readonly after?: T;
  /** -1 where it is not. */
  readonly beforeIndex: number;
  readonly afterIndex: number;
}

/** `signs`: what two columns have in common when they are one, the surest sign first. */
export function pairColumns<T>(
  before: readonly T[],
  after: readonly T[],
  signs: readonly ((column: T) => string)[],
): readonly ColumnPair<T>[] {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const join = (matches: (old: T, fresh: T, places: readonly [number, number]) => boolean): void => {
    after.forEach((fresh, at) => {
      if (partner.has(at)) return;
      const found = before.findIndex((old, index) => !taken.has(index) && matches(old, fresh, [index, at]));
      if (found < 0) return;
      partner.set(at, found);
      taken.add(found);
    });
  };
  for (const sign of signs) join((old, fresh) => sign(old) === sign(fresh));
  if (before.length === after.length) join((_old, _fresh, [index, at]) => index === at);
  return [
    ...after.map((fresh, afterIndex): ColumnPair<T> => {
      const beforeIndex = partner.get(afterIndex) ?? -1;
      const old = before[beforeIndex];
      return { after: fresh, afterIndex, beforeIndex, ...(old === undefined ? {} : { before: old }) };
    }),
    ...before.flatMap((old, beforeIndex) =>
      taken.has(beforeIndex) ? [] : [{ before: old, beforeIndex, afterIndex: -1 }],
    ),
  ];
}
