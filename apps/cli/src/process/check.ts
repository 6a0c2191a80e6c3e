import { performance } from 'node:perf_hooks';
import { hasErrors } from '@alur/kernel';
import type { ExitCode, Run } from '../command-line/command.js';
import { worst } from '../command-line/command.js';
import { diagnosticLine } from '../command-line/terminal.js';
import { exitOf, readDrawing } from './drawing.js';
import { soundnessOf } from './soundness.js';

export const checkProcess: Run = async ({ paths, terminal }) => {
  const codes: ExitCode[] = [];
  for (const file of paths) {
    const from = performance.now();
    const drawing = await readDrawing(file);
    const code = exitOf(drawing);
    codes.push(code);
    const { diagnostics } = drawing;
    const ms = Math.round(performance.now() - from);
    const ok = drawing.processes.length > 0 && !hasErrors(diagnostics);
    const verdict = [
      `${file}: ${ok ? 'dapat dijalankan' : 'belum dapat dijalankan'} (${String(ms)} ms)`,
      ...diagnostics.map(diagnosticLine),
    ];
    if (code === 2) terminal.say({ file, ok: false, diagnostics }, verdict);
    else terminal.say({ file, ok, ...soundnessOf(drawing.all), diagnostics, ms }, verdict);
  }
  return worst(codes);
};
