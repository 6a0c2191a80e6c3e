// Service folders become published versions when they are sound and new; a broken one is refused and the rest goes on.
import type { City } from '@alur/city';
import { calendarOf } from '@alur/city';
import type { CompiledDecision, DecisionTable } from '@alur/expressions';
import { compileDecision } from '@alur/expressions';
import type { Diagnostic, Result } from '@alur/kernel';
import { canonicalJson, err, hasErrors, ok } from '@alur/kernel';
import { checkSoundness } from '@alur/process-check';
import { compileProcess } from '@alur/process-engine';
import type { ExecutableProcess } from '@alur/process-model';
import type { ServiceBundle } from '@alur/service';
import { readBundle } from '@alur/service';
import type { Audit, AuditEntry } from '../ports/audit.js';
import type { Entropy } from '../ports/people.js';
import type {
  BundleFiles,
  CompiledVersion,
  ImportReport,
  ImportReports,
  ServiceVersions,
} from '../ports/service-versions.js';

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

export const bundleHash = (entropy: Pick<Entropy, 'sha256'>, files: BundleFiles): string =>
  entropy.sha256(canonicalJson(files));

/** Everything that can be found wrong with a bundle before it runs. */
export async function compileBundle(
  ports: CompilePorts,
  files: BundleFiles,
  folder?: string,
): Promise<{
  readonly version?: CompiledVersion;
  readonly bundle?: ServiceBundle;
  readonly findings: readonly Diagnostic[];
}> {
  const drawing = 'process.bpmn';
  const read =
    files[drawing] === undefined
      ? { processes: [], diagnostics: [] }
      : await ports.drawings.readProcesses(files[drawing], drawing);
  const tables = await Promise.all(
    Object.keys(files)
      .filter((file) => file.endsWith('.dmn'))
      .sort()
      .map((file) => ports.drawings.readDecisions(files[file] ?? '', file)),
  );
  const result = readBundle(
    files,
    {
      processes: read.processes,
      processDiagnostics: read.diagnostics,
      decisions: tables.flatMap((table) => table.decisions),
      decisionDiagnostics: tables.flatMap((table) => table.diagnostics),
      ...(folder === undefined ? {} : { folder }),
    },
    ports.city,
  );
  if (!result.bundle || hasErrors(result.diagnostics))
    return { findings: result.diagnostics, ...(result.bundle ? { bundle: result.bundle } : {}) };
  const found = checkSoundness([result.bundle.process], { file: drawing }).diagnostics;
  const proofs = found.map(({ run: _way, ...finding }) => finding);
  const compiled = compileRules(result.bundle, ports.city);
  const findings = [...result.diagnostics, ...proofs, ...(compiled.ok ? [] : compiled.error)];
  if (!compiled.ok || hasErrors(findings)) return { bundle: result.bundle, findings };
  return {
    bundle: result.bundle,
    findings,
    version: { hash: bundleHash(ports.entropy, files), bundle: result.bundle, rules: compiled.value },
  };
}

function compileRules(bundle: ServiceBundle, city: City): Result<CompiledVersion['rules'], readonly Diagnostic[]> {
  const decisions = new Map<string, CompiledDecision>();
  const findings: Diagnostic[] = [];
  for (const table of bundle.decisions) {
    const compiled = compileDecision(table);
    if (compiled.ok) decisions.set(table.id, compiled.value);
    else
      findings.push(
        ...compiled.error.map((fault) => ({
          code: fault.code,
          severity: 'error' as const,
          file: `decisions/${table.id}.dmn`,
          element: fault.where,
          message: `Tabel keputusan "${table.name}" tidak dapat dibaca di ${fault.where}: ${fault.message}. Perbaiki ekspresi FEEL di sel itu.`,
        })),
      );
  }
  const compiled = compileProcess(bundle.process, decisions);
  if (!compiled.ok) findings.push(...compiled.error);
  if (!compiled.ok || findings.length > 0) return err(findings);
  const linkRoles = new Set(Object.values(city.roles).flatMap((role) => (role.byLink ? [role.key] : [])));
  return ok({
    compiled: compiled.value,
    outcomes: bundle.outcomes,
    linkRoles,
    correction: bundle.correction,
    calendar: calendarOf(city, bundle.owner),
  });
}

export interface ImportPorts extends CompilePorts {
  readonly versions: ServiceVersions;
  readonly reports: ImportReports;
  readonly audit: Audit;
}

/** Who works at the machine: imports at start and on the command line. */
export const operator = 'operator';

/** One report per folder. A folder whose files are unchanged is published already and costs nothing but the check. */
export const importServices =
  (ports: ImportPorts) =>
  async (folders: Readonly<Record<string, BundleFiles>>): Promise<readonly Omit<ImportReport, 'importedAt'>[]> => {
    const reports: Omit<ImportReport, 'importedAt'>[] = [];
    const owner = new Map<string, string>();
    for (const folder of Object.keys(folders).sort()) {
      const files = folders[folder] ?? {};
      const { version, bundle, findings } = await compileBundle(ports, files, folder.split('/').at(-1));
      const twin = bundle && owner.get(bundle.id);
      const all = twin === undefined ? findings : [...findings, duplicateService(bundle?.id ?? '', twin)];
      if (bundle && twin === undefined) owner.set(bundle.id, folder);
      const publishable = version && !hasErrors(all);
      if (publishable)
        await ports.versions.publish({ hash: version.hash, serviceId: version.bundle.id, files, by: operator });
      else await ports.audit.record(refusedImport(folder, all));
      const report = {
        folder,
        findings: all,
        ...(bundle ? { serviceId: bundle.id } : {}),
        ...(publishable ? { hash: version.hash } : {}),
      };
      await ports.reports.record(report);
      reports.push(report);
    }
    await ports.reports.keepOnly(Object.keys(folders));
    return reports;
  };

const refusedImport = (folder: string, findings: readonly Diagnostic[]): AuditEntry => ({
  actor: operator,
  action: 'import-refused',
  subject: { kind: 'folder', id: folder },
  outcome: 'refused',
  details: { errors: findings.filter(({ severity }) => severity === 'error').length },
});

const duplicateService = (id: string, twin: string): Diagnostic => ({
  code: 'DUPLICATE_ID',
  severity: 'error',
  file: 'service.yaml',
  element: id,
  message: `Layanan "${id}" sudah ada di folder ${twin}. Beri id lain pada salah satunya.`,
});
