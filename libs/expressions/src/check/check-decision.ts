import type { DecisionTable } from '../contract.js';
import { findType } from '../types/feel-type.js';
import type { FeelType } from '../types/feel-type.js';
import { checkExpression, checkUnaryTests, typeOfExpression } from './check-expression.js';
import type { ExpressionSurroundings } from './check-expression.js';
import type { ExpressionFinding } from './finding.js';

/** A finding with where it stands: `aturan r1, kolom Usia`. */
export interface DecisionFinding extends ExpressionFinding {
  readonly where: string;
}

const isEmpty = (cell: string): boolean => cell.trim() === '' || cell.trim() === '-';

/** The cells of a table against the types of the names they read; a column's own type counts before that of its expression. */
export function checkDecision(table: DecisionTable, { names }: ExpressionSurroundings): readonly DecisionFinding[] {
  const at = (where: string, findings: readonly ExpressionFinding[]): readonly DecisionFinding[] =>
    findings.map((finding) => ({ ...finding, where }));
  const columns = table.inputs.map(({ expression, type }) => declared(type) ?? typeOfExpression(expression, { names }));
  const inputs = table.inputs.flatMap(({ label, expression, values = '' }, index) => [
    ...at(`kolom ${label}`, checkExpression(expression, { names })),
    ...at(`nilai ${label}`, checkUnaryTests(values, { names, tested: columns[index] ?? 'any' })),
  ]);
  const rules = table.rules.flatMap(({ id, when, then }) => [
    ...when.flatMap((cell, index) =>
      at(
        `aturan ${id}, kolom ${table.inputs[index]?.label ?? String(index + 1)}`,
        checkUnaryTests(cell, { names, tested: columns[index] ?? 'any' }),
      ),
    ),
    ...then.flatMap((cell, index) => {
      const output = table.outputs[index];
      const expected = declared(output?.type) ?? 'any';
      return isEmpty(cell)
        ? []
        : at(`aturan ${id}, kolom ${output?.name ?? String(index + 1)}`, checkExpression(cell, { names, expected }));
    }),
  ]);
  return [...inputs, ...rules];
}

const declared = (type: string | undefined): FeelType | undefined => (type === undefined ? undefined : findType(type));
