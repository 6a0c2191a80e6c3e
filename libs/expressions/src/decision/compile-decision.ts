import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { CompiledDecision, DecisionTable } from '../contract.js';
import { evaluateToJson } from '../evaluation.js';
import { tableSteps } from '../fuel.js';
import type { DecisionFault } from './compile-table.js';
import { compileTable } from './compile-table.js';

/** Errors: every cell that is no FEEL. */
export function compileDecision(table: DecisionTable): Result<CompiledDecision, readonly DecisionFault[]> {
  const { run, names, faults } = compileTable(table, { known: {} });
  if (faults.length > 0) return err(faults);
  const steps = tableSteps(table);
  return ok({ id: table.id, names, evaluate: (context) => evaluateToJson(context, run, steps) });
}
