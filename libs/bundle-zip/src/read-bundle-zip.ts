// A service as one ZIP archive becomes the texts of its files, or a refusal that keeps nothing of it.
import type { BundleArchive } from '@alur/application';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { isBundleFile } from '@alur/service';
import type { ZipEntry } from './directory.js';
import { readDirectory } from './directory.js';
import { checkPaths } from './entry-path.js';
import { bundleLimits } from './limits.js';
import { manifestFile, readManifest } from './manifest.js';
import type { BundleCode } from './refusal.js';
import { refused, shown } from './refusal.js';
import { checkSizes, nested, unpackText } from './unpack.js';

type Read<T> = Result<T, Rejection<BundleCode>>;

export function readBundleZip(bytes: Uint8Array): Read<BundleArchive> {
  if (bytes.length > bundleLimits.packedBytes) return err(tooLargeZip);
  const entries = readDirectory(bytes);
  if (!entries.ok) return entries;
  const paths = checkPaths(entries.value.map(({ path }) => path));
  if (!paths.ok) return paths;
  const wanted = entries.value.filter(({ path, isFolder }) => !isFolder && isWanted(path));
  const sizes = checkSizes(entries.value);
  if (!sizes.ok) return sizes;
  const { folder, inside } = withoutOuterFolder(wanted);
  // Before anything else is judged: what is newer may hold files that are not known here.
  const manifest = manifestIn(inside);
  if (!manifest.ok) return manifest;
  const files = textsOf(inside.filter(({ path }) => path !== manifestFile && path !== 'README.md'));
  if (!files.ok) return files;
  return ok({
    files: files.value,
    ...(folder === undefined ? {} : { folder }),
    ...(manifest.value ? { manifest: manifest.value } : {}),
  });
}

export const tooLargeZip: Rejection<BundleCode> = {
  code: 'BUNDLE_TOO_LARGE',
  message: `Zip ini lebih dari ${String(bundleLimits.packedBytes / 1_048_576)} MB. Layanan hanya berisi teks; keluarkan gambar dan berkas lain.`,
};

function manifestIn(entries: readonly ZipEntry[]) {
  const entry = entries.find(({ path }) => path === manifestFile);
  if (!entry) return ok(undefined);
  const text = unpackText(entry);
  return text.ok ? readManifest(text.value) : text;
}

function textsOf(entries: readonly ZipEntry[]): Read<BundleArchive['files']> {
  if (entries.length === 0)
    return refused(
      'BUNDLE_EMPTY',
      'Zip ini tidak berisi layanan. Layanan berisi service.yaml, form.yaml, dan process.bpmn.',
    );
  const texts: (readonly [string, string])[] = [];
  for (const entry of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const text = textOf(entry);
    if (!text.ok) return text;
    texts.push([entry.path, text.value]);
  }
  return ok(Object.fromEntries(texts));
}

function textOf(entry: ZipEntry): Read<string> {
  const { path } = entry;
  if (isBundleFile(path)) return unpackText(entry);
  if (/\.(zip|jar|gz|tgz|tar|bz2|xz|zst|7z|rar|docx|xlsx|pptx)$/i.test(path)) return nested(path);
  return refused(
    'BUNDLE_FILE_UNKNOWN',
    `"${shown(path)}" bukan bagian layanan. Keluarkan berkas itu, lalu buat ulang zip-nya.`,
    path,
  );
}

/** What the Mac and Windows put beside the files of a folder. */
const isWanted = (path: string): boolean =>
  !path
    .split('/')
    .some((part) => part === '__MACOSX' || part.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/i.test(part));

const ownFolders = new Set(['decisions', 'letters', 'scenarios']);

/** Most archives hold one folder with everything in it. */
function withoutOuterFolder(entries: readonly ZipEntry[]): {
  readonly folder?: string;
  readonly inside: readonly ZipEntry[];
} {
  const folder = entries[0]?.path.split('/')[0] ?? '';
  if (ownFolders.has(folder) || !entries.every(({ path }) => path.startsWith(`${folder}/`))) return { inside: entries };
  return { folder, inside: entries.map((entry) => ({ ...entry, path: entry.path.slice(folder.length + 1) })) };
}
