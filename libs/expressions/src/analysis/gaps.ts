// The search for inputs that no rule takes: one input after the other, with the rules that are still in play.
import type { Value } from '../values/value.js';
import type { Dimension } from './dimension.js';

/** Examples of gaps told at most, and steps of the search; a table of a few inputs needs far fewer. */
const mostGaps = 20;
const mostSteps = 50_000;

export interface GapSearch {
  readonly dimensions: readonly Dimension[];
  /** Places of the rules of which one should hold. */
  readonly rules: readonly number[];
  /** Whether values of the first dimensions can come together. */
  isPossible?(values: readonly Value[]): boolean;
  /** Whether that depends on the dimension. */
  isBound?(expression: string): boolean;
  /** Gaps told at most. */
  readonly most?: number;
}

interface Search extends GapSearch {
  readonly gaps: Value[][];
  readonly most: number;
  steps: number;
  isComplete: boolean;
}

/** A rule that cannot be judged is taken to hold, so every gap told is one. */
export function findGaps(asked: GapSearch): {
  readonly gaps: readonly (readonly Value[])[];
  readonly isComplete: boolean;
} {
  const search: Search = { most: mostGaps, ...asked, gaps: [], steps: 0, isComplete: true };
  descend(search, [], asked.rules);
  return { gaps: search.gaps, isComplete: search.isComplete };
}

function descend(search: Search, chosen: readonly Value[], alive: readonly number[]): void {
  search.steps += 1;
  if (search.gaps.length >= search.most || search.steps > mostSteps) {
    search.isComplete = false;
    return;
  }
  if (search.isPossible?.(chosen) === false) return;
  if (alive.length === 0) {
    const whole = completed(search, chosen);
    if (whole) search.gaps.push([...whole]);
    return;
  }
  const dimension = search.dimensions[chosen.length];
  if (!dimension) return;
  const isBound = search.isPossible !== undefined && (search.isBound?.(dimension.expression) ?? true);
  const seen = new Set<string>();
  for (const [at, value] of dimension.values.entries()) {
    const left = alive.filter((rule) => dimension.passes[rule]?.[at] !== false);
    const key = left.join(',');
    // Where values exclude each other, two that the rules do not tell apart may still differ.
    if (seen.has(key) && !isBound) continue;
    seen.add(key);
    descend(search, [...chosen, value], left);
  }
}

/** Some possible values for the rest of the dimensions; none where nothing that begins so can be. */
function completed(search: Search, chosen: readonly Value[]): readonly Value[] | undefined {
  search.steps += 1;
  if (search.isPossible?.(chosen) === false) return undefined;
  const dimension = search.dimensions[chosen.length];
  if (!dimension) return chosen;
  if (search.steps > mostSteps) {
    search.isComplete = false;
    return undefined;
  }
  for (const value of dimension.values) {
    const whole = completed(search, [...chosen, value]);
    if (whole) return whole;
  }
  return undefined;
}
