// Rows that are done at the same time, read from how each stands to the one above it.
import type { StudioRow } from '@alur/contracts';

/** Indexes of the first and the last row. */
export type Span = readonly [from: number, to: number];

/** Branches of every group, in the order of the rows. A row that hangs on nothing is in none. */
export function groupsOf(rows: readonly Pick<StudioRow, 'together'>[]): readonly (readonly Span[])[] {
  const groups: Span[][] = [];
  let open: Span[] | undefined;
  rows.forEach(({ together }, index) => {
    if (together === 'begins') {
      open = [[index, index]];
      groups.push(open);
    } else if (together === 'beside') open?.push([index, index]);
    else if (together === 'continues') {
      const [from] = open?.pop() ?? [];
      if (from !== undefined) open?.push([from, index]);
    } else open = undefined;
  });
  return groups;
}

export const branchesAround = (
  index: number,
  rows: readonly Pick<StudioRow, 'together'>[],
): readonly Span[] | undefined =>
  groupsOf(rows).find((group) => group.length > 1 && group.some(([from, to]) => from <= index && index <= to));
