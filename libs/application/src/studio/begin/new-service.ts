// A service that did not exist before needs an id that no other has.
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ServiceIdentity } from '@alur/studio';
import { adoptService, isDrawn } from '@alur/studio';
import type { ServiceDrafts } from '../../ports/service-drafts.js';
import type { BundleFiles, ServiceVersions } from '../../ports/service-versions.js';
import { identityIn } from '../../publishing/bundle-manifest.js';

export type NewService = ServiceIdentity;

interface TakenPorts {
  readonly serviceDrafts: Pick<ServiceDrafts, 'findOpenOf'>;
  readonly versions: Pick<ServiceVersions, 'listVersions'>;
}

/** The files under their own id, name and agency. Rejections: `SERVICE_ID_INVALID`, `SERVICE_ID_TAKEN`. */
export async function adopted(
  ports: TakenPorts,
  files: BundleFiles,
  service: NewService,
): Promise<Result<BundleFiles, Rejection>> {
  const { id } = service;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 60) return err(invalidId);
  if (isDrawn(files, id)) return err(drawn(id));
  if (await isTaken(ports, id)) return err(taken(id));
  const mine = adoptService(files, service);
  return mine.ok ? ok(mine.value) : err(unreadable);
}

/** An id that nobody chose gives way to the services that have it. Rejection: `PART_UNREADABLE`. */
export async function underFreeId(ports: TakenPorts, files: BundleFiles): Promise<Result<BundleFiles, Rejection>> {
  const { id: wanted, name = '' } = identityIn(files);
  if (wanted === undefined) return ok(files);
  let id = wanted;
  for (let count = 2; isDrawn(files, id) || (await isTaken(ports, id)); count += 1) id = `${wanted}-${String(count)}`;
  if (id === wanted) return ok(files);
  const mine = adoptService(files, { id, name });
  return mine.ok ? ok(mine.value) : err(unreadable);
}

/** Also by a service that is closed or still to come: its address, its changes and its cases stay its own. */
const isTaken = async (ports: TakenPorts, id: string): Promise<boolean> =>
  (await ports.versions.listVersions(id)).length > 0 || (await ports.serviceDrafts.findOpenOf(id)) !== undefined;

const invalidId: Rejection = {
  code: 'SERVICE_ID_INVALID',
  message: 'Kode layanan hanya memakai huruf kecil, angka, dan tanda hubung, diawali huruf. Contoh: surat-ket-usaha.',
  fields: { id: 'Pakai huruf kecil, angka, dan tanda hubung, diawali huruf. Contoh: surat-ket-usaha.' },
};

const taken = (id: string): Rejection => ({
  code: 'SERVICE_ID_TAKEN',
  message: `Kode "${id}" sudah dipakai layanan atau rancangan lain. Pilih kode lain.`,
  fields: { id: `Kode "${id}" sudah dipakai. Pilih kode lain.` },
});

const drawn = (id: string): Rejection => ({
  code: 'SERVICE_ID_TAKEN',
  message: `Kode "${id}" sudah dipakai sebuah langkah di gambar prosesnya. Pilih kode lain.`,
  fields: { id: `Kode "${id}" sudah dipakai sebuah langkah. Pilih kode lain.` },
});

const unreadable: Rejection = {
  code: 'PART_UNREADABLE',
  message: 'Berkas layanan asalnya tidak terbaca, jadi tidak dapat dijadikan rancangan baru.',
};
