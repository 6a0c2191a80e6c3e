// A service as one ZIP archive.
import { Buffer } from 'node:buffer';
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type TextFiles = Readonly<Record<string, string>>;

/** The earliest a ZIP can say: the same files give the same archive, whenever it is made. */
const earliest = new Date(1980, 0, 1);

/** Text files by path, in the order of their paths. */
export function writeZip(files: TextFiles): Buffer {
  const entries = Object.keys(files)
    .sort()
    .map((path) => [path, strToU8(files[path] ?? '')] as const);
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: earliest }));
}

/** A bundle is text: what is larger is no bundle, and perhaps a trap. */
const limits = { files: 1_000, bytes: 20_000_000 };

/** Text files by path; hidden ones and the folders themselves are left out. The error is an Indonesian sentence. */
export function readZip(archive: Uint8Array): Result<TextFiles, string> {
  let bytes = 0;
  let count = 0;
  const isTooMuch = (): boolean => bytes > limits.bytes || count > limits.files;
  try {
    const files = unzipSync(archive, {
      filter({ name, originalSize }) {
        if (!isWanted(name)) return false;
        bytes += originalSize;
        count += 1;
        // Once there is too much nothing more is unpacked.
        return !isTooMuch();
      },
    });
    if (isTooMuch()) return err('Isi zip ini terlalu banyak atau terlalu besar.');
    const outside = Object.keys(files).find((path) => path.startsWith('/') || path.split(/[\\/]/).includes('..'));
    if (outside !== undefined) return err(`Nama "${outside}" dalam zip menunjuk ke luar. Buat ulang zip-nya.`);
    return ok(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strFromU8(text)])));
  } catch {
    return err('Berkas ini bukan zip yang utuh. Buat ulang zip-nya.');
  }
}

const isWanted = (path: string): boolean =>
  !path.endsWith('/') && !path.split('/').some((part) => part === '__MACOSX' || /^\.[^.]/.test(part));
