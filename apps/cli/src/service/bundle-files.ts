// The files of a service, from a folder or a zip.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { checkManifest } from '@alur/application';
import { readBundleZip } from '@alur/bundle-zip';
import type { Diagnostic, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { unreadable } from '../command-line/read-text.js';
import { sha256 } from './workshop.js';

export interface BundleSource {
  /** By path inside the bundle, with forward slashes. */
  readonly files: Readonly<Record<string, string>>;
  /** Name of the folder they lie in, where they have one: it must be the service's id. */
  readonly folder?: string;
}

export async function readBundleSource(given: string): Promise<Result<BundleSource, Diagnostic>> {
  try {
    if ((await stat(given)).isDirectory())
      return ok({ files: await readFolder(given), folder: path.basename(path.resolve(given)) });
    const archive = readBundleZip(await readFile(given));
    const zip = archive.ok ? checkManifest({ sha256 }, archive.value) : archive;
    if (zip.ok) return zip;
    const { code, message } = zip.error;
    return err({ code, severity: 'error', file: given, message });
  } catch {
    return err(unreadable(given));
  }
}

/** Hidden files and the notes for developers are no part of a service. */
async function readFolder(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== 'README.md');
  const pairs = files.map(async (entry): Promise<[string, string]> => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(folder, file).split(path.sep).join('/'), await readFile(file, 'utf8')];
  });
  return Object.fromEntries((await Promise.all(pairs)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
