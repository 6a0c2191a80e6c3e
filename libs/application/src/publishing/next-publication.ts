// A version that is to be published, beside the one it takes the place of.
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Difference, ServiceBundle } from '@alur/service';
import type { Publication, PublishedChange, ServicePublications } from '../ports/service-publications.js';
import type { ServiceVersions } from '../ports/service-versions.js';
import type { VersionComparison } from './compare-versions.js';
import { compareServices } from './compare-versions.js';

export interface PublicationPorts {
  readonly publications: ServicePublications;
  readonly versions: Pick<ServiceVersions, 'getVersion'>;
}

export interface NextPublication {
  /** Number of the newest publication, 0 where there is none. */
  readonly after: number;
  /** The last one that was not cancelled: offered, coming, or retired. */
  readonly before?: Publication;
  readonly comparison?: VersionComparison;
  readonly changes: readonly PublishedChange[];
}

export async function nextPublication(
  { publications, versions }: PublicationPorts,
  bundle: ServiceBundle,
): Promise<NextPublication> {
  const all = await publications.list(bundle.id);
  const before = all.find(({ state }) => state !== 'cancelled');
  const after = all[0]?.number ?? 0;
  if (!before) return { after, changes: [] };
  const comparison = compareServices((await versions.getVersion(before.hash)).bundle, bundle);
  return { after, before, comparison, changes: comparison.differences.map(changeOf) };
}

const changeOf = ({ name: _name, from: _from, to: _to, ...told }: Difference): PublishedChange => told;

/**
 * Rejections: `VERSION_OFFERED_ALREADY` for files that are offered, or coming, as they are; `VERSION_COMING` where another one
 * would take its place again.
 */
export function mayFollow(
  { before }: NextPublication,
  { hash, offeredFrom }: { readonly hash: string; readonly offeredFrom?: string },
): Result<undefined, Rejection> {
  if (before && before.state !== 'retired' && before.hash === hash) return err(offeredAlready(before));
  if (before?.state === 'coming' && (offeredFrom ?? '') < before.offeredFrom) return err(versionComing);
  return ok(undefined);
}

const offeredAlready = ({ state, number }: Publication): Rejection => ({
  code: 'VERSION_OFFERED_ALREADY',
  message:
    state === 'coming'
      ? `Isi ini sama dengan versi ${String(number)} yang sudah dijadwalkan terbit. Tidak ada yang perlu diterbitkan.`
      : `Isi ini sama dengan versi ${String(number)} yang sedang berlaku. Tidak ada yang perlu diterbitkan.`,
});

const versionComing: Rejection = {
  code: 'VERSION_COMING',
  message:
    'Versi lain dari layanan ini sudah dijadwalkan terbit dan akan menggantikannya lagi. Batalkan dulu versi itu, atau terbitkan sesudah tanggalnya.',
};
