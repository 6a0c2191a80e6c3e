import type { CaseRules } from '@alur/case';
import type { Diagnostic, Instant } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';

/** A published bundle, ready to run: compiled once per process of ours and version. */
export interface CompiledVersion {
  readonly hash: string;
  readonly bundle: ServiceBundle;
  readonly rules: CaseRules;
}

export type BundleFiles = Readonly<Record<string, string>>;

export interface ServiceVersions {
  /** Newest published version of every service, by name. */
  listPublished(): Promise<readonly CompiledVersion[]>;
  findPublished(serviceId: string): Promise<CompiledVersion | undefined>;
  /** Throws when the hash is unknown: cases and drafts always point to a stored version. */
  getVersion(hash: string): Promise<CompiledVersion>;
  /** As they were published. Throws when the hash is unknown. */
  filesOf(hash: string): Promise<BundleFiles>;
  /** Every version that was ever published, the newest first. */
  listVersions(serviceId: string): Promise<readonly { readonly hash: string; readonly publishedAt: Instant }[]>;
  /** Does nothing when it is the newest already; else it is there together with its entry in the audit. */
  publish(version: {
    readonly hash: string;
    readonly serviceId: string;
    readonly files: BundleFiles;
    /** Who published it. */
    readonly by: string;
  }): Promise<void>;
}

export interface ImportReport {
  readonly folder: string;
  readonly serviceId?: string;
  readonly hash?: string;
  readonly findings: readonly Diagnostic[];
  readonly importedAt: Instant;
}

export interface ImportReports {
  record(report: Omit<ImportReport, 'importedAt'>): Promise<void>;
  /** Forgets folders that are gone. */
  keepOnly(folders: readonly string[]): Promise<void>;
  list(): Promise<readonly ImportReport[]>;
}
