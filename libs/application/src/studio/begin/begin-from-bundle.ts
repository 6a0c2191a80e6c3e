import type { OfficerActor } from '@alur/access';
import type { DraftView } from '@alur/contracts';
import type { Rejection, Result } from '@alur/kernel';
import { err } from '@alur/kernel';
import type { BundleArchives } from '../../ports/bundle-archives.js';
import type { Entropy } from '../../ports/people.js';
import { checkManifest, serviceIdIn } from '../../publishing/bundle-manifest.js';
import type { BeginPorts } from '../begin-draft.js';
import { beginServiceDraft } from '../begin-draft.js';
import { sizeFault } from '../edit-draft.js';

/**
 * What another city, or this one before, exported. Rejections: `BUNDLE_…`; `SERVICE_DRAFT_OPEN` where somebody works on the
 * same service; `SERVICE_DRAFT_TOO_LARGE`. Nothing is kept of what is refused.
 */
export const beginFromBundle =
  (ports: BeginPorts & { readonly archives: BundleArchives; readonly entropy: Pick<Entropy, 'uuid' | 'sha256'> }) =>
  async (
    designer: OfficerActor,
    file: { readonly name: string; readonly bytes: Uint8Array },
  ): Promise<Result<DraftView, Rejection>> => {
    const read = ports.archives.read(file.bytes);
    const archive = read.ok ? checkManifest(ports.entropy, read.value) : read;
    if (!archive.ok) return archive;
    const { files } = archive.value;
    const tooLarge = sizeFault(files);
    if (tooLarge) return err(tooLarge);
    const serviceId = serviceIdIn(files);
    const origin = { kind: 'bundle', file: file.name } as const;
    return beginServiceDraft(ports)(designer, { files, origin, name: serviceId ?? file.name });
  };
