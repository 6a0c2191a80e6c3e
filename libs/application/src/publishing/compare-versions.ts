// What a version brings that another has not, for whom it holds, and whether its legal override is declared truly.
import type { Diagnostic, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Difference, ServiceBundle, VersionClass } from '@alur/service';
import { checkOverride, classOfVersion, compareBundles } from '@alur/service';
import type { BundleFiles, ServiceVersions } from '../ports/service-versions.js';
import type { CompilePorts } from './compile-bundle.js';
import { compileBundle } from './compile-bundle.js';

export interface VersionComparison {
  readonly differences: readonly Difference[];
  /** The class of the weightiest difference. */
  readonly class: VersionClass;
  readonly findings: readonly Diagnostic[];
}

export function compareServices(before: ServiceBundle, after: ServiceBundle): VersionComparison {
  const differences = compareBundles(before, after);
  return { differences, class: classOfVersion(differences), findings: checkOverride(before, after, differences) };
}

/** Two published versions by their hashes. Rejections: `SERVICE_VERSION_NOT_FOUND`, also for another service's. */
export const compareVersions =
  ({ versions }: { readonly versions: Pick<ServiceVersions, 'listVersions' | 'getVersion'> }) =>
  async (serviceId: string, before: string, after: string): Promise<Result<VersionComparison, Rejection>> => {
    const known = new Set((await versions.listVersions(serviceId)).map(({ hash }) => hash));
    if (!known.has(before) || !known.has(after))
      return err({ code: 'SERVICE_VERSION_NOT_FOUND', message: 'Versi layanan ini tidak ada.' });
    const [old, fresh] = await Promise.all([versions.getVersion(before), versions.getVersion(after)]);
    return ok(compareServices(old.bundle, fresh.bundle));
  };

export interface ComparedWithPublished {
  readonly serviceId: string;
  /** Hash of the version that is offered now; absent for a service that is new. */
  readonly published?: string;
  /** Absent for a service that is new: there is nothing to compare it with. */
  readonly comparison?: VersionComparison;
}

/** Files that somebody works on, beside what is offered now. The error is what keeps them from being compared. */
export const compareWithPublished =
  (ports: CompilePorts & { readonly versions: Pick<ServiceVersions, 'findPublished'> }) =>
  async (files: BundleFiles, folder?: string): Promise<Result<ComparedWithPublished, readonly Diagnostic[]>> => {
    const { bundle, findings } = await compileBundle(ports, files, folder);
    if (!bundle) return err(findings);
    const published = await ports.versions.findPublished(bundle.id);
    return ok({
      serviceId: bundle.id,
      ...(published ? { published: published.hash, comparison: compareServices(published.bundle, bundle) } : {}),
    });
  };
