// `instance of` and the types of parameters (DMN 1.5 §10.3.2.9), read from the syntax tree.
import type { SyntaxNode } from '@lezer/common';
import { conforms } from '../types/conforms.js';
import { findType } from '../types/feel-type.js';
import type { FeelType } from '../types/feel-type.js';
import type { Compiler, NodeCompiler } from './compiler.js';
import { childAt, childNamed, childrenOf } from './compiler.js';

export const instanceOfExpression: NodeCompiler = (node, compiler) => {
  const value = compiler.compile(childAt(node, 0));
  const type = compileType(childAt(node, -1), compiler);
  return (scope) => conforms(value(scope), type, scope.run);
};

const nameOf = (node: SyntaxNode, compiler: Compiler): string =>
  compiler
    .text(node)
    .replace(/\s+/g, ' ')
    .replace(/ ?\. ?/g, '.');

export function compileType(node: SyntaxNode, compiler: Compiler): FeelType {
  const type = childAt(node, 0);
  switch (type.name) {
    case 'ListType':
      return isRangeType(type, compiler) ? { range: inner(type, compiler) } : { list: inner(type, compiler) };
    case 'ContextType':
      return contextOf(type, compiler);
    case 'FunctionType':
      return functionOf(type, compiler);
    default:
      return named(type, compiler);
  }
}

/** The grammar reads `range<number>` as a list; see `parse`. */
const isRangeType = (node: SyntaxNode, compiler: Compiler): boolean => !compiler.text(node).startsWith('list');

function named(node: SyntaxNode, compiler: Compiler): FeelType {
  const name = nameOf(node, compiler);
  const type = findType(name) ?? compiler.namedType(name);
  if (type === undefined) throw compiler.invalid(node, `Jenis "${name.slice(0, 20)}" tidak dikenal`);
  return type;
}

function inner(node: SyntaxNode, compiler: Compiler): FeelType {
  const type = childNamed(node, 'Type');
  return type ? compileType(type, compiler) : 'any';
}

function contextOf(node: SyntaxNode, compiler: Compiler): FeelType {
  const group = childNamed(node, 'ContextEntryTypes');
  if (!group) return 'context';
  const entries = childrenOf(group).map((child): [string, FeelType] => [
    compiler.text(childAt(child, 0)),
    compileType(childAt(child, -1), compiler),
  ]);
  return { context: Object.fromEntries(entries) };
}

function functionOf(node: SyntaxNode, compiler: Compiler): FeelType {
  const result = childrenOf(node)
    .filter((child) => child.name === 'Type')
    .at(-1);
  if (!result) return 'function';
  const group = childNamed(node, 'ArgumentTypes');
  const parameters = (group ? childrenOf(group) : []).map((child) =>
    compileType(childNamed(child, 'Type') ?? childAt(child, 0), compiler),
  );
  return { function: { parameters, result: compileType(result, compiler) } };
}
