// Walks the syntax tree once: hands each node to its family, counts levels, and notes which names come from outside.
import type { SyntaxNode } from '@lezer/common';
import type { ExpressionFault } from '../contract.js';
import { limits } from '../fuel.js';
import { nameKey, tidyName } from '../names.js';
import { fault } from '../parse.js';
import type { Evaluate } from './scope.js';
import type { FeelType } from '../types/feel-type.js';

export type NodeCompiler = (node: SyntaxNode, compiler: Compiler) => Evaluate;

/** Leaves the compilation at once; never leaves the library. */
export class Invalid extends Error {
  constructor(readonly fault: ExpressionFault) {
    super(fault.message);
  }
}

export interface Unit {
  readonly source: string;
  readonly families: Readonly<Record<string, NodeCompiler>>;
  /** Names from outside that have been read, in order. */
  readonly reads: Set<string>;
  /** Names known beforehand, by how they compare. */
  readonly known: ReadonlyMap<string, string>;
  /** Types with names of their own, undefined for other names. */
  readonly findType: (name: string) => FeelType | undefined;
}

export class Compiler {
  private constructor(
    private readonly unit: Unit,
    private readonly locals: ReadonlyMap<string, string>,
    private readonly level: number,
    /** Inside a filter any name may be a property of the item. */
    readonly inFilter: boolean,
  ) {}

  static of(unit: Unit): Compiler {
    return new Compiler(unit, new Map(), 0, false);
  }

  compile(node: SyntaxNode): Evaluate {
    if (this.level >= limits.treeLevels) throw this.invalid(node, 'Ungkapan terlalu panjang berantai');
    const family = Object.hasOwn(this.unit.families, node.name) ? this.unit.families[node.name] : undefined;
    if (!family) throw this.invalid(node, `Bagian "${this.text(node).slice(0, 20)}" belum didukung`);
    const inner = family(node, new Compiler(this.unit, this.locals, this.level + 1, this.inFilter));
    if (free.has(node.name)) return inner;
    return (scope) => {
      scope.run.fuel.spend(1);
      return inner(scope);
    };
  }

  /** The same place with more local names. */
  with(names: readonly string[], inFilter = this.inFilter): Compiler {
    const locals = new Map(this.locals);
    for (const name of names) locals.set(nameKey(name), name);
    return new Compiler(this.unit, locals, this.level, inFilter);
  }

  text(node: SyntaxNode): string {
    return this.unit.source.slice(node.from, node.to);
  }

  /** The name a node writes, spelt as where it was declared. */
  name(node: SyntaxNode): string {
    const written = tidyName(this.text(node));
    const key = nameKey(written);
    return this.locals.get(key) ?? this.unit.known.get(key) ?? written;
  }

  isLocal(name: string): boolean {
    return this.locals.has(nameKey(name));
  }

  isKnown(name: string): boolean {
    return this.unit.known.has(nameKey(name));
  }

  namedType(name: string): FeelType | undefined {
    return this.unit.findType(name);
  }

  reads(name: string): void {
    if (!this.isLocal(name)) this.unit.reads.add(name);
  }

  invalid(node: SyntaxNode, message: string): Invalid {
    return new Invalid(fault(message, node.from));
  }
}

/** Literals and wrappers cost nothing to evaluate. */
const free: ReadonlySet<string> = new Set([
  'Expression',
  'ParenthesizedExpression',
  'PositiveUnaryTest',
  'FunctionBody',
  'NumericLiteral',
  'StringLiteral',
  'BooleanLiteral',
  'null',
]);

/** Children without comments. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (!child.type.isSkipped) children.push(child);
  return children;
}

/** The child at a place the grammar promises. */
export function childAt(node: SyntaxNode, index: number): SyntaxNode {
  const child = childrenOf(node).at(index);
  if (!child) throw new Error(`Expected ${node.name} to have a child at ${String(index)}`);
  return child;
}

export const childNamed = (node: SyntaxNode, name: string): SyntaxNode | undefined =>
  childrenOf(node).find((child) => child.name === name);

/** Levels of the tree below and with a node. */
export const levelsOf = (node: SyntaxNode): number =>
  1 + childrenOf(node).reduce((most, child) => Math.max(most, levelsOf(child)), 0);

export const contains = (node: SyntaxNode, name: string): boolean =>
  node.name === name || childrenOf(node).some((child) => contains(child, name));
