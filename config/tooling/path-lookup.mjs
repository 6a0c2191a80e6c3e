import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of these programs that PATH has. */
export const findOnPath = (names, env = process.env) => {
  for (const folder of (env.PATH ?? '').split(path.delimiter).filter(Boolean)) {
    const found = names.map((name) => path.join(folder, name)).find(isExecutable);
    if (found) return found;
  }
  return undefined;
};
