/** A lib is judged part by part, so that a mistake in one folder does not wait for the specs of all the others. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Libs that are judged folder by folder, and whose specs a folder is judged by besides its own. */
const besides = {
  'process-check': { net: ['search'], search: ['net'], scopes: ['soundness', 'repair'] },
};

const foldersOf = (root, lib) =>
  readdirSync(path.join(root, 'libs', lib, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['contract', 'fixtures', 'testing'].includes(entry.name))
    .map(({ name }) => name)
    .sort();

const under = (lib, folder) => ['libs', lib, 'src', ...(folder ? [folder] : [])].join('/');

/** `[{name, sources, specs}]`: the folder in which mistakes are made, and those of the specs that must notice them. */
export const partsOf = (root, lib) => {
  const others = besides[lib];
  if (!others) return [{ name: 'all', sources: under(lib), specs: [under(lib)] }];
  return foldersOf(root, lib).map((folder) => ({
    name: folder,
    sources: under(lib, folder),
    specs: [folder, ...(others[folder] ?? [])].map((one) => under(lib, one)),
  }));
};
