import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { SequenceFlow } from '@alur/process-model';
import { evaluate } from './evaluate.js';
import type { IncidentCause } from './raise-incident.js';
import type { Turn } from './turn.js';

/**
 * Whether a flow may be taken: it has no condition, or its condition is true and nothing but true.
 * The evaluator's own words stay out of the cause: they may quote a personal value.
 */
export function holds(turn: Turn, flow: SequenceFlow): Result<boolean, IncidentCause> {
  if (flow.condition === undefined) return ok(true);
  const value = evaluate(turn, flow.condition);
  if (value.ok) return ok(value.value === true);
  const tooCostly = value.error.code === 'EXPRESSION_TOO_COSTLY';
  const reason = tooCostly ? 'terlalu berat untuk dihitung' : 'tidak dapat dihitung';
  const code = tooCostly ? 'EXPRESSION_TOO_COSTLY' : 'EXPRESSION_FAILED';
  return err({
    code,
    message: `Syarat "${flow.condition}" pada alur ${flow.id} ${reason}. Perbaiki syarat atau datanya.`,
  });
}
