// Signed checkpoints as files in a folder: one an hour, each written once. Mount a disk of another machine there.
import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchivedFile, CheckpointArchive, SignedCheckpoint } from '@alur/application';

/** Sorts by time: `2026-11-26T09-000012.json`. */
const nameOf = ({ number, at }: SignedCheckpoint): string =>
  `${at.slice(0, 13)}-${String(number).padStart(6, '0')}.json`;
const isOurs = (name: string): boolean => /^\d{4}-\d\d-\d\dT\d\d-\d{6,}\.json$/.test(name);

export function checkpointFolder(folder: string): CheckpointArchive {
  const names = async (): Promise<readonly string[]> => {
    try {
      return (await readdir(folder)).filter(isOurs).sort();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  };
  const read = async (name: string): Promise<ArchivedFile> => {
    const signed = readSigned(await readFile(join(folder, name), 'utf8'));
    return { file: name, ...(signed ? { signed } : {}) };
  };
  return {
    async add(signed) {
      await mkdir(folder, { recursive: true });
      const name = nameOf(signed);
      const aside = join(folder, `.${randomUUID()}`);
      try {
        const file = await open(aside, 'wx', 0o444);
        try {
          await file.writeFile(`${JSON.stringify(signed, undefined, 2)}\n`);
          await file.sync();
        } finally {
          await file.close();
        }
        // Only where there is none of that name; whoever dies before leaves no half a proof that would look like a forged one.
        await link(aside, join(folder, name)).catch(copied(aside, join(folder, name)));
        return name;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
        throw error;
      } finally {
        await rm(aside, { force: true });
      }
    },
    async findNewest() {
      const newest = (await names()).at(-1);
      return newest === undefined ? undefined : (await read(newest)).signed;
    },
    async list() {
      const files: ArchivedFile[] = [];
      for (const name of await names()) files.push(await read(name));
      return files;
    },
  };
}

/** A share of another kind of machine knows no links. */
const copied =
  (from: string, to: string) =>
  async (error: NodeJS.ErrnoException): Promise<void> => {
    if (error.code === 'EEXIST') throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  };

/** Undefined where the file is only half there, or is something else. */
function readSigned(text: string): SignedCheckpoint | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { number, at, root, key, signature } = value as Readonly<Record<string, unknown>>;
  if (typeof number !== 'number' || typeof at !== 'string' || typeof root !== 'string') return undefined;
  if (typeof key !== 'string' || typeof signature !== 'string') return undefined;
  return { number, at, root, key, signature };
}
