import { performance } from 'node:perf_hooks';
import type { Run } from '../command-line/command.js';
import { diagnosticLine } from '../command-line/terminal.js';
import { judgeDrawn } from '../process/soundness.js';
import { eachBundle } from './each-bundle.js';

export const checkService: Run = (invocation) => {
  const from = performance.now();
  return eachBundle(invocation, ({ given, bundle: { version, drawn, diagnostics } }) => {
    const ok = version !== undefined;
    const ms = Math.round(performance.now() - from);
    // What the proof found stands among the findings of the bundle already.
    const { sound, processes } = judgeDrawn(drawn, 'process.bpmn');
    invocation.terminal.say({ file: given, ok, sound, processes, diagnostics, ms }, [
      `${given}: ${ok ? 'dapat diterbitkan' : 'belum dapat diterbitkan'} (${String(ms)} ms)`,
      ...diagnostics.map(diagnosticLine),
    ]);
    return ok ? 0 : 1;
  });
};
