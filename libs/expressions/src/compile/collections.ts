import type { SyntaxNode } from '@lezer/common';
import { newContext } from '../values/value.js';
import type { Compiler, NodeCompiler } from './compiler.js';
import { childAt, childrenOf } from './compiler.js';
import { unquoted } from './literals.js';

export const list: NodeCompiler = (node, compiler) => {
  const items = childrenOf(node)
    .slice(1, -1)
    .map((child) => compiler.compile(child));
  return (scope) => {
    scope.run.fuel.items(items.length);
    return items.map((item) => item(scope));
  };
};

/** Entries see the entries before them. A key written twice makes the whole null (DMN 1.5 §10.3.2.6). */
export const context: NodeCompiler = (node, compiler) => {
  const names: string[] = [];
  const entries = childrenOf(node)
    .slice(1, -1)
    .map((child) => {
      const value = compiler.with(names).compile(childAt(child, 1));
      const name = keyOf(childAt(child, 0), compiler);
      names.push(name);
      return { name, value };
    });
  if (new Set(names).size < names.length) return () => null;
  return (scope) => {
    const result = newContext();
    const inner = scope.with(result);
    for (const { name, value } of entries) result[name] = value(inner);
    return result;
  };
};

function keyOf(key: SyntaxNode, compiler: Compiler): string {
  const written = childAt(key, 0);
  return written.name === 'StringLiteral'
    ? unquoted(compiler.text(written))
    : compiler.text(written).replace(/\s+/g, ' ');
}

/** Keys of contexts that stand literally in a node, so that a filter on them knows its names. */
export function literalKeys(node: SyntaxNode, compiler: Compiler): readonly string[] {
  if (node.name === 'Context')
    return childrenOf(node)
      .slice(1, -1)
      .map((child) => keyOf(childAt(child, 0), compiler));
  return node.name === 'List' || node.name === 'ParenthesizedExpression'
    ? childrenOf(node).flatMap((child) => literalKeys(child, compiler))
    : [];
}
