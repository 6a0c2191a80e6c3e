import type { DecisionTable } from '../contract.js';
import { Fuel } from '../fuel.js';
import { same } from '../compare/equal.js';
import { typeOfExpression } from '../check/check-expression.js';
import { findType } from '../types/feel-type.js';
import { jsonOf } from '../values/to-json.js';
import type { Value } from '../values/value.js';
import type { AnalysisTypes, DecisionAnalysis, Example } from './contract.js';
import type { Dimension } from './dimension.js';
import { dimensionOf } from './dimension.js';
import { findGaps } from './gaps.js';
import { boundsOf, literalValue, nowhere } from './literal-cell.js';

/**
 * Where a table says nothing and where it says two things, each as an example. Inputs are taken for independent of each
 * other unless their expressions are the same; null is left out. What cannot be analysed is listed and never guessed at.
 */
export function analyseDecision(table: DecisionTable, types: AnalysisTypes): DecisionAnalysis {
  const dimensions = dimensionsOf(table, types).filter(({ values }) => values.length > 0);
  const { gaps, isComplete } = findGaps(dimensions, table.rules.length);
  return {
    gaps: gaps.map((values) => exampleOf(dimensions, values)),
    overlaps: overlapsOf(table, dimensions),
    neverHold: table.rules.flatMap(({ id }, rule) =>
      dimensions.some(({ passes }) => passes[rule]?.every((passed) => passed === false)) ? [id] : [],
    ),
    notAllowed: notAllowed(table),
    notAnalysed: notAnalysed(table, dimensions),
    isComplete,
  };
}

function dimensionsOf(table: DecisionTable, { names, whole = [] }: AnalysisTypes): readonly Dimension[] {
  const expressions = [...new Set(table.inputs.map(({ expression }) => expression.trim()))];
  return expressions.map((expression) => {
    const columns = table.inputs.flatMap((input, index) =>
      input.expression.trim() === expression ? [{ input, index }] : [],
    );
    const written = columns[0]?.input.type;
    const declared = written === undefined ? undefined : findType(written);
    const type = declared ?? typeOfExpression(expression, { names });
    return dimensionOf({ table, columns, type, isWhole: whole.includes(expression) });
  });
}

/** Literals cost next to nothing; the limit is never met. */
const run = { ...nowhere, fuel: new Fuel(Infinity) };

const exampleOf = (dimensions: readonly Dimension[], values: readonly Value[]): Example =>
  Object.fromEntries(dimensions.map(({ expression }, index) => [expression, jsonOf(values[index] ?? null, run)]));

function overlapsOf(table: DecisionTable, dimensions: readonly Dimension[]): DecisionAnalysis['overlaps'] {
  const unknown = new Set(notAnalysed(table, dimensions).map(({ rule }) => rule));
  return table.rules.flatMap((first, a) =>
    table.rules.slice(a + 1).flatMap((second, offset) => {
      if (unknown.has(first.id) || unknown.has(second.id)) return [];
      const common = dimensions.map(({ values, passes }) =>
        values.find((_value, at) => passes[a]?.[at] === true && passes[a + 1 + offset]?.[at] === true),
      );
      if (common.some((value) => value === undefined)) return [];
      const differ = first.then.some((output, index) => output.trim() !== second.then[index]?.trim());
      const example = exampleOf(
        dimensions,
        common.map((value) => value ?? null),
      );
      return [{ rules: [first.id, second.id] as const, example, differ }];
    }),
  );
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
