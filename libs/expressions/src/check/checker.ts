// Walks the syntax tree for types. What it cannot know is `any`, and nothing is said about that.
import type { SyntaxNode } from '@lezer/common';
import { nameKey, tidyName } from '../names.js';
import type { FeelType } from '../types/feel-type.js';
import type { ExpressionFinding } from './finding.js';

export type Infer = (node: SyntaxNode, checker: Checker) => FeelType;

interface Unit {
  readonly source: string;
  readonly families: Readonly<Record<string, Infer>>;
  readonly findings: ExpressionFinding[];
}

export class Checker {
  constructor(
    private readonly unit: Unit,
    private readonly names: ReadonlyMap<string, FeelType>,
    /** Inside a filter of items nobody described, any name may be an entry of the item. */
    private readonly open = false,
  ) {}

  infer(node: SyntaxNode): FeelType {
    const family = Object.hasOwn(this.unit.families, node.name) ? this.unit.families[node.name] : undefined;
    return family ? family(node, this) : 'any';
  }

  with(names: Readonly<Record<string, FeelType>>, open = this.open): Checker {
    const all = new Map(this.names);
    for (const [name, type] of Object.entries(names)) all.set(nameKey(name), type);
    return new Checker(this.unit, all, open);
  }

  /** Undefined for a name nobody declared. */
  typeOf(name: string): FeelType | undefined {
    return this.names.get(nameKey(name)) ?? (this.open ? 'any' : undefined);
  }

  text(node: SyntaxNode): string {
    return this.unit.source.slice(node.from, node.to);
  }

  nameAt(node: SyntaxNode): string {
    return tidyName(this.text(node));
  }

  tell(node: SyntaxNode, code: ExpressionFinding['code'], message: string): void {
    this.unit.findings.push({ code, message, offset: node.from, length: node.to - node.from });
  }

  wrong(node: SyntaxNode, message: string): void {
    this.tell(node, 'EXPRESSION_TYPE', message);
  }
}
