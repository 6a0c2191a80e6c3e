import type { BundleArchive, BundleManifest } from '@alur/application';
import { strToU8, zipSync } from 'fflate';
import { manifestFile, writeManifest } from './manifest.js';

/** The earliest a ZIP can say: the same files give the same archive, whenever it is made. */
const earliest = new Date(1980, 0, 1);

/** Files in the order of their paths, what they are said to be first. With `folder`, all of it lies in that folder. */
export function writeBundleZip(
  { files, folder }: Pick<BundleArchive, 'files' | 'folder'>,
  manifest: BundleManifest,
): Uint8Array {
  const named = Object.keys(files)
    .sort()
    .map((path) => [path, files[path] ?? ''] as const);
  const entries = [[manifestFile, writeManifest(manifest)] as const, ...named].map(
    ([path, text]) => [folder === undefined ? path : `${folder}/${path}`, strToU8(text)] as const,
  );
  return zipSync(Object.fromEntries(entries), { mtime: earliest });
}
