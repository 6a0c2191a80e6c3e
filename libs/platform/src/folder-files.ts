import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ServiceTemplates } from '@alur/application';

/** Text files of a folder by their path inside it, with forward slashes; hidden files are left out. */
export async function readFolder(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== 'README.md');
  const pairs = await Promise.all(
    files.map(async (entry): Promise<[string, string]> => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8')];
    }),
  );
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Service folders `<agency>/<service>` below a folder: those that hold a `service.yaml` or a drawing. */
export async function readServiceFolders(
  folder: string,
): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  const all = await readFolder(folder);
  const folders: Record<string, Record<string, string>> = {};
  for (const [path, text] of Object.entries(all)) {
    const [agency, service, ...rest] = path.split('/');
    if (!agency || !service || rest.length === 0) continue;
    const name = `${agency}/${service}`;
    folders[name] = { ...folders[name], [rest.join('/')]: text };
  }
  return folders;
}

/** Each folder in the folder is a service to begin with; read when they are asked for, so that one may be added. */
export const folderTemplates = (folder: string | undefined): ServiceTemplates => ({
  async list() {
    const all = folder === undefined ? {} : await readFolder(folder);
    const ids = [...new Set(Object.keys(all).flatMap((path) => path.split('/').slice(0, -1)[0] ?? []))];
    return ids.map((id) => ({ id, files: inside(all, `${id}/`) }));
  },
});

const inside = (files: Readonly<Record<string, string>>, folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) =>
      path.startsWith(folder) ? [[path.slice(folder.length), text]] : [],
    ),
  );
