// Lists, contexts, paths into them, filters, and the names that turn over them.
import type { SyntaxNode } from '@lezer/common';
import { childAt, childNamed, childrenOf } from '../compile/compiler.js';
import { unquoted } from '../compile/literals.js';
import { tidyName } from '../names.js';
import type { FeelType } from '../types/feel-type.js';
import type { Checker, Infer } from './checker.js';
import { requireTruth } from './operators.js';
import { itemOf, joined, kindOfType, wordOf } from './type-words.js';

export const list: Infer = (node, checker) => {
  const items = childrenOf(node)
    .slice(1, -1)
    .map((child) => checker.infer(child));
  return { list: items.length === 0 ? 'any' : items.reduce(joined) };
};

export const context: Infer = (node, checker) => {
  const entries: Record<string, FeelType> = {};
  for (const child of childrenOf(node).slice(1, -1)) {
    const key = childAt(childAt(child, 0), 0);
    const name = key.name === 'StringLiteral' ? unquoted(checker.text(key)) : tidyName(checker.text(key));
    entries[name] = checker.with(entries).infer(childAt(child, 1));
  }
  return { context: entries };
};

const clock: Readonly<Record<string, FeelType>> = {
  hour: 'number',
  minute: 'number',
  second: 'number',
  'time offset': 'days and time duration',
  timezone: 'string',
};
const day: Readonly<Record<string, FeelType>> = { year: 'number', month: 'number', day: 'number', weekday: 'number' };
const numbers = (...names: readonly string[]): Readonly<Record<string, FeelType>> =>
  Object.fromEntries(names.map((name) => [name, 'number']));
const properties: Readonly<Record<string, Readonly<Record<string, FeelType>>>> = {
  date: day,
  time: clock,
  'date and time': { ...day, ...clock },
  'days and time duration': numbers('days', 'hours', 'minutes', 'seconds'),
  'years and months duration': numbers('years', 'months'),
  range: { start: 'any', end: 'any', 'start included': 'boolean', 'end included': 'boolean' },
};

export const path: Infer = (node, checker) => {
  const target = checker.infer(childAt(node, 0));
  const step = childAt(node, 2);
  const found = stepOf(target, checker.nameAt(step));
  if (found === undefined)
    checker.tell(step, 'EXPRESSION_UNKNOWN_NAME', `"${checker.nameAt(step)}" tidak ada pada ${wordOf(target)}`);
  return found ?? 'any';
};

function stepOf(target: FeelType, name: string): FeelType | undefined {
  if (typeof target === 'object' && 'context' in target)
    return Object.hasOwn(target.context, name) ? target.context[name] : undefined;
  if (typeof target === 'object' && 'list' in target) {
    const inner = stepOf(target.list, name);
    return inner === undefined ? undefined : { list: inner };
  }
  const kind = kindOfType(target);
  if (kind === undefined || kind === 'context' || kind === 'function' || kind === 'duration') return 'any';
  const known = properties[kind];
  return known && Object.hasOwn(known, name) ? known[name] : undefined;
}

export const filter: Infer = (node, checker) => {
  const source = checker.infer(childAt(node, 0));
  const item = itemOf(source);
  const isDescribed = typeof item === 'object' && 'context' in item;
  const inner = isDescribed ? checker.with(item.context) : checker.with({}, item === 'any' || item === 'context');
  const written = childAt(node, 2);
  const asked = inner.with({ item }).infer(written);
  const kind = kindOfType(asked);
  if (kind === 'number') return item;
  if (kind === 'boolean' || kind === 'range') return { list: item };
  if (kind !== undefined && kind !== 'function') requireTruth(written, checker, asked);
  return 'any';
};

/** The names of `for`, `some` and `every`, with what they turn over. */
export function turning(node: SyntaxNode, checker: Checker): Checker {
  const group = childNamed(node, 'InExpressions');
  let inner = checker;
  for (const child of group ? childrenOf(group) : []) {
    const name = tidyName(checker.text(childAt(child, 0)));
    inner = inner.with({ [name]: turned(childAt(child, 2), inner) });
  }
  return inner;
}

function turned(node: SyntaxNode, checker: Checker): FeelType {
  const parts = node.name === 'IterationContext' ? childrenOf(node) : [node];
  const types = parts.filter(({ name }) => name !== '..').map((part) => checker.infer(part));
  const [first = 'any'] = types;
  if (types.length > 1) return types.reduce(joined);
  return typeof first === 'object' && 'range' in first ? first.range : itemOf(first);
}

export const forLoop: Infer = (node, checker) => ({
  list: turning(node, checker)
    .with({ partial: { list: 'any' } })
    .infer(childAt(node, -1)),
});

export const quantified: Infer = (node, checker) => {
  const condition = childAt(node, -1);
  requireTruth(condition, checker, turning(node, checker).infer(condition));
  return 'boolean';
};
