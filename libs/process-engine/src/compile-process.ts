// Publishing a process: every expression is read once, and the names they read say which facts a turn must be given.
import type { CompiledExpression } from '@alur/expressions';
import { compileExpression } from '@alur/expressions';
import type { Diagnostic } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ExecutableProcess, TextValue } from '@alur/process-model';
import type { CompileProcess } from './contract/decide.js';

interface Source {
  /** The flow, participant or boundary event it is written at. */
  readonly element: string;
  readonly text: string;
}

/** @returns err(diagnostics) with `EXPRESSION_INVALID` for every expression that cannot be read, at its flow, participant or event. */
export const compileProcess: CompileProcess = (process, decisions) => {
  const expressions = new Map<string, CompiledExpression>();
  const findings: Diagnostic[] = [];
  for (const { element, text } of sourcesOf(process)) {
    if (expressions.has(text)) continue;
    const compiled = compileExpression(text);
    if (compiled.ok) expressions.set(text, compiled.value);
    else findings.push(invalid({ element, text }, compiled.error.message));
  }
  if (findings.length > 0) return err(findings);
  const used = Object.values(process.elements).flatMap((element) =>
    element.type === 'businessRuleTask' ? [element.decisionId] : [],
  );
  const names = [
    ...[...expressions.values()].flatMap((expression) => expression.names),
    ...used.flatMap((id) => decisions.get(id)?.names ?? []),
  ];
  return ok({ process, expressions, decisions, names: [...new Set(names)] });
};

function sourcesOf(process: ExecutableProcess): readonly Source[] {
  const conditions = Object.values(process.flows).flatMap(({ id, condition }) =>
    condition === undefined ? [] : [{ element: id, text: condition }],
  );
  const participants = Object.values(process.participants).flatMap(({ id, agency, role, scope }) =>
    feelOf(id, [agency, role, ...(scope ? [scope] : [])]),
  );
  const timers = Object.values(process.elements).flatMap((element) =>
    element.type === 'timerBoundaryEvent' ? feelOf(element.id, [element.timer.value]) : [],
  );
  return [...conditions, ...participants, ...timers];
}

const feelOf = (element: string, values: readonly TextValue[]): readonly Source[] =>
  values.flatMap((value) => ('feel' in value ? [{ element, text: value.feel }] : []));

const invalid = ({ element, text }: Source, reason: string): Diagnostic => ({
  code: 'EXPRESSION_INVALID',
  severity: 'error',
  file: 'process.bpmn',
  element,
  message: `Ekspresi "${text}" pada ${element} tidak dapat dibaca: ${reason} Perbaiki penulisannya.`,
});
