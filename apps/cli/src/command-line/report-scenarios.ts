// Runs a scenario file and says how each scenario went; the same for a process and for a service.
import { performance } from 'node:perf_hooks';
import type { Diagnostic } from '@alur/kernel';
import { hasErrors } from '@alur/kernel';
import type { PlacedScenario, ScenarioReport, Subject } from '@alur/scenarios';
import { checkScenario, readScenarios, runScenario } from '@alur/scenarios';
import type { ExitCode } from './command.js';
import { worst } from './command.js';
import { readText } from './read-text.js';
import type { Terminal } from './terminal.js';
import { diagnosticLine } from './terminal.js';

/** A fault of the file is told in one line, and nothing of it is run. */
export function reportScenarios(
  source: { readonly file: string; readonly text: string },
  subject: Subject,
  terminal: Terminal,
): ExitCode {
  const { file } = source;
  const read = readScenarios(source);
  const diagnostics: readonly Diagnostic[] = hasErrors(read.diagnostics)
    ? read.diagnostics
    : read.scenarios.flatMap((one) => checkScenario(one, subject));
  if (hasErrors(diagnostics)) {
    reportUnreadable(file, diagnostics, terminal);
    return 2;
  }
  return worst(read.scenarios.map((one) => reportOne(one, subject, terminal)));
}

/** Files by name, one after the other. */
export async function reportScenarioFiles(
  files: readonly string[],
  subject: Subject,
  terminal: Terminal,
): Promise<readonly ExitCode[]> {
  const codes: ExitCode[] = [];
  for (const file of files) {
    const text = await readText(file);
    if (text.ok) codes.push(reportScenarios({ file, text: text.value }, subject, terminal));
    else {
      reportUnreadable(file, [text.error], terminal);
      codes.push(2);
    }
  }
  return codes;
}

export const reportUnreadable = (file: string, diagnostics: readonly Diagnostic[], terminal: Terminal): void =>
  terminal.say({ file, ok: false, diagnostics }, [`${file}: tidak dapat dipakai`, ...diagnostics.map(diagnosticLine)]);

function reportOne({ file, scenario, placeOf }: PlacedScenario, subject: Subject, terminal: Terminal): ExitCode {
  const from = performance.now();
  const { covered, isFault, outcome: _outcome, ...report } = runScenario(scenario, subject);
  const ms = Math.round(performance.now() - from);
  const lines = [
    `${report.ok ? '✓' : '✗'} ${report.scenario} (${coverage(covered)}, ${String(ms)} ms)`,
    ...(report.ok ? [] : [`    ${whereOf(report, file, placeOf)}: ${report.message ?? ''}`]),
  ];
  terminal.say({ file, ...report, covered, ms }, lines);
  if (report.ok) return 0;
  return isFault ? 2 : 1;
}

const coverage = ({ elements, flows, of }: ScenarioReport['covered']): string =>
  `${String(elements.length)}/${String(of.elements)} elemen, ${String(flows.length)}/${String(of.flows)} alur`;

function whereOf(
  { failedStep = 0 }: Pick<ScenarioReport, 'failedStep'>,
  file: string,
  placeOf: PlacedScenario['placeOf'],
): string {
  const { line } = placeOf(failedStep === 0 ? ['start'] : ['steps', String(failedStep - 1)]);
  return `${failedStep === 0 ? 'saat mulai' : `langkah ${String(failedStep)}`} (${file}:${String(line)})`;
}
