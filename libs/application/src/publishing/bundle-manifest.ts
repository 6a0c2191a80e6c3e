// What an archive says of the service in it, and whether that is so.
import type { Json, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { partValue } from '@alur/studio';
import type { BundleArchive, BundleManifest } from '../ports/bundle-archives.js';
import type { Entropy } from '../ports/people.js';
import type { BundleFiles } from '../ports/service-versions.js';
import { bundleHash } from './compile-bundle.js';

type Sums = Pick<Entropy, 'sha256'>;

/** Of a draft that names no service yet, the id is empty. */
export const manifestOf = (entropy: Sums, files: BundleFiles): BundleManifest => ({
  service: serviceIdIn(files) ?? '',
  hash: bundleHash(entropy, files),
});

/** Rejection: `BUNDLE_CHECKSUM_WRONG`. A plain folder says nothing of itself, and is taken as it is. */
export function checkManifest(entropy: Sums, archive: BundleArchive): Result<BundleArchive, Rejection> {
  const { manifest, files } = archive;
  return !manifest || manifest.hash === bundleHash(entropy, files) ? ok(archive) : err(altered);
}

export const serviceIdIn = (files: BundleFiles): string | undefined => identityIn(files).id;

/** To be kept beside the files, so that a draft is found by its service. */
export function serviceIdOf(files: BundleFiles): { readonly serviceId?: string } {
  const serviceId = serviceIdIn(files);
  return serviceId === undefined ? {} : { serviceId };
}

/** What `service.yaml` says of whose service it is, as far as it can be read. */
export function identityIn(files: BundleFiles): Partial<Record<'id' | 'name' | 'owner', string>> {
  const said = partValue(files, 'identity') as Readonly<Record<string, Json>> | null | undefined;
  const text = (key: 'id' | 'name' | 'owner') =>
    typeof said?.[key] === 'string' && said[key] !== '' ? { [key]: said[key] } : {};
  return { ...text('id'), ...text('name'), ...text('owner') };
}

const altered: Rejection = {
  code: 'BUNDLE_CHECKSUM_WRONG',
  message:
    'Isi zip ini tidak sama dengan yang tercatat di alur.json: ada berkas yang diubah atau hilang. Unduh ulang zip-nya, atau hapus alur.json bila berkasnya memang Anda ubah.',
  fields: { 'alur.json': 'Jumlah pemeriksa tidak cocok dengan isi zip.' },
};
