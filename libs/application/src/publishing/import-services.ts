// Service folders at the start of a city: what is new in them is published or becomes a draft, what was there before is left alone.
import type { Diagnostic, Rejection } from '@alur/kernel';
import { hasErrors } from '@alur/kernel';
import type { Audit, AuditEntry } from '../ports/audit.js';
import type { Entropy } from '../ports/people.js';
import type { ServiceDrafts } from '../ports/service-drafts.js';
import type { BundleFiles, ImportReport, ImportReports, ServiceVersions } from '../ports/service-versions.js';
import { serviceIdOf } from './bundle-manifest.js';
import { bundleHash } from './compile-bundle.js';
import type { GatePorts, GateReport } from './judge-service.js';
import { judgeService } from './judge-service.js';
import type { PublicationPorts } from './next-publication.js';
import { mayFollow, nextPublication } from './next-publication.js';

export interface PublishingPorts extends PublicationPorts {
  readonly reports: ImportReports;
  readonly audit: Audit;
}

export interface ImportPorts extends GatePorts, PublishingPorts {
  readonly versions: Pick<ServiceVersions, 'getVersion' | 'findPublished' | 'isStored'>;
  readonly serviceDrafts: Pick<ServiceDrafts, 'create' | 'wasDrafted'>;
  readonly entropy: Pick<Entropy, 'sha256' | 'uuid'>;
}

export type Report = Omit<ImportReport, 'importedAt'>;

/** Who works at the machine: imports at start and on the command line. */
export const operator = 'operator';

/** A folder as it was found, with what the gate says of it today. */
export interface FoundFolder {
  /** Name its report goes by. */
  readonly folder: string;
  readonly files: BundleFiles;
  readonly judged: GateReport;
  /** Found wrong besides, by whoever imports it. */
  readonly more?: readonly Diagnostic[];
}

/** What is done with a folder whose files were never here. */
export type TakeNewFolder = (ports: ImportPorts, found: FoundFolder) => Promise<Report>;

/**
 * One report per folder. Each is judged anew: the city may have changed. Files that were published or drafted before are never
 * published again, so that a start does not bring back what the studio has replaced.
 */
export const importServices =
  (ports: ImportPorts, takeNew: TakeNewFolder) =>
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
      const found = { folder, files, judged, more };
      const hash = bundleHash(ports.entropy, files);
      const isKnown = (await ports.versions.isStored(hash)) || (await ports.serviceDrafts.wasDrafted(hash));
      reports.push(await (isKnown ? leaveAlone(ports, found, hash) : takeNew(ports, found)));
    }
    await ports.reports.keepOnly(Object.keys(folders));
    return reports;
  };

async function leaveAlone(
  ports: ImportPorts,
  { folder, judged, more = [] }: FoundFolder,
  hash: string,
): Promise<Report> {
  const { bundle } = judged;
  const offered = bundle && (await ports.versions.findPublished(bundle.id));
  return recorded(ports, {
    folder,
    hash,
    outcome: offered?.hash === hash ? 'offered' : 'left-alone',
    findings: [...judged.findings, ...more],
    ...(bundle ? { serviceId: bundle.id } : {}),
  });
}

/** For a city where real people apply: two officers look at it first. What is wrong with it is mended in the studio. */
export const draftFolder: TakeNewFolder = async (ports, { folder, files, judged, more = [] }) => {
  const { bundle } = judged;
  const hash = bundleHash(ports.entropy, files);
  await ports.serviceDrafts.create({
    id: ports.entropy.uuid(),
    name: bundle?.name ?? folder,
    files,
    ...serviceIdOf(files),
    origin: { kind: 'folder', folder, hash },
    createdBy: operator,
  });
  return recorded(ports, {
    folder,
    hash,
    outcome: 'drafted',
    findings: [...judged.findings, ...more],
    ...(bundle ? { serviceId: bundle.id } : {}),
  });
};

/** Publishes what the gate lets pass, and writes down what came of it: in a demo city at start, and on purpose at the machine. */
export async function publishFolder(
  ports: PublishingPorts,
  { folder, files, judged, more = [] }: FoundFolder,
): Promise<Report> {
  const { version, bundle } = judged;
  const next = bundle && (await nextPublication(ports, bundle));
  const findings = [...judged.findings, ...more, ...(next?.comparison?.findings ?? [])];
  const told = { folder, ...(bundle ? { serviceId: bundle.id } : {}) };
  if (!version || !next || hasErrors(findings)) return refused(ports, { ...told, findings });
  const { hash } = version;
  const may = mayFollow(next, { hash });
  if (may.ok) {
    const { after, changes } = next;
    const publication = { hash, serviceId: version.bundle.id, files, by: operator, changes, after };
    if (await ports.publications.publish(publication))
      return recorded(ports, { ...told, hash, outcome: 'offered', findings });
  } else if (may.error.code === 'VERSION_OFFERED_ALREADY' && next.before?.state === 'offered') {
    return recorded(ports, { ...told, hash, outcome: 'offered', findings });
  }
  const why = may.ok ? publishedMeanwhile : may.error;
  return refused(ports, { ...told, findings: [...findings, findingOf(why)] });
}

async function recorded(ports: Pick<PublishingPorts, 'reports'>, report: Report): Promise<Report> {
  await ports.reports.record(report);
  return report;
}

async function refused(ports: PublishingPorts, report: Omit<Report, 'outcome'>): Promise<Report> {
  await ports.audit.record(refusedImport(report.folder, report.findings));
  return recorded(ports, { ...report, outcome: 'refused' });
}

const publishedMeanwhile: Rejection = {
  code: 'VERSION_OVERTAKEN',
  message: 'Versi lain dari layanan ini baru saja diterbitkan. Bandingkan dengan versi itu, lalu impor sekali lagi.',
};

const findingOf = ({ code, message }: Rejection): Diagnostic => ({
  code,
  severity: 'error',
  file: 'service.yaml',
  message,
});

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
