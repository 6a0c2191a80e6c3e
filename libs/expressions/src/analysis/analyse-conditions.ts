// Whether of several conditions one always holds, and whether two can hold together, by trying values that stand for all.
import type { Json } from '@alur/kernel';
import { compileText } from '../compilation.js';
import { evaluateToJson } from '../evaluation.js';
import type { ConditionsAnalysis, Example, Holding, Holdings } from './contract.js';
import type { Bound } from './literal-cell.js';
import { nowhere } from './literal-cell.js';
import type { Uses } from './plain-uses.js';
import { usesIn } from './plain-uses.js';
import { samplesOf } from './samples.js';

/** So many combinations of values are tried, and so many answers asked for; a choice that depends on more is not proved. */
const mostTried = 20_000;
const mostAnswers = 200_000;
const mostGaps = 3;

const unknownHolding: Holding = { extent: { kind: 'any' }, mayBeNull: true };

/** A condition on a missing value, or one that cannot be computed, does not hold. */
export function analyseConditions(conditions: readonly string[], holdings: Holdings): ConditionsAnalysis {
  const compiled = conditions.map((source) => compileText(source, { known: {} }));
  const uses = conditions.map(usesIn);
  const runs = compiled.flatMap((one) => (one.ok ? [one.value] : []));
  const names = namesOf(
    runs.flatMap((one) => one.names),
    holdings,
  );
  const dimensions = names.map((name) => dimensionOf(name, holdings, uses));
  const isPlain = runs.length === conditions.length && uses.every((one) => one !== undefined && !one.asksTime);
  const most = Math.min(mostTried, mostAnswers / conditions.length);
  const tried = isPlain ? combinations(dimensions, { holdings, most }) : undefined;
  if (!tried) return { isExact: false, gaps: [], overlaps: [], neverHold: [] };
  const held = tried.map((values) =>
    runs.map(({ run }) => {
      const answer = evaluateToJson({ ...nowhere, values }, run);
      return answer.ok && answer.value === true;
    }),
  );
  return {
    isExact: dimensions.every(({ isExact }) => isExact),
    gaps: tried.filter((_values, at) => !held[at]?.includes(true)).slice(0, mostGaps),
    overlaps: conditions.flatMap((_first, a) =>
      conditions.slice(a + 1).flatMap((_second, offset) => {
        const b = a + 1 + offset;
        const at = held.findIndex((row) => row[a] === true && row[b] === true);
        const example = tried[at];
        return example ? [{ of: [a, b] as const, example }] : [];
      }),
    ),
    neverHold: conditions.flatMap((_condition, at) => (held.some((row) => row[at] === true) ? [] : [at])),
  };
}

interface Dimension {
  readonly name: string;
  readonly values: readonly Json[];
  readonly isExact: boolean;
}

/** Those that are read, and those that say whether these are asked at all. */
function namesOf(read: readonly string[], { names, companionsOf }: Holdings): readonly string[] {
  const all = new Set(read);
  for (const name of all)
    for (const other of companionsOf?.(name) ?? []) if (Object.hasOwn(names, other)) all.add(other);
  return [...all];
}

function dimensionOf(name: string, { names }: Holdings, uses: readonly (Uses | undefined)[]): Dimension {
  const holding = (Object.hasOwn(names, name) ? names[name] : undefined) ?? unknownHolding;
  const bounds = uses.flatMap((one) => one?.bounds.get(name) ?? []) satisfies readonly Bound[];
  const values = samplesOf(holding, bounds);
  const isTold = holding.extent.kind === 'listed' || uses.every((one) => !one?.otherwise.has(name));
  return { name, values: values ?? [], isExact: values !== undefined && isTold };
}

/** Undefined where there are too many. */
function combinations(
  dimensions: readonly Dimension[],
  { holdings: { isPossible }, most }: { readonly holdings: Holdings; readonly most: number },
): readonly Example[] | undefined {
  const known = dimensions.filter(({ values }) => values.length > 0);
  const count = known.reduce((product, { values }) => product * values.length, 1);
  if (count > most) return undefined;
  const all = known.reduce<readonly Example[]>(
    (some, { name, values }) => some.flatMap((example) => values.map((value) => ({ ...example, [name]: value }))),
    [{}],
  );
  return isPossible ? all.filter((example) => isPossible(example)) : all;
}
