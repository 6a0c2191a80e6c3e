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
  /** The version of every service that is offered now, by name. One that does not compile is left out of both lists. */
  listPublished(): Promise<readonly CompiledVersion[]>;
  findPublished(serviceId: string): Promise<CompiledVersion | undefined>;
  /** Of every service the last version that was offered, also where it is offered no more: its cases go on. */
  listKnown(): Promise<readonly CompiledVersion[]>;
  /** What each of them is called, by id of the service. For lists: a new name may be a second late. */
  listNames(): Promise<ReadonlyMap<string, string>>;
  /** Hashes of what is offered or will be, and of what a case or a citizen's draft needs. */
  listNeeded(): Promise<readonly string[]>;
  /** Throws when the hash is unknown: cases and drafts always point to a stored version. */
  getVersion(hash: string): Promise<CompiledVersion>;
  /** Whether it was ever published. */
  isStored(hash: string): Promise<boolean>;
  /** As they were published. Throws when the hash is unknown. */
  filesOf(hash: string): Promise<BundleFiles>;
  /** Every version that was ever published, the newest first. */
  listVersions(serviceId: string): Promise<readonly { readonly hash: string; readonly publishedAt: Instant }[]>;
}

/**
 * What became of a service folder. `offered`: people apply by what it holds. `left-alone`: that was published or drafted
 * before, and something else is offered since. `drafted`: it is a draft in the studio now. `refused`: it has errors.
 */
export type ImportOutcome = 'offered' | 'left-alone' | 'drafted' | 'refused';

export interface ImportReport {
  readonly folder: string;
  readonly serviceId?: string;
  /** Of its files; absent where they were refused. */
  readonly hash?: string;
  readonly outcome: ImportOutcome;
  readonly findings: readonly Diagnostic[];
  readonly importedAt: Instant;
}

export interface ImportReports {
  record(report: Omit<ImportReport, 'importedAt'>): Promise<void>;
  /** Forgets folders that are gone. */
  keepOnly(folders: readonly string[]): Promise<void>;
  list(): Promise<readonly ImportReport[]>;
}
