// A bundle is read in three strides: writing, shape, meaning. Each shows all its faults before the next begins.
import type { City } from '@alur/city';
import type { DecisionTable } from '@alur/expressions';
import type { Diagnostic } from '@alur/kernel';
import { hasErrors } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import type { ServiceBundle } from '../contract/service.js';
import { parseLetter } from '../letter/parse-letter.js';
import { lints } from '../lint/lints.js';
import type { Review } from '../lint/review.js';
import { formSchema } from '../schema/form-schema.js';
import { serviceSchema } from '../schema/service-schema.js';
import { checkBundleShape } from '../schema/check-bundle-shape.js';
import type { PlacedYaml } from '@alur/yaml-files';
import { readYaml } from '@alur/yaml-files';
import type { FormFile, ServiceFile } from './assemble.js';
import { assemble } from './assemble.js';
import { foreignFiles } from './foreign-files.js';

export type BundleFiles = Readonly<Record<string, string>>;

/** What the readers of BPMN and DMN found in the bundle's drawings. */
export interface ReadDrawings {
  readonly processes: readonly ExecutableProcess[];
  readonly processDiagnostics: readonly Diagnostic[];
  readonly decisions: readonly DecisionTable[];
  readonly decisionDiagnostics: readonly Diagnostic[];
  /** Name of the folder the files lie in; must be the service's id. Left out for a bundle that has no folder. */
  readonly folder?: string;
}

export interface ReadBundle {
  /** There when writing and shape are right. It may still be wrong in meaning: it may run only when `diagnostics` holds no error. */
  readonly bundle?: ServiceBundle;
  readonly diagnostics: readonly Diagnostic[];
}

/** `files` by path inside the bundle, with forward slashes. Never throws on what people wrote. */
export function readBundle(files: BundleFiles, drawings: ReadDrawings, city: City): ReadBundle {
  const service = readShaped(files, 'service.yaml', serviceSchema);
  const form = readShaped(files, 'form.yaml', formSchema);
  const letters = pathsIn(files, /^letters\/[^/]+\.md$/).map((file) => ({
    file,
    ...parseLetter(file, files[file] ?? ''),
  }));
  const process = chooseProcess(drawings, service.yaml?.data);
  const written = [
    ...foreignFiles(files),
    ...service.diagnostics,
    ...form.diagnostics,
    ...letters.flatMap(({ diagnostics }) => diagnostics),
    ...drawings.processDiagnostics.filter(({ code }) => !judgedHere.has(code)),
    ...drawings.decisionDiagnostics,
    ...(process || hasErrors(drawings.processDiagnostics) ? [] : [processMissing]),
  ];
  if (!service.yaml || !form.yaml || !process || hasErrors([...service.diagnostics, ...form.diagnostics]))
    return { diagnostics: written };
  const bundle = assemble({
    service: service.yaml.data as ServiceFile,
    form: form.yaml.data as FormFile,
    letters: letters.flatMap(({ template }) => template ?? []),
    process,
    decisions: drawings.decisions,
  });
  const review: Review = {
    bundle,
    city,
    ...(drawings.folder === undefined ? {} : { folder: drawings.folder }),
    service: service.yaml,
    form: form.yaml,
    letterFiles: letters.map(({ file }) => file),
    letters: letters.flatMap(({ file, template, frontMatter, uses }) =>
      template && frontMatter ? [{ id: template.id, file, frontMatter, uses }] : [],
    ),
  };
  const meaning = lints.flatMap((lint) => lint(review)).filter((finding) => !isToldAlready(finding, written));
  return { bundle, diagnostics: [...written, ...meaning] };
}

/** Codes that are only warnings for a plain file: of a bundle they are judged with more knowledge, here or at the gate. */
const judgedHere = new Set(['GATEWAY_NO_DEFAULT', 'EXPRESSION_UNKNOWN_NAME']);

const isToldAlready = (finding: Diagnostic, told: readonly Diagnostic[]): boolean =>
  finding.element !== undefined &&
  told.some((other) => other.code === finding.code && other.element === finding.element && other.line === finding.line);

const pathsIn = (files: BundleFiles, pattern: RegExp): readonly string[] =>
  Object.keys(files)
    .filter((path) => pattern.test(path))
    .sort();

function readShaped(
  files: BundleFiles,
  file: string,
  schema: object,
): { readonly yaml?: PlacedYaml; readonly diagnostics: readonly Diagnostic[] } {
  const text = Object.hasOwn(files, file) ? files[file] : undefined;
  if (text === undefined)
    return {
      diagnostics: [
        {
          code: 'FILE_MISSING',
          severity: 'error',
          file,
          message: `Berkas ${file} tidak ada. Tambahkan di map layanan.`,
        },
      ],
    };
  const { yaml, diagnostics } = readYaml({ file, text });
  return yaml ? { yaml, diagnostics: checkBundleShape(yaml, schema) } : { diagnostics };
}

/** The process with the service's id, else the only one drawn. */
function chooseProcess({ processes }: ReadDrawings, service: unknown): ExecutableProcess | undefined {
  const id = (service as { id?: unknown } | null | undefined)?.id;
  return processes.find((process) => process.id === id) ?? (processes.length === 1 ? processes[0] : undefined);
}

const processMissing: Diagnostic = {
  code: 'PROCESS_MISSING',
  severity: 'error',
  file: 'process.bpmn',
  message:
    'Belum ada proses yang bisa dijalankan. Tambahkan process.bpmn dengan satu proses yang id-nya sama dengan id layanan.',
};
