// The files of a service become something that runs: read, then its rules compiled. Whether it should run is the gate's to say.
import type { City } from '@alur/city';
import type { DecisionTable } from '@alur/expressions';
import type { Diagnostic } from '@alur/kernel';
import { canonicalJson } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import { compileRules } from '@alur/scenarios';
import type { ReadBundle, ServiceBundle } from '@alur/service';
import { readBundle } from '@alur/service';
import type { Entropy } from '../ports/people.js';
import type { BundleFiles, CompiledVersion } from '../ports/service-versions.js';

/** Reads the drawings of a bundle; the XML itself is an adapter's business. */
export interface DrawingReader {
  readProcesses(
    xml: string,
    file: string,
  ): Promise<{ readonly processes: readonly ExecutableProcess[]; readonly diagnostics: readonly Diagnostic[] }>;
  readDecisions(
    xml: string,
    file: string,
  ): Promise<{ readonly decisions: readonly DecisionTable[]; readonly diagnostics: readonly Diagnostic[] }>;
}

export interface CompilePorts {
  readonly city: City;
  readonly drawings: DrawingReader;
  readonly entropy: Pick<Entropy, 'sha256'>;
}

export interface CompiledBundle {
  /** There as soon as it can run, whatever is found wrong with it: what was published once goes on running. */
  readonly version?: CompiledVersion;
  readonly bundle?: ServiceBundle;
  /** Of reading and compiling. */
  readonly findings: readonly Diagnostic[];
}

export const bundleHash = (entropy: Pick<Entropy, 'sha256'>, files: BundleFiles): string =>
  entropy.sha256(canonicalJson(files));

export async function compileBundle(ports: CompilePorts, files: BundleFiles, folder?: string): Promise<CompiledBundle> {
  const { bundle, diagnostics } = await readFiles(ports, files, folder);
  if (!bundle) return { findings: diagnostics };
  const rules = compileRules(bundle, ports.city);
  if (!rules.ok)
    return { bundle, findings: [...diagnostics, ...rules.error.filter((one) => !isTold(one, diagnostics))] };
  return {
    bundle,
    findings: diagnostics,
    version: { hash: bundleHash(ports.entropy, files), bundle, rules: rules.value },
  };
}

/** What the lint functions found unreadable the compiler cannot read either. */
const isTold = ({ code, file, element }: Diagnostic, told: readonly Diagnostic[]): boolean =>
  told.some((other) => other.code === code && other.file === file && other.element === element);

/** The bundle as its files say it, with what is wrong in them. */
export async function readFiles(
  { drawings, city }: Pick<CompilePorts, 'city' | 'drawings'>,
  files: BundleFiles,
  folder?: string,
): Promise<ReadBundle> {
  const drawing = 'process.bpmn';
  const read =
    files[drawing] === undefined
      ? { processes: [], diagnostics: [] }
      : await drawings.readProcesses(files[drawing], drawing);
  const tables = await Promise.all(
    Object.keys(files)
      .filter((file) => file.endsWith('.dmn'))
      .sort()
      .map((file) => drawings.readDecisions(files[file] ?? '', file)),
  );
  return readBundle(
    files,
    {
      processes: read.processes,
      processDiagnostics: read.diagnostics,
      decisions: tables.flatMap((table) => table.decisions),
      decisionDiagnostics: tables.flatMap((table) => table.diagnostics),
      ...(folder === undefined ? {} : { folder }),
    },
    city,
  );
}
