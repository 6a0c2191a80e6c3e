/** Lets `require` read the TypeScript of a checkout, as Jest and the build do, with swc. */
import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { transformSync } from '@swc/core';

/** @returns `{load, forget}`: reads one file and what it imports; and forgets all that was read of the checkout. */
export const sourcesOf = (root) => {
  const { jsc, ...swc } = JSON.parse(readFileSync(path.join(root, 'config/tooling/swc.json'), 'utf8'));
  const { baseUrl: _baseUrl, paths: _paths, ...plain } = jsc;
  const compiled = new Map();
  const compile = (filename) => {
    const options = { ...swc, jsc: plain, sourceMaps: false, swcrc: false, filename };
    if (!compiled.has(filename)) compiled.set(filename, transformSync(readFileSync(filename, 'utf8'), options).code);
    return compiled.get(filename);
  };
  const resolve = Module._resolveFilename;
  Module._resolveFilename = (request, parent, ...rest) => {
    const lib = /^@alur\/([\w-]+)$/.exec(request)?.[1];
    if (lib) return path.join(root, 'libs', lib, 'src/index.ts');
    if (/^\.{1,2}\/.*\.js$/.test(request) && parent?.filename) {
      const written = path.resolve(path.dirname(parent.filename), request.slice(0, -3));
      const source = ['.ts', '.tsx'].map((ending) => written + ending).find((one) => existsSync(one));
      if (source) return source;
    }
    return resolve.call(Module, request, parent, ...rest);
  };
  for (const ending of ['.ts', '.tsx'])
    Module._extensions[ending] = (module, filename) => module._compile(compile(filename), filename);
  const require = createRequire(path.join(root, 'package.json'));
  return {
    load: (file) => require(file),
    forget: () => {
      for (const file of Object.keys(require.cache))
        if (file.startsWith(path.join(root, 'libs') + path.sep)) delete require.cache[file];
    },
  };
};
