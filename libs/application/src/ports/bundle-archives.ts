import type { Rejection, Result } from '@alur/kernel';
import type { BundleFiles } from './service-versions.js';

/** What an archive says of itself: the service's id, and the hash of its files. */
export interface BundleManifest {
  readonly service: string;
  readonly hash: string;
}

export interface BundleArchive {
  readonly files: BundleFiles;
  /** Name of the folder they lie in, where they lie in one. */
  readonly folder?: string;
  /** Absent in an archive of a plain folder. */
  readonly manifest?: BundleManifest;
}

/** Services as single files. */
export interface BundleArchives {
  /** Rejections: `BUNDLE_…`, the path in `fields`. */
  read(bytes: Uint8Array): Result<BundleArchive, Rejection>;
  /** The same files give the same bytes. */
  write(archive: Pick<BundleArchive, 'files' | 'folder'>, manifest: BundleManifest): Uint8Array;
}
