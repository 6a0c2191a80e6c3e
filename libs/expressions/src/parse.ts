// From text to feelin's syntax tree, or to the place where the text stops being FEEL.
import type { SyntaxNode, Tree } from '@lezer/common';
import { parseExpression, parseUnaryTests } from 'feelin';
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ExpressionFault } from './contract.js';
import { limits } from './fuel.js';
import type { KnownNames } from './known.js';

export type Grammar = 'expression' | 'unary tests';

export const fault = (message: string, offset: number): ExpressionFault => ({
  code: 'EXPRESSION_INVALID',
  message,
  offset,
});

/** `known` names are needed only where they are no plain words, such as `tarif-dasar`. */
export function parse(source: string, grammar: Grammar, known: KnownNames): Result<SyntaxNode, ExpressionFault> {
  const tooMuch = excess(source);
  if (tooMuch) return err(tooMuch);
  try {
    // feelin is an ES module and its tree's types come by that door; the tree is the same.
    const readable = withoutRangeTypes(source);
    const tree: Tree = (grammar === 'expression'
      ? parseExpression(readable, known, undefined)
      : parseUnaryTests(readable, known, undefined)) as unknown as Tree;
    const broken = firstError(tree, source);
    return broken ? err(broken) : ok(tree.topNode);
  } catch {
    // The grammar tracks names while it reads and throws on some texts that it cannot make anything of.
    return err(fault('Ungkapan tidak dapat dibaca', 0));
  }
}

/** The grammar has no `range<number>`: it reads ` list<number>`, just as long, and the compiler looks at what was written. */
const withoutRangeTypes = (source: string): string =>
  source.includes('range')
    ? source.replace(/("(?:[^"\\]|\\.)*")|\brange(?=\s*<)/gs, (_found, text?: string) => text ?? ' list')
    : source;

/** The parser's time grows with the square of nested contexts, so depth is refused before it starts. */
function excess(source: string): ExpressionFault | undefined {
  if (source.length > limits.sourceUnits)
    return fault(`Ungkapan lebih dari ${String(limits.sourceUnits)} huruf`, limits.sourceUnits);
  let depth = 0;
  for (const match of source.matchAll(/"(?:[^"\\]|\\.)*"|[({})]/gs)) {
    if (match[0] === '(' || match[0] === '{') depth += 1;
    if (match[0] === ')' || match[0] === '}') depth -= 1;
    if (depth > limits.depth) return fault(`Kurung bertumpuk lebih dari ${String(limits.depth)} lapis`, match.index);
  }
  return undefined;
}

function firstError(tree: Tree, source: string): ExpressionFault | undefined {
  let found: ExpressionFault | undefined;
  tree.iterate({
    enter: (node) => {
      if (found || !node.type.isError) return found === undefined;
      found = fault(describe(source, node.from), node.from);
      return false;
    },
  });
  return found;
}

const shown = 20;

function describe(source: string, offset: number): string {
  const rest = source.slice(offset).trim();
  return rest === '' ? 'Ungkapan belum selesai' : `Bagian "${rest.slice(0, shown)}" tidak dimengerti`;
}
