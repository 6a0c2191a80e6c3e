// A service leaves as one file: to be kept, looked at, or begun with elsewhere.
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { serviceFiles } from '@alur/studio';
import type { BundleArchives } from '../../ports/bundle-archives.js';
import type { BundleFiles, ServiceVersions } from '../../ports/service-versions.js';
import { manifestOf } from '../../publishing/bundle-manifest.js';
import type { StudioPorts } from '../edit-draft.js';
import { getServiceDraft } from '../edit-draft.js';

export interface ExportedBundle {
  readonly serviceId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

type ExportPorts = Pick<StudioPorts, 'entropy'> & { readonly archives: Pick<BundleArchives, 'write'> };

/** Rejection: `SERVICE_DRAFT_NOT_FOUND`. */
export const exportDraft =
  (ports: ExportPorts & Pick<StudioPorts, 'serviceDrafts'>) =>
  async (id: string): Promise<Result<ExportedBundle, Rejection>> => {
    const draft = await getServiceDraft(ports, id);
    return draft.ok ? ok(exported(ports, serviceFiles(draft.value.files))) : draft;
  };

/** Rejection: `SERVICE_VERSION_NOT_FOUND`, also for another service's. */
export const exportVersion =
  (ports: ExportPorts & { readonly versions: Pick<ServiceVersions, 'filesOf' | 'listVersions'> }) =>
  async (serviceId: string, hash: string): Promise<Result<ExportedBundle, Rejection>> => {
    const known = await ports.versions.listVersions(serviceId);
    if (!known.some((version) => version.hash === hash)) return err(noSuchVersion);
    return ok(exported(ports, await ports.versions.filesOf(hash)));
  };

/** The same content has the same name and the same bytes. */
function exported({ entropy, archives }: ExportPorts, files: BundleFiles): ExportedBundle {
  const manifest = manifestOf(entropy, files);
  const service = manifest.service.replace(/[^a-z0-9-]+/gi, '-').slice(0, 60) || 'rancangan';
  return {
    serviceId: manifest.service,
    name: `${service}-${manifest.hash.slice(0, 8)}.zip`,
    bytes: archives.write({ files }, manifest),
  };
}

const noSuchVersion: Rejection = { code: 'SERVICE_VERSION_NOT_FOUND', message: 'Versi layanan ini tidak ada.' };
