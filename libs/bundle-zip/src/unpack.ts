// The bytes of one file of an archive, as text. Never more than the archive said, and never more than we take.
import { crc32, inflateRawSync } from 'node:zlib';
import type { Rejection, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import type { ZipEntry } from './directory.js';
import { broken } from './directory.js';
import { bundleLimits } from './limits.js';
import type { BundleCode } from './refusal.js';
import { refused } from './refusal.js';

type Read<T> = Result<T, Rejection<BundleCode>>;

/** What the archive declares, before anything is unpacked. */
export function checkSizes(entries: readonly ZipEntry[]): Read<undefined> {
  for (const { path, size, packed } of entries)
    if (size > bundleLimits.ratioFrom && size > packed.length * bundleLimits.ratio)
      return refused(
        'BUNDLE_RATIO',
        `"${path}" mengembang terlalu besar saat dibuka. Buat ulang zip-nya dari berkas aslinya.`,
        path,
      );
  const all = entries.reduce((sum, { size }) => sum + size, 0);
  return all > bundleLimits.unpackedBytes ? tooLarge() : ok(undefined);
}

export function unpackText(entry: ZipEntry): Read<string> {
  const { path } = entry;
  const bytes = unpacked(entry);
  if (!bytes.ok) return bytes;
  if (isArchive(bytes.value)) return nested(path);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.value);
    if (!binary.test(text)) return ok(text);
  } catch {
    // Told below, as what is no text for another reason.
  }
  return refused('BUNDLE_NOT_TEXT', `"${path}" bukan teks UTF-8. Simpan ulang berkasnya sebagai teks UTF-8.`, path);
}

function unpacked({ path, method, packed, size, crc }: ZipEntry): Read<Uint8Array> {
  try {
    // The limit stops it while it unpacks: an archive that lies takes no more memory than one that does not.
    const bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
    return bytes.length === size && crc32(bytes) === crc ? ok(bytes) : broken(path);
  } catch (error) {
    return (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(path) : broken(path);
  }
}

/** Signs of control other than tab and line breaks. */
const binary = /(?![\t\n\r])\p{Cc}/u;

const isArchive = ([first, second, third]: Uint8Array): boolean =>
  (first === 0x50 && second === 0x4b) ||
  (first === 0x1f && second === 0x8b) ||
  (first === 0x37 && second === 0x7a && third === 0xbc);

export const nested = (path: string): Read<never> =>
  refused('BUNDLE_NESTED', `"${path}" adalah arsip di dalam zip. Masukkan isinya langsung, tanpa arsip lagi.`, path);

const tooLarge = (path?: string): Read<never> =>
  refused(
    'BUNDLE_UNPACKED_TOO_LARGE',
    path === undefined
      ? `Isi zip ini lebih dari ${String(bundleLimits.unpackedBytes / 1_048_576)} MB setelah dibuka. Masukkan berkas layanan saja.`
      : `"${path}" lebih besar daripada yang tertulis dalam zip. Buat ulang zip-nya dari berkas aslinya.`,
    path,
  );
