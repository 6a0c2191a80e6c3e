// The search for inputs that no rule takes: one input after the other, with the rules that are still in play.
import type { Value } from '../values/value.js';
import type { Dimension } from './dimension.js';

/** Examples of gaps told at most, and steps of the search; a table of a few inputs needs far fewer. */
const mostGaps = 20;
const mostSteps = 50_000;

interface Search {
  readonly dimensions: readonly Dimension[];
  readonly gaps: Value[][];
  steps: number;
  isComplete: boolean;
}

/** A rule that cannot be judged is taken to hold, so every gap told is one. */
export function findGaps(
  dimensions: readonly Dimension[],
  rules: number,
): { readonly gaps: readonly (readonly Value[])[]; readonly isComplete: boolean } {
  const search: Search = { dimensions, gaps: [], steps: 0, isComplete: true };
  descend(
    search,
    [],
    Array.from({ length: rules }, (_, index) => index),
  );
  return { gaps: search.gaps, isComplete: search.isComplete };
}

function descend(search: Search, chosen: readonly Value[], alive: readonly number[]): void {
  search.steps += 1;
  if (search.gaps.length >= mostGaps || search.steps > mostSteps) {
    search.isComplete = false;
    return;
  }
  if (alive.length === 0) {
    const rest = search.dimensions.slice(chosen.length).map(({ values }) => values[0] ?? null);
    search.gaps.push([...chosen, ...rest]);
    return;
  }
  const dimension = search.dimensions[chosen.length];
  if (!dimension) return;
  const seen = new Set<string>();
  for (const [at, value] of dimension.values.entries()) {
    const left = alive.filter((rule) => dimension.passes[rule]?.[at] !== false);
    const key = left.join(',');
    if (seen.has(key)) continue;
    seen.add(key);
    descend(search, [...chosen, value], left);
  }
}
