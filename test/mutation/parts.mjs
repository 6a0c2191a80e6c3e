/** A lib is judged part by part, so that a mistake in one folder does not wait for the specs of all the others. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Folders that are one machine: any of their specs may notice a mistake in any of them. */
const machines = { 'process-check': [['net', 'scopes', 'search', 'soundness']] };

const foldersOf = (root, lib) =>
  readdirSync(path.join(root, 'libs', lib, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['contract', 'fixtures', 'testing'].includes(entry.name))
    .map(({ name }) => name)
    .sort();

/**
 * `[{name, folders}]`: of a lib that is named above, its machines and every other folder by itself; else the lib as a whole,
 * which has no folders then.
 */
export const partsOf = (root, lib) => {
  const known = machines[lib];
  if (!known) return [{ name: 'all', folders: [] }];
  const others = foldersOf(root, lib).filter((folder) => !known.flat().includes(folder));
  return [...known, ...others.map((folder) => [folder])].map((folders) => ({ name: folders.join('+'), folders }));
};
