import { hasErrors } from '@alur/kernel';
import { plainSubject } from '@alur/scenarios';
import type { Run } from '../command-line/command.js';
import { worst } from '../command-line/command.js';
import { reportScenarioFiles, reportUnreadable } from '../command-line/report-scenarios.js';
import { exitOf, readDrawing } from './drawing.js';

export const testProcess: Run = async ({ paths: [file = '', ...scenarioFiles], terminal }) => {
  const drawing = await readDrawing(file);
  if (drawing.processes.length === 0 || hasErrors(drawing.diagnostics)) {
    reportUnreadable(file, drawing.diagnostics, terminal);
    return exitOf(drawing);
  }
  return worst(await reportScenarioFiles(scenarioFiles, plainSubject(drawing), terminal));
};
