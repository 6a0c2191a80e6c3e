// Publishing a process: every expression is read once, and the names they read say which facts a turn must be given.
import type { CompiledExpression } from '@alur/expressions';
import { compileExpression } from '@alur/expressions';
import type { Diagnostic } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ExecutableProcess, ExpressionSource } from '@alur/process-model';
import { expressionsOf, feelOf } from '@alur/process-model';
import type { CompileProcess, RoundLimits } from '../contract/decide.js';
import { topologyOf } from './topology.js';

const usualRounds: RoundLimits = { together: 100, slice: 500, apart: 20_000, inState: 1_000 };

/** @returns err(diagnostics) with `EXPRESSION_INVALID` for every expression that cannot be read, at its flow, participant or element. */
export const compileProcess: CompileProcess = (process, decisions, others = [], rounds = usualRounds) => {
  const callable = reachable(process, others);
  const all = [...callable.values()];
  const expressions = new Map<string, CompiledExpression>();
  const findings: Diagnostic[] = [];
  for (const source of all.flatMap(sourcesOf)) {
    if (expressions.has(source.text)) continue;
    const compiled = compileExpression(source.text);
    if (compiled.ok) expressions.set(source.text, compiled.value);
    else findings.push(invalid(source, compiled.error.message));
  }
  if (findings.length > 0) return err(findings);
  const used = all.flatMap(({ elements }) =>
    Object.values(elements).flatMap((element) => (element.type === 'businessRuleTask' ? [element.decisionId] : [])),
  );
  const names = [
    ...[...expressions.values()].flatMap((expression) => expression.names),
    ...used.flatMap((id) => decisions.get(id)?.names ?? []),
  ];
  return ok({
    process,
    callable,
    topology: topologyOf(all),
    expressions,
    decisions,
    names: [...new Set(names)],
    rounds,
  });
};

const sourcesOf = (process: ExecutableProcess): readonly ExpressionSource[] => [
  ...expressionsOf(process),
  ...Object.values(process.participants).flatMap(({ id, agency, role, scope }) =>
    [agency, role, scope].flatMap((value) => {
      const text = feelOf(value);
      return text === undefined ? [] : [{ element: id, text }];
    }),
  ),
];

/** The process and what it calls, directly or not. */
function reachable(
  process: ExecutableProcess,
  others: readonly ExecutableProcess[],
): ReadonlyMap<string, ExecutableProcess> {
  const found = new Map([[process.id, process]]);
  const known = new Map([...others, process].map((one) => [one.id, one]));
  for (const one of found.values()) {
    for (const element of Object.values(one.elements)) {
      const called = element.type === 'callActivity' ? known.get(element.calledProcess) : undefined;
      if (called && !found.has(called.id)) found.set(called.id, called);
    }
  }
  return found;
}

const invalid = ({ element, text }: ExpressionSource, reason: string): Diagnostic => ({
  code: 'EXPRESSION_INVALID',
  severity: 'error',
  file: 'process.bpmn',
  element,
  message: `Ekspresi "${text}" pada ${element} tidak dapat dibaca: ${reason.replace(/\.?$/, '.')} Perbaiki penulisannya.`,
});
