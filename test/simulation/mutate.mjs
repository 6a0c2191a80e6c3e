/** Puts a mistake into one source file for this process alone: the file is compiled with it when it is first asked for. */
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { transformSync } from '@swc/core';

const replaceOnce = (source, { file, find, replace }) => {
  const parts = source.split(find);
  if (parts.length !== 2) throw new Error(`Expected "${find}" once in ${file}, found it ${parts.length - 1} times`);
  return parts.join(replace);
};

export const mutate = (root, mutant) => {
  const config = JSON.parse(readFileSync(path.join(root, 'config/tooling/swc.json'), 'utf8'));
  config.jsc.baseUrl = root;
  const target = path.join(root, 'dist', mutant.file.replace(/\.ts$/, '.js'));
  const source = path.join(root, mutant.file);
  const plain = Module._extensions['.js'];
  Module._extensions['.js'] = (module, filename) => {
    if (filename !== target) return plain(module, filename);
    const before = readFileSync(source, 'utf8');
    const mutated = replaceOnce(before, mutant);
    const { code } = transformSync(mutated, {
      ...config,
      sourceMaps: false,
      swcrc: false,
      cwd: root,
      filename: source,
    });
    return module._compile(code, filename);
  };
};
