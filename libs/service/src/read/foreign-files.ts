import type { Diagnostic } from '@alur/kernel';
import { readYaml } from '@alur/yaml-files';
import type { BundleFiles } from './read-bundle.js';

const known =
  /^(?:service\.yaml|form\.yaml|process\.bpmn|README\.md|decisions\/[^/]+\.dmn|letters\/[^/]+\.md|scenarios\/[^/]+\.yaml)$/;

/** Whether a service has files of this path, or notes beside them. */
export const isBundleFile = (path: string): boolean => known.test(path);

/** Files that are too large to be what they should be, files nobody reads, and scenarios that are no YAML. */
export const foreignFiles = (files: BundleFiles): readonly Diagnostic[] =>
  Object.entries(files).flatMap(([file, text]): readonly Diagnostic[] => {
    if (text.length > 1_000_000)
      return [
        { code: 'FILE_TOO_LARGE', severity: 'error', file, message: 'Berkas ini lebih dari 1 MB. Kecilkan isinya.' },
      ];
    if (!isBundleFile(file))
      return [
        {
          code: 'FILE_UNKNOWN',
          severity: 'warning',
          file,
          message: 'Berkas ini tidak dibaca. Periksa nama dan mapnya, atau hapus.',
        },
      ];
    return file.startsWith('scenarios/') ? scenarioFaults(file, text) : [];
  });

/** A scenario file may hold several documents. */
function scenarioFaults(file: string, text: string): readonly Diagnostic[] {
  let linesBefore = 0;
  return text.split(/^---[^\S\n]*$/m).flatMap((document) => {
    const { diagnostics } = readYaml({ file, text: document, linesBefore });
    linesBefore += document.split('\n').length - 1;
    return diagnostics;
  });
}
