import type { SyntaxNode } from '@lezer/common';
import { childrenOf } from './compile/compiler.js';
import { tidyName } from './names.js';
import type { Grammar } from './parse.js';
import { parse } from './parse.js';

/**
 * The text with names that it reads from outside called otherwise. A text that is no FEEL comes back as it is, as does one
 * that gives one of the names a meaning of its own: what it speaks of is not what was renamed.
 */
export function renameNames(source: string, renamed: ReadonlyMap<string, string>): string {
  if (![...renamed.keys()].some((name) => source.includes(name))) return source;
  for (const grammar of ['expression', 'unary tests'] satisfies Grammar[]) {
    const parsed = parse(source, grammar, {});
    if (parsed.ok) return rewritten(source, parsed.value, renamed);
  }
  return source;
}

function rewritten(source: string, tree: SyntaxNode, renamed: ReadonlyMap<string, string>): string {
  const found: SyntaxNode[] = [];
  let ownMeaning = false;
  const visit = (node: SyntaxNode): void => {
    const name = tidyName(source.slice(node.from, node.to));
    if (node.name === 'VariableName' && renamed.has(name)) found.push(node);
    if (node.name === 'Name' && binding.has(node.parent?.name ?? '') && renamed.has(name)) ownMeaning = true;
    childrenOf(node).forEach(visit);
  };
  visit(tree);
  if (ownMeaning) return source;
  // From the last to the first, so that the places before stay where they are.
  return found.reduceRight(
    (text, { from, to }) =>
      text.slice(0, from) + (renamed.get(tidyName(source.slice(from, to))) ?? '') + text.slice(to),
    source,
  );
}

/** What gives a name a meaning of its own: a round of `for`, `some` and `every`, and the parameter of a function. */
const binding: ReadonlySet<string> = new Set(['InExpression', 'ParameterName', 'FormalParameter']);
