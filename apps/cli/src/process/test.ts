import { hasErrors } from '@alur/kernel';
import { plainSubject } from '@alur/scenarios';
import type { ExitCode, Run } from '../command-line/command.js';
import { worst } from '../command-line/command.js';
import { readText } from '../command-line/read-text.js';
import { reportScenarios, reportUnreadable } from '../command-line/report-scenarios.js';
import { exitOf, readDrawing } from './drawing.js';

export const testProcess: Run = async ({ paths: [file = '', ...scenarioFiles], terminal }) => {
  const drawing = await readDrawing(file);
  if (drawing.processes.length === 0 || hasErrors(drawing.diagnostics)) {
    reportUnreadable(file, drawing.diagnostics, terminal);
    return exitOf(drawing);
  }
  const subject = plainSubject(drawing);
  const codes: ExitCode[] = [];
  for (const scenarioFile of scenarioFiles) {
    const text = await readText(scenarioFile);
    if (text.ok) codes.push(reportScenarios({ file: scenarioFile, text: text.value }, subject, terminal));
    else {
      reportUnreadable(scenarioFile, [text.error], terminal);
      codes.push(2);
    }
  }
  return worst(codes);
};
