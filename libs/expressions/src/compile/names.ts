import { findBuiltin } from '../builtins/builtins.js';
import type { NodeCompiler } from './compiler.js';

/** A name read as a value. What is nobody's name but a built-in's is that function, as in `sort(list, before)`. */
export const variableName: NodeCompiler = (node, compiler) => {
  const name = compiler.name(node);
  compiler.reads(name);
  const builtin = findBuiltin(name) ?? null;
  return (scope) => {
    const found = scope.find(name);
    return found === undefined ? builtin : found;
  };
};

/** The value under test. */
export const tested: NodeCompiler = () => (scope) => scope.find('?') ?? null;
