/** The code of libs and apps under dist, as new as the sources. Looking at their times takes a few milliseconds; the console is left to `npm run build`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Whether anything below a folder was changed, added or removed after an instant. */
const isNewer = (folder, since) => {
  if (statSync(folder).mtimeMs > since) return true;
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const each = path.join(folder, entry.name);
    if (entry.isDirectory()) return isNewer(each, since);
    return !entry.name.endsWith('.spec.ts') && statSync(each).mtimeMs > since;
  });
};

/** The console is bundled apart and is nothing the command line runs. */
const sourceFolders = (root) =>
  ['libs', 'apps'].flatMap((group) =>
    readdirSync(path.join(root, group), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'console' && entry.name !== 'standalone')
      .map((entry) => path.join(root, group, entry.name, 'src'))
      .filter((folder) => existsSync(folder)),
  );

export const ensureBuilt = async (root) => {
  const dist = path.join(root, 'dist');
  const manifestFile = path.join(dist, '.build.json');
  const isBuilt = existsSync(manifestFile) && existsSync(path.join(dist, 'apps/cli/src/main.js'));
  const since = isBuilt ? statSync(manifestFile).mtimeMs : 0;
  if (isBuilt && !sourceFolders(root).some((folder) => isNewer(folder, since))) return;
  const { compile, writeWhole } = await import('../../../config/tooling/compile.mjs');
  const before = isBuilt ? JSON.parse(readFileSync(manifestFile, 'utf8')) : { files: {} };
  const { hashes } = await compile({ root, dist, before: before.files });
  writeWhole(manifestFile, JSON.stringify({ ...before, files: hashes }));
};
