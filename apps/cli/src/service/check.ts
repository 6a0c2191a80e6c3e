import { performance } from 'node:perf_hooks';
import type { GateReport } from '@alur/application';
import { counterExamplesOf, judgeService } from '@alur/application';
import type { DrawnProcess } from '@alur/bpmn-xml';
import type { Diagnostic } from '@alur/kernel';
import type { ShownFinding } from '@alur/service-check';
import type { Run } from '../command-line/command.js';
import { worst } from '../command-line/command.js';
import { judgeDrawn } from '../process/soundness.js';
import type { ShownDiagnostic } from '../process/soundness.js';
import { writeCounterExamples } from '../process/write-counter-examples.js';
import { eachBundle } from './each-bundle.js';
import { gateLines } from './gate-lines.js';

export const checkService: Run = (invocation) => {
  const examples = invocation.values['counter-examples'];
  return eachBundle(invocation, async ({ given, ports, drawn, source: { files, folder } }) => {
    const from = performance.now();
    const report = await judgeService(ports, files, folder);
    const ms = Math.round(performance.now() - from);
    const { ok, sound, findings: diagnostics, chapters, scenarios, coverage } = report;
    const processes = processesOf(drawn(), report);
    const show = showing(counterExamplesOf(ports, report));
    const shown = diagnostics.map(show);
    const told = chapters.map((chapter) => ({ ...chapter, findings: chapter.findings.map(show) }));
    const written = await writeCounterExamples(examples, given, shown);
    invocation.terminal.say(
      { file: given, ok, sound, processes, diagnostics: shown, chapters: told, scenarios, coverage, ms },
      [...gateLines(given, report, ms), ...written.lines],
    );
    return worst([ok ? 0 : 1, written.code]);
  });
};

/** With the scenario that shows it, where there is one. */
function showing(examples: readonly ShownFinding[]): (finding: Diagnostic) => ShownDiagnostic {
  const key = ({ code, element = '', message }: Diagnostic): string => [code, element, message].join('\n');
  const known = new Map(examples.map(({ finding, example }) => [key(finding), example]));
  return (finding) => {
    const example = known.get(key(finding));
    return example ? { ...finding, scenario: example.yaml, exact: example.isExact, notes: example.notes } : finding;
  };
}

/** The service's own process is judged by the gate already; others in the drawing are judged for the record. */
function processesOf(drawn: readonly DrawnProcess[], { bundle, sound }: GateReport) {
  const isOwn = ({ id }: DrawnProcess): boolean => id === bundle?.process.id;
  const others = new Map(
    judgeDrawn(
      drawn.filter((one) => !isOwn(one)),
      'process.bpmn',
    ).processes.map((one) => [one.id, one]),
  );
  return drawn.map((one) => {
    const { id, executable, elements } = one;
    return others.get(id) ?? { id, executable, sound, elements };
  });
}
