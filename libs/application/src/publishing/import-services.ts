// Service folders become published versions when they pass the gate and are new; a broken one is refused and the rest goes on.
import type { Diagnostic } from '@alur/kernel';
import { hasErrors } from '@alur/kernel';
import type { Audit, AuditEntry } from '../ports/audit.js';
import type { BundleFiles, ImportReport, ImportReports, ServiceVersions } from '../ports/service-versions.js';
import type { GatePorts, GateReport } from './judge-service.js';
import { judgeService } from './judge-service.js';

export interface ImportPorts extends GatePorts {
  readonly versions: ServiceVersions;
  readonly reports: ImportReports;
  readonly audit: Audit;
}

type Report = Omit<ImportReport, 'importedAt'>;

/** Who works at the machine: imports at start and on the command line. */
export const operator = 'operator';

/** One report per folder. Each is judged anew, also one whose files are published already: the city may have changed. */
export const importServices =
  (ports: ImportPorts) =>
  async (folders: Readonly<Record<string, BundleFiles>>): Promise<readonly Report[]> => {
    const reports: Report[] = [];
    const owner = new Map<string, string>();
    for (const folder of Object.keys(folders).sort()) {
      const files = folders[folder] ?? {};
      const judged = await judgeService(ports, files, folder.split('/').at(-1));
      const { bundle } = judged;
      const twin = bundle && owner.get(bundle.id);
      const more = twin === undefined ? [] : [duplicateService(bundle?.id ?? '', twin)];
      if (bundle && twin === undefined) owner.set(bundle.id, folder);
      reports.push(await publishJudged(ports, { folder, files, judged, more }));
    }
    await ports.reports.keepOnly(Object.keys(folders));
    return reports;
  };

interface Publishing {
  /** Name its report goes by. */
  readonly folder: string;
  readonly files: BundleFiles;
  readonly judged: GateReport;
  /** Found wrong besides, by whoever imports it. */
  readonly more?: readonly Diagnostic[];
}

/** Publishes what the gate lets pass, and writes down what came of it. */
export async function publishJudged(
  { versions, reports, audit }: Pick<ImportPorts, 'versions' | 'reports' | 'audit'>,
  { folder, files, judged, more = [] }: Publishing,
): Promise<Report> {
  const { version, bundle } = judged;
  const findings = [...judged.findings, ...more];
  const isPublished = version !== undefined && !hasErrors(findings);
  if (isPublished) await versions.publish({ hash: version.hash, serviceId: version.bundle.id, files, by: operator });
  else await audit.record(refusedImport(folder, findings));
  const report: Report = {
    folder,
    findings,
    ...(bundle ? { serviceId: bundle.id } : {}),
    ...(isPublished ? { hash: version.hash } : {}),
  };
  await reports.record(report);
  return report;
}

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
