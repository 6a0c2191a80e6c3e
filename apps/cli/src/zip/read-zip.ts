import type { Buffer } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { centralHeader, encryptedFlag, endOfCentral, localHeader, method } from './zip-format.js';

/** A bundle is text: what is larger is no bundle, and perhaps a trap. */
const limits = { files: 1_000, bytes: 20_000_000 };

interface Entry {
  readonly path: string;
  readonly how: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Text files by path; hidden ones and the folders themselves are left out. The error is an Indonesian sentence. */
export function readZip(archive: Buffer): Result<Readonly<Record<string, string>>, string> {
  try {
    const entries = directoryOf(archive).filter(({ path }) => isWanted(path));
    const size = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (entries.length > limits.files || size > limits.bytes)
      return err('Isi zip ini terlalu banyak atau terlalu besar.');
    const outside = entries.find(({ path }) => path.startsWith('/') || path.split('/').includes('..'));
    if (outside) return err(`Nama "${outside.path}" dalam zip menunjuk ke luar. Buat ulang zip-nya.`);
    return ok(Object.fromEntries(entries.map((entry) => [entry.path, contentOf(archive, entry)])));
  } catch {
    return err('Berkas ini bukan zip yang utuh. Buat ulang zip-nya.');
  }
}

const isWanted = (path: string): boolean =>
  !path.endsWith('/') && !path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');

/** The directory at the end of the archive, found from behind: a comment may follow it. */
function directoryOf(archive: Buffer): readonly Entry[] {
  let end = archive.length - 22;
  while (archive.readUInt32LE(end) !== endOfCentral) end -= 1;
  const count = archive.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== centralHeader) throw new Error('No entry where the directory has one');
    if (archive.readUInt16LE(at + 8) & encryptedFlag) throw new Error('Encrypted');
    const name = archive.readUInt16LE(at + 28);
    entries.push({
      path: archive.toString('utf8', at + 46, at + 46 + name).replaceAll('\\', '/'),
      how: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    });
    at += 46 + name + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function contentOf(archive: Buffer, { path, how, crc, packed, size, offset }: Entry): string {
  if (archive.readUInt32LE(offset) !== localHeader) throw new Error(`No file where ${path} should be`);
  const from = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const raw = archive.subarray(from, from + packed);
  // The size was promised and counted before; whatever unpacks to more is not believed.
  const content = how === method.deflated ? inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) }) : raw;
  if (how !== method.deflated && how !== method.stored) throw new Error(`Unknown method of ${path}`);
  if (content.length !== size || crc32(content) !== crc) throw new Error(`${path} is broken`);
  return content.toString('utf8');
}
