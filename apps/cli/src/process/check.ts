import { performance } from 'node:perf_hooks';
import { hasErrors } from '@alur/kernel';
import { checkDrawnPromises } from '@alur/process-check';
import type { ExitCode, Run } from '../command-line/command.js';
import { worst } from '../command-line/command.js';
import { diagnosticLine } from '../command-line/terminal.js';
import { exitOf, readDrawing } from './drawing.js';
import { soundnessOf } from './soundness.js';
import { writeCounterExamples } from './write-counter-examples.js';

/** Where no city is known a day of work is from 8 to 16, as in scenarios of plain files. */
const officeDay = 480;

export const checkProcess: Run = async ({ paths, values, terminal }) => {
  const folder = values['counter-examples'];
  const codes: ExitCode[] = [];
  for (const file of paths) {
    const from = performance.now();
    const drawing = await readDrawing(file);
    const { sound, processes, diagnostics: proofs } = soundnessOf(drawing);
    const promises = checkDrawnPromises(drawing.processes, { file, dayMinutes: officeDay });
    const diagnostics = [...drawing.diagnostics, ...proofs, ...promises];
    const code = exitOf({ all: drawing.all, diagnostics });
    const ms = Math.round(performance.now() - from);
    const ok = drawing.processes.length > 0 && !hasErrors(diagnostics);
    const written = await writeCounterExamples(folder, file, proofs);
    codes.push(code, written.code);
    const verdict = [
      `${file}: ${ok ? 'dapat dijalankan' : 'belum dapat dijalankan'} (${String(ms)} ms)`,
      ...diagnostics.map(diagnosticLine),
      ...written.lines,
    ];
    if (code === 2) terminal.say({ file, ok: false, diagnostics }, verdict);
    else terminal.say({ file, ok, sound, processes, diagnostics, ms }, verdict);
  }
  return worst(codes);
};
