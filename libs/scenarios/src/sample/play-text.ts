// For specs: scenarios as they are written, played on processes as they are drawn.
import type { CompiledDecision } from '@alur/expressions';
import type { ExecutableProcess } from '@alur/process-model';
import { checkScenario } from '../check/check-scenario.js';
import type { ScenarioReport } from '../contract/report.js';
import { plainSubject } from '../plain/plain-subject.js';
import { readScenarios } from '../read/read-scenarios.js';
import { runScenario } from '../run/run-scenario.js';

/** Findings as `CODE line:column`, and nothing played, where the text is wrong; else a report for each scenario. */
export function playText(
  text: string,
  processes: readonly ExecutableProcess[],
  decisions: ReadonlyMap<string, CompiledDecision> = new Map(),
): { readonly findings: readonly string[]; readonly reports: readonly ScenarioReport[] } {
  const subject = plainSubject({ file: 'process.bpmn', processes, decisions });
  const read = readScenarios({ file: 'scenarios.yaml', text });
  const found =
    read.diagnostics.length > 0 ? read.diagnostics : read.scenarios.flatMap((one) => checkScenario(one, subject));
  const findings = found.map(({ code, line, column }) => `${code} ${String(line)}:${String(column)}`);
  if (findings.length > 0) return { findings, reports: [] };
  return { findings, reports: read.scenarios.map(({ scenario }) => runScenario(scenario, subject)) };
}

/** `ok`, or where and why the only scenario of the text failed. */
export function verdictOf(text: string, processes: readonly ExecutableProcess[]): string {
  const { findings, reports } = playText(text, processes);
  if (findings.length > 0) return findings.join(', ');
  return reports
    .map(({ ok, failedStep, message, isFault }) =>
      ok ? 'ok' : `${isFault ? 'fault ' : ''}${String(failedStep)}: ${message ?? ''}`,
    )
    .join('; ');
}
