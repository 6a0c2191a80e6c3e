import { performance } from 'node:perf_hooks';
import type { Diagnostic } from '@alur/kernel';
import { hasErrors } from '@alur/kernel';
import { compileProcess } from '@alur/process-engine';
import type { ExitCode, Run } from '../command-line/command.js';
import { worst } from '../command-line/command.js';
import { diagnosticLine } from '../command-line/terminal.js';
import type { Drawing } from './drawing.js';
import { exitOf, readDrawing } from './drawing.js';
import { soundnessOf } from './soundness.js';

export const checkProcess: Run = async ({ paths, terminal }) => {
  const codes: ExitCode[] = [];
  for (const file of paths) {
    const from = performance.now();
    const drawing = withExpressions(await readDrawing(file));
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

/** Expressions are compiled as for a run; what the reader has told already is not told again. */
function withExpressions(drawing: Drawing): Drawing {
  const { file, processes, decisions, diagnostics } = drawing;
  const [started, ...others] = processes;
  const compiled = started && compileProcess(started, decisions, others);
  if (!compiled || compiled.ok) return drawing;
  const isTold = ({ code, element }: Diagnostic): boolean =>
    diagnostics.some((told) => told.code === code && told.element === element);
  const more = compiled.error.filter((finding) => !isTold(finding)).map((finding) => ({ ...finding, file }));
  return { ...drawing, diagnostics: [...diagnostics, ...more] };
}
