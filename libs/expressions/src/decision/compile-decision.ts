// Decision tables (DMN 1.5 §8): cells compiled once, hits found in the order of the rules, then the table's policy decides.
import type { Json, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { compileExpression } from '../compile-expression.js';
import { compileUnaryTests } from '../compile-unary-tests.js';
import type {
  CompiledDecision,
  CompiledExpression,
  CompiledUnaryTests,
  DecisionTable,
  EvaluationContext,
  EvaluationFailure,
  ExpressionFault,
} from '../contract.js';
import { byPolicy } from './hit-policy.js';

/** A fault of a cell, with where it stands: `aturan low-decile, kolom Desil`. */
export type DecisionFault = ExpressionFault & { readonly where: string };

export interface CompiledRule {
  readonly id: string;
  readonly when: readonly CompiledUnaryTests[];
  readonly then: readonly CompiledExpression[];
}

export interface CompiledTable {
  readonly table: DecisionTable;
  readonly inputs: readonly CompiledExpression[];
  readonly rules: readonly CompiledRule[];
  /** Outputs when no rule hits; absent where an output has no default. */
  readonly defaults: readonly (CompiledExpression | undefined)[];
  /** Values of each output in order of priority. */
  readonly priorities: readonly (readonly CompiledExpression[])[];
}

/** Errors: every cell that is no FEEL. */
export function compileDecision(table: DecisionTable): Result<CompiledDecision, readonly DecisionFault[]> {
  const faults: DecisionFault[] = [];
  const names = new Set<string>();
  const keep = <T extends { readonly names: readonly string[] }>(
    compiled: Result<T, ExpressionFault>,
    where: string,
  ): T[] => {
    if (!compiled.ok) {
      faults.push({ ...compiled.error, where });
      return [];
    }
    for (const name of compiled.value.names) names.add(name);
    return [compiled.value];
  };
  const column = (index: number): string =>
    table.inputs[index]?.label ?? table.outputs[index - table.inputs.length]?.name ?? String(index + 1);
  const compiled: CompiledTable = {
    table,
    inputs: table.inputs.flatMap((input) => keep(compileExpression(input.expression), `kolom ${input.label}`)),
    rules: table.rules.map((rule) => ({
      id: rule.id,
      when: rule.when.flatMap((cell, index) =>
        keep(compileUnaryTests(cell), `aturan ${rule.id}, kolom ${column(index)}`),
      ),
      then: rule.then.flatMap((cell, index) =>
        keep(
          compileExpression(cell.trim() === '' || cell.trim() === '-' ? 'null' : cell),
          `aturan ${rule.id}, kolom ${column(table.inputs.length + index)}`,
        ),
      ),
    })),
    defaults: table.outputs.map((output) =>
      output.defaultValue === undefined
        ? undefined
        : keep(compileExpression(output.defaultValue), `nilai bawaan ${output.name}`)[0],
    ),
    priorities: table.outputs.map((output) =>
      (output.values ?? []).flatMap((value) => keep(compileExpression(value), `nilai ${output.name}`)),
    ),
  };
  if (faults.length > 0) return err(faults);
  return ok({ id: table.id, names: [...names], evaluate: (context) => decide(compiled, context) });
}

function decide(compiled: CompiledTable, context: EvaluationContext): Result<Json, EvaluationFailure> {
  const inputs: Json[] = [];
  for (const input of compiled.inputs) {
    const value = input.evaluate(context);
    if (!value.ok) return value;
    inputs.push(value.value);
  }
  const hits: CompiledRule[] = [];
  for (const rule of compiled.rules) {
    const hit = isHit(rule, inputs, context);
    if (!hit.ok) return hit;
    if (hit.value) hits.push(rule);
  }
  return byPolicy(compiled, hits, context);
}

function isHit(
  rule: CompiledRule,
  inputs: readonly Json[],
  context: EvaluationContext,
): Result<boolean, EvaluationFailure> {
  for (const [index, cell] of rule.when.entries()) {
    const passed = cell.test(inputs[index] ?? null, context);
    if (!passed.ok || !passed.value) return passed;
  }
  return ok(true);
}
