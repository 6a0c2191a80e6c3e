// How an expression uses the names it reads: compared with fixed values only, or in a way that cannot be told by trying a few.
import type { SyntaxNode } from '@lezer/common';
import { childAt, childNamed, childrenOf } from '../compile/compiler.js';
import { tidyName } from '../names.js';
import { parse } from '../parse.js';
import type { Bound } from './literal-cell.js';
import { boundsWithin, literalBound } from './literal-cell.js';

export interface Uses {
  /** By name, the fixed values it is compared with. */
  readonly bounds: ReadonlyMap<string, readonly Bound[]>;
  /** Names that are used in another way too. */
  readonly otherwise: ReadonlySet<string>;
  /** It reads the clock. */
  readonly asksTime: boolean;
}

/** Undefined for a text that is no expression. */
export function usesIn(source: string): Uses | undefined {
  const parsed = parse(source, 'expression', {});
  if (!parsed.ok) return undefined;
  const reader = new UseReader(source);
  reader.visit(parsed.value);
  return reader;
}

class UseReader implements Uses {
  readonly bounds = new Map<string, Bound[]>();
  readonly otherwise = new Set<string>();
  asksTime = false;

  constructor(private readonly source: string) {}

  visit(node: SyntaxNode): void {
    if (node.name === 'Comparison' && this.compared(node)) return;
    if (node.name === 'VariableName') return this.used(this.nameAt(node));
    for (const child of childrenOf(node)) this.visit(child);
  }

  private used(name: string): void {
    if (name === 'now' || name === 'today') this.asksTime = true;
    this.otherwise.add(name);
  }

  /** `a < 3`, `3 > a`, `a in (1, 2)`, `a between 1 and 2`, and the same for `date(a)`. */
  private compared(node: SyntaxNode): boolean {
    const [left, sign, ...rest] = childrenOf(node);
    const last = rest.at(-1);
    if (!left || !sign || !last) return false;
    const isOrdered = !['=', '!='].includes(this.text(sign));
    const name = this.subject(left);
    if (name !== undefined) return this.note(name, this.valuesOf(sign, rest, isOrdered));
    const other = this.subject(last);
    return (
      other !== undefined && sign.name === 'CompareOp' && this.note(other, literalBound(left, this.source, isOrdered))
    );
  }

  private valuesOf(sign: SyntaxNode, rest: readonly SyntaxNode[], isOrdered: boolean): readonly Bound[] | undefined {
    if (sign.name === 'in')
      return all(rest.filter(({ name }) => name !== '(' && name !== ')').map((one) => boundsWithin(one, this.source)));
    const values = rest.filter(({ name }) => name !== 'and');
    return all(values.map((value) => literalBound(value, this.source, isOrdered)));
  }

  private note(name: string, bounds: readonly Bound[] | undefined): boolean {
    if (!bounds) return false;
    this.bounds.set(name, [...(this.bounds.get(name) ?? []), ...bounds]);
    return true;
  }

  private subject(node: SyntaxNode): string | undefined {
    if (node.name === 'VariableName') return this.nameAt(node);
    if (node.name === 'ParenthesizedExpression') return this.subject(childAt(node, 1));
    const parameters = node.name === 'DateTimeLiteral' ? childNamed(node, 'PositionalParameters') : undefined;
    if (!parameters || this.text(childAt(node, 0)) !== 'date') return undefined;
    const [asked, ...more] = childrenOf(parameters);
    return asked?.name === 'VariableName' && more.length === 0 ? this.nameAt(asked) : undefined;
  }

  private nameAt(node: SyntaxNode): string {
    return tidyName(this.text(node));
  }

  private text(node: SyntaxNode): string {
    return this.source.slice(node.from, node.to);
  }
}

function all(parts: readonly (readonly Bound[] | undefined)[]): readonly Bound[] | undefined {
  const known = parts.flatMap((part) => (part ? [part] : []));
  return known.length < parts.length ? undefined : known.flat();
}
