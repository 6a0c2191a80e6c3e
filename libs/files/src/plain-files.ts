// Files as they were kept before they were sealed: open, under the SHA-256 of their bytes.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface PlainFiles {
  /** Nothing where it is gone. */
  read(sha256: string): Promise<Uint8Array | undefined>;
  remove(sha256: string): Promise<void>;
}

export function plainFiles(folder: string): PlainFiles {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2));
  return {
    read: (sha256) =>
      readFile(pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      }),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}
