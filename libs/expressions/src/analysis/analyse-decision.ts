import type { DecisionTable } from '../contract.js';
import { Fuel } from '../fuel.js';
import { same } from '../compare/equal.js';
import { typeOfExpression } from '../check/check-expression.js';
import { findType } from '../types/feel-type.js';
import { jsonOf } from '../values/to-json.js';
import type { Value } from '../values/value.js';
import { compileText } from '../compilation.js';
import type { AnalysisTypes, DecisionAnalysis, Example, Holding } from './contract.js';
import type { Dimension } from './dimension.js';
import { dimensionOf } from './dimension.js';
import type { GapSearch } from './gaps.js';
import { findGaps } from './gaps.js';
import { boundsOf, literalValue, nowhere } from './literal-cell.js';

/**
 * Where a table says nothing and where it says two things, each as an example. Inputs are taken for independent of each
 * other unless their expressions are the same or `holdings` says otherwise. What cannot be analysed is listed and never
 * guessed at.
 */
export function analyseDecision(table: DecisionTable, types: AnalysisTypes): DecisionAnalysis {
  const dimensions = dimensionsOf(table, types).filter(({ values }) => values.length > 0);
  const unknown = notAnalysed(table, dimensions);
  const left = new Set(unknown.map(({ rule }) => rule));
  const places = table.rules.map((_rule, at) => at);
  const plain = places.filter((at) => !left.has(table.rules[at]?.id ?? ''));
  const possible = possibility(dimensions, types);
  const search = { dimensions, ...possible };
  const { gaps, isComplete } = findGaps({ ...search, rules: places });
  const proof = provenBy(table, types, plain);
  return {
    gaps: gaps.map((values) => exampleOf(dimensions, values)),
    overlaps: overlapsOf(table, { ...search, left }),
    neverHold: table.rules.flatMap(({ id }, rule) =>
      dimensions.some(({ passes }) => passes[rule]?.every((passed) => passed === false)) ? [id] : [],
    ),
    hidden: hiddenRules(table, { ...search, plain }),
    notAllowed: notAllowed(table),
    notAnalysed: unknown,
    isComplete,
    isProven: proof,
  };
}

/** Only rules that are understood count, and whatever is computed may come to nothing. */
function provenBy(table: DecisionTable, types: AnalysisTypes, plain: readonly number[]): boolean {
  const dimensions = dimensionsOf(table, types, mayComeToNothing).filter(({ values }) => values.length > 0);
  const { gaps, isComplete } = findGaps({ dimensions, rules: plain, most: 1, ...possibility(dimensions, types) });
  return gaps.length === 0 && isComplete;
}

/** Nothing divided by nothing, a function of something it does not take, a member that is not there: null. A date is a date. */
const mayComeToNothing = (expression: string): boolean =>
  /[/([{]|\*\*|\bnull\b|[\p{L}_"]\s*\.|\bsome\b|\bevery\b|\bfor\b/u.test(expression) &&
  !/^date\(\s*\w+\s*\)$/.test(expression);

type Possible = Pick<GapSearch, 'isPossible' | 'isBound'>;

function possibility(dimensions: readonly Dimension[], { holdings }: AnalysisTypes): Possible {
  const asked = holdings?.isPossible?.bind(holdings);
  if (!asked) return {};
  return {
    isPossible: (values) => asked(exampleOf(dimensions.slice(0, values.length), values)),
    isBound: (expression) => holdings?.isBound?.(expression) ?? true,
  };
}

function dimensionsOf(
  table: DecisionTable,
  types: AnalysisTypes,
  isUncertain: (expression: string) => boolean = () => false,
): readonly Dimension[] {
  const { names, whole = [] } = types;
  const expressions = [...new Set(table.inputs.map(({ expression }) => expression.trim()))];
  return expressions.map((expression) => {
    const columns = table.inputs.flatMap((input, index) =>
      input.expression.trim() === expression ? [{ input, index }] : [],
    );
    const written = columns[0]?.input.type;
    const declared = written === undefined ? undefined : findType(written);
    const type = declared ?? typeOfExpression(expression, { names });
    const held = heldBy(expression, types);
    const mayBeNull = held.mayBeNull || (types.holdings !== undefined && isUncertain(expression));
    return dimensionOf({ table, columns, type, isWhole: whole.includes(expression), ...held, mayBeNull });
  });
}

/** What a plain name can hold; of anything computed only whether what it reads may be missing. */
function heldBy(
  expression: string,
  { holdings }: AnalysisTypes,
): { readonly holding?: Holding; readonly mayBeNull: boolean } {
  if (!holdings) return { mayBeNull: false };
  const holding = Object.hasOwn(holdings.names, expression) ? holdings.names[expression] : undefined;
  if (holding) return { holding, mayBeNull: holding.mayBeNull };
  const read = compileText(expression, { known: {} });
  const asked = read.ok ? read.value.names : [];
  return { mayBeNull: asked.some((name) => holdings.names[name]?.mayBeNull ?? true) };
}

/** Literals cost next to nothing; the limit is never met. */
const run = { ...nowhere, fuel: new Fuel(Infinity) };

const exampleOf = (dimensions: readonly Dimension[], values: readonly Value[]): Example =>
  Object.fromEntries(dimensions.map(({ expression }, index) => [expression, jsonOf(values[index] ?? null, run)]));

interface Analysed extends Possible {
  readonly dimensions: readonly Dimension[];
}

function overlapsOf(
  table: DecisionTable,
  { left, ...analysed }: Analysed & { readonly left: ReadonlySet<string> },
): DecisionAnalysis['overlaps'] {
  return table.rules.flatMap((first, a) =>
    table.rules.slice(a + 1).flatMap((second, offset) => {
      if (left.has(first.id) || left.has(second.id)) return [];
      const [common] = where(analysed, [a, a + 1 + offset], []).gaps;
      if (!common) return [];
      const differ = first.then.some((output, index) => output.trim() !== second.then[index]?.trim());
      return [{ rules: [first.id, second.id] as const, example: exampleOf(analysed.dimensions, common), differ }];
    }),
  );
}

/** Values for which all these rules hold, and none of the others. */
function where(
  { dimensions, ...possible }: Analysed,
  rules: readonly number[],
  others: readonly number[],
): ReturnType<typeof findGaps> {
  const shared: Dimension[] = [];
  for (const { expression, values, passes } of dimensions) {
    const kept = values.flatMap((_value, at) => (rules.every((rule) => passes[rule]?.[at] === true) ? [at] : []));
    // Most rules of a large table part in the first column: nothing else need be looked at.
    if (kept.length === 0) return { gaps: [], isComplete: true };
    shared.push({
      expression,
      values: kept.map((at) => values[at] ?? null),
      passes: others.length === 0 ? [] : passes.map((row) => kept.map((at) => row[at])),
    });
  }
  return findGaps({ dimensions: shared, rules: others, most: 1, ...possible });
}

function hiddenRules(
  table: DecisionTable,
  { plain, ...analysed }: Analysed & { readonly plain: readonly number[] },
): readonly string[] {
  return plain.flatMap((at) => {
    const earlier = plain.filter((other) => other < at);
    const id = table.rules[at]?.id;
    // A rule that never holds at all is told as that.
    if (id === undefined || earlier.length === 0 || where(analysed, [at], []).gaps.length === 0) return [];
    const heard = where(analysed, [at], earlier);
    return heard.gaps.length === 0 && heard.isComplete ? [id] : [];
  });
}

/** A cell is analysed when it is plain and its column gave values to try it with; an empty one is always plain. */
function notAnalysed(table: DecisionTable, dimensions: readonly Dimension[]): DecisionAnalysis['notAnalysed'] {
  const analysed = new Set(dimensions.map(({ expression }) => expression));
  return table.rules.flatMap(({ id, when }) =>
    when.flatMap((source, index) => {
      const input = table.inputs[index];
      const bounds = boundsOf(source);
      const isEmpty = source.trim() === '' || source.trim() === '-';
      if (!input || isEmpty || (bounds && analysed.has(input.expression.trim()))) return [];
      return [{ rule: id, column: input.label, source }];
    }),
  );
}

function notAllowed({ outputs, rules }: DecisionTable): DecisionAnalysis['notAllowed'] {
  return rules.flatMap(({ id, then }) =>
    then.flatMap((source, index) => {
      const output = outputs[index];
      const allowed = (output?.values ?? []).map((value) => literalValue(value));
      const value = literalValue(source.trim() === '' || source.trim() === '-' ? 'null' : source);
      if (!output || allowed.length === 0 || value === undefined || value === null || allowed.includes(undefined))
        return [];
      return allowed.some((one) => same(one ?? null, value, run)) ? [] : [{ rule: id, column: output.name, source }];
    }),
  );
}
