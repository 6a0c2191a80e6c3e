// `instance of` and the types of parameters (DMN 1.5 §10.3.2.9).
import type { SyntaxNode } from '@lezer/common';
import type { Value } from '../values/value.js';
import { entry, isContext, isList, kindOf } from '../values/value.js';
import type { Compiler, NodeCompiler } from './compiler.js';
import { childAt, childNamed, childrenOf } from './compiler.js';

export type TypeCheck = (value: Value) => boolean;

export const instanceOfExpression: NodeCompiler = (node, compiler) => {
  const value = compiler.compile(childAt(node, 0));
  const check = compileType(childAt(node, -1), compiler);
  return (scope) => check(value(scope));
};

export function compileType(node: SyntaxNode, compiler: Compiler): TypeCheck {
  const type = childAt(node, 0);
  switch (type.name) {
    case 'ListType':
      return listOf(elementType(type, compiler));
    case 'ContextType':
      return contextOf(type, compiler);
    case 'FunctionType':
      return (value) => kindOf(value) === 'function';
    default:
      return named(compiler.text(type).replace(/\s+/g, ' '), type, compiler);
  }
}

const kinds: ReadonlySet<string> = new Set([
  'number',
  'string',
  'boolean',
  'date',
  'time',
  'date and time',
  'days and time duration',
  'years and months duration',
  'list',
  'context',
  'range',
  'function',
]);

function named(name: string, node: SyntaxNode, compiler: Compiler): TypeCheck {
  if (name === 'Any') return (value) => value !== null;
  if (name === 'Null') return (value) => value === null;
  if (name === 'duration') return (value) => kindOf(value).endsWith('duration');
  if (!kinds.has(name)) throw compiler.invalid(node, `Jenis "${name.slice(0, 20)}" tidak dikenal`);
  return (value) => kindOf(value) === name;
}

function elementType(node: SyntaxNode, compiler: Compiler): TypeCheck {
  const type = childNamed(node, 'Type');
  return type ? compileType(type, compiler) : () => true;
}

const listOf =
  (check: TypeCheck): TypeCheck =>
  (value) =>
    isList(value) && value.every((item) => item === null || check(item));

function contextOf(node: SyntaxNode, compiler: Compiler): TypeCheck {
  const group = childNamed(node, 'ContextEntryTypes');
  const entries = (group ? childrenOf(group) : []).map((child) => ({
    name: compiler.text(childAt(child, 0)),
    check: compileType(childAt(child, -1), compiler),
  }));
  return (value) =>
    isContext(value) &&
    entries.every(({ name, check }) => {
      const found = entry(value, name);
      return found !== undefined && (found === null || check(found));
    });
}
