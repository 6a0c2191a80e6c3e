import { performance } from 'node:perf_hooks';
import type { GateReport } from '@alur/application';
import { judgeService } from '@alur/application';
import type { DrawnProcess } from '@alur/bpmn-xml';
import type { Run } from '../command-line/command.js';
import { judgeDrawn } from '../process/soundness.js';
import { eachBundle } from './each-bundle.js';
import { gateLines } from './gate-lines.js';

export const checkService: Run = (invocation) =>
  eachBundle(invocation, async ({ given, ports, drawn, source: { files, folder } }) => {
    const from = performance.now();
    const report = await judgeService(ports, files, folder);
    const ms = Math.round(performance.now() - from);
    const { ok, sound, findings: diagnostics, chapters, scenarios, coverage } = report;
    const processes = processesOf(drawn(), report);
    invocation.terminal.say(
      { file: given, ok, sound, processes, diagnostics, chapters, scenarios, coverage, ms },
      gateLines(given, report, ms),
    );
    return ok ? 0 : 1;
  });

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
