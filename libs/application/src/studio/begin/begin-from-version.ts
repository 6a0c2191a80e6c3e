// What is offered already is where most services begin: its next version, or another service like it.
import type { OfficerActor } from '@alur/access';
import type { DraftView, OfferedService } from '@alur/contracts';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { CompiledVersion, ServiceVersions } from '../../ports/service-versions.js';
import type { BeginPorts } from '../begin-draft.js';
import { beginServiceDraft } from '../begin-draft.js';
import type { NewService } from './new-service.js';
import { adopted } from './new-service.js';

interface VersionPorts extends BeginPorts {
  readonly versions: Pick<
    ServiceVersions,
    'findPublished' | 'filesOf' | 'getVersion' | 'listPublished' | 'listVersions'
  >;
}

export const listServicesToBeginWith =
  (ports: Pick<VersionPorts, 'serviceDrafts' | 'versions'>) => async (): Promise<readonly OfferedService[]> => {
    const offered = await ports.versions.listPublished();
    return Promise.all(
      offered.map(async ({ bundle: { id, name, owner }, hash }) => {
        const draft = await ports.serviceDrafts.findOpenOf(id);
        return { id, name, owner, hash, ...(draft ? { openDraft: draft.id } : {}) };
      }),
    );
  };

/** Rejections: `SERVICE_NOT_FOUND`, `SERVICE_DRAFT_OPEN`. */
export const beginNextVersion =
  (ports: VersionPorts) =>
  async (designer: OfficerActor, serviceId: string): Promise<Result<DraftView, Rejection>> => {
    const offered = await offeredFiles(ports, serviceId);
    if (!offered.ok) return offered;
    const { bundle, hash, files } = offered.value;
    const origin = { kind: 'version', serviceId, hash } as const;
    return beginServiceDraft(ports)(designer, { files, origin, name: bundle.name });
  };

/** Rejections: `SERVICE_NOT_FOUND`, `SERVICE_ID_INVALID`, `SERVICE_ID_TAKEN`. */
export const beginCopy =
  (ports: VersionPorts) =>
  async (
    designer: OfficerActor,
    { serviceId, ...service }: NewService & { readonly serviceId: string },
  ): Promise<Result<DraftView, Rejection>> => {
    const offered = await offeredFiles(ports, serviceId);
    if (!offered.ok) return offered;
    const files = await adopted(ports, offered.value.files, service);
    if (!files.ok) return files;
    const origin = { kind: 'version', serviceId, hash: offered.value.hash } as const;
    return beginServiceDraft(ports)(designer, { files: files.value, origin, name: service.name });
  };

/** What is offered; of a service that is closed or still to come, its newest version. */
async function offeredFiles({ versions }: VersionPorts, serviceId: string) {
  const [newest] = await versions.listVersions(serviceId);
  const version: CompiledVersion | undefined =
    (await versions.findPublished(serviceId)) ?? (newest && (await versions.getVersion(newest.hash)));
  return version ? ok({ ...version, files: await versions.filesOf(version.hash) }) : err(noSuchService);
}

const noSuchService: Rejection = { code: 'SERVICE_NOT_FOUND', message: 'Layanan ini tidak ada.' };
