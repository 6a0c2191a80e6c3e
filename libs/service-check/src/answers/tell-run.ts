import type { ExecutableProcess } from '@alur/process-model';

/** So many steps are told by name; of a longer run the first and the last ones. */
const toldSteps = 6;

/** A run in the names on the drawing: `"Diajukan", "Periksa", lalu "Selesai"`. */
export function tellRun({ elements }: ExecutableProcess, run: readonly string[]): string {
  const names = run.map((id) => `"${elements[id]?.name || id}"`);
  const told =
    names.length <= toldSteps ? names : [...names.slice(0, toldSteps / 2), '…', ...names.slice(-toldSteps / 2)];
  return told.length < 2
    ? `langsung ${told[0] ?? 'sejak awal'}`
    : `${told.slice(0, -1).join(', ')}, lalu ${told.at(-1) ?? ''}`;
}
