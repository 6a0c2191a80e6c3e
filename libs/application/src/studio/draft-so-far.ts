// A draft as the other editors' parts need to know it, however unfinished it is.
import type { ServiceBundle } from '@alur/service';
import { bundleSoFar } from '@alur/service';
import type { CompilePorts } from '../publishing/compile-bundle.js';
import type { BundleFiles } from '../ports/service-versions.js';

export async function draftSoFar(
  { drawings }: Pick<CompilePorts, 'drawings'>,
  files: BundleFiles,
): Promise<ServiceBundle> {
  const text = files['process.bpmn'];
  const [drawn, tables] = await Promise.all([
    text === undefined ? { processes: [] } : drawings.readProcesses(text, 'process.bpmn'),
    Promise.all(
      Object.keys(files)
        .filter((file) => file.endsWith('.dmn'))
        .sort()
        .map((file) => drawings.readDecisions(files[file] ?? '', file)),
    ),
  ]);
  return bundleSoFar(files, {
    processes: drawn.processes,
    decisions: tables.flatMap(({ decisions }) => decisions),
  });
}
