import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore, SubjectKey, SubjectSeals } from '@alur/application';
import { DataDamaged } from '@alur/application';

/** A part is sealed by itself, so that a long file never has to be whole in memory to be trusted. */
const partBytes = 1_048_576;
const lengthBytes = 4;

/**
 * Files on local disk under their id, sealed with the key of their subject: written aside, flushed, then renamed, so that half
 * a file is never found. Parts know their place and which is the last: none can be cut off, left out or moved.
 */
export function diskFileStore(folder: string, seals: SubjectSeals): FileStore {
  const pathOf = (id: string): string => join(folder, id.slice(0, 2), id.slice(2));
  return {
    async put({ id, subjectId }, bytes) {
      const key = await seals.keyOf(subjectId);
      if (!key) throw new Error(`Expected subject ${subjectId} to have a key, but it is destroyed.`);
      await writeWhole(folder, pathOf(id), sealedParts(key, id, bytes));
      return { sha256: sha256Of(bytes), bytes: bytes.byteLength };
    },
    async get({ id, subjectId, sha256 }) {
      const key = await seals.keyOf(subjectId);
      if (!key) return undefined;
      const bytes = openParts(key, id, await readFile(pathOf(id)).catch(unlessGone(id)));
      const found = sha256Of(bytes);
      if (found !== sha256) throw new DataDamaged(placeOf(id), `its bytes hash to ${found}`);
      return bytes;
    },
  };
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const placeOf = (id: string): string => `file|bytes|${id}`;

/** A disk that cannot be read now may be read later; a file that is not there does not come back. */
const unlessGone =
  (id: string) =>
  (error: NodeJS.ErrnoException): never => {
    throw error.code === 'ENOENT' ? new DataDamaged(placeOf(id), error) : error;
  };

const partPlace = (id: string, part: number, isLast: boolean): string =>
  `file|${String(part)}${isLast ? ' last' : ''}|${id}`;

function sealedParts(key: SubjectKey, id: string, bytes: Uint8Array): Buffer {
  const count = Math.max(1, Math.ceil(bytes.byteLength / partBytes));
  const parts = Array.from({ length: count }, (_, part) => {
    const text = bytes.subarray(part * partBytes, (part + 1) * partBytes);
    const sealed = key.seal(partPlace(id, part, part === count - 1), text);
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt32BE(sealed.byteLength);
    return [length, sealed];
  });
  return Buffer.concat(parts.flat());
}

function openParts(key: SubjectKey, id: string, sealed: Buffer): Buffer {
  const opened: Buffer[] = [];
  for (let at = 0; at < sealed.byteLength;) {
    const start = at + lengthBytes;
    if (start > sealed.byteLength) throw new DataDamaged(placeOf(id), 'its end is missing');
    at = start + sealed.readUInt32BE(at);
    opened.push(key.open(partPlace(id, opened.length, at >= sealed.byteLength), sealed.subarray(start, at)));
  }
  if (opened.length === 0) throw new DataDamaged(placeOf(id), 'it is empty');
  return Buffer.concat(opened);
}

async function writeWhole(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const aside = join(folder, `.${randomUUID()}`);
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } finally {
    await rm(aside, { force: true });
  }
}
