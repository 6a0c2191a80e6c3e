import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from '@alur/application';

/** Files on local disk under their SHA-256: written aside, flushed, then renamed, so that half a file is never found. */
export function diskFileStore(folder: string): FileStore {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2));
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(sha256);
      if (await exists(path)) return { sha256, bytes: bytes.byteLength };
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
      return { sha256, bytes: bytes.byteLength };
    },
    async get(sha256) {
      const bytes = await readFile(pathOf(sha256));
      const found = createHash('sha256').update(bytes).digest('hex');
      if (found !== sha256) throw new Error(`Expected file ${sha256} to be whole, but its bytes hash to ${found}`);
      return bytes;
    },
  };
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
