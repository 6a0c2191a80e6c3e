// `list[2]`, `list[-1]`, `list[item > 2]` (DMN 1.5 §10.3.2.5).
import { FeelFunction } from '../values/function.js';
import { FeelRange } from '../values/range.js';
import type { FeelList, Value } from '../values/value.js';
import { isContext, isList } from '../values/value.js';
import { within } from '../compare/within.js';
import { literalKeys } from './collections.js';
import type { NodeCompiler } from './compiler.js';
import { childAt } from './compiler.js';
import type { Evaluate, Scope } from './scope.js';

/** A number picks one item, anything else is asked of every item. A value that is no list counts as a list of one. */
export const filterExpression: NodeCompiler = (node, compiler) => {
  const source = childAt(node, 0);
  const target = compiler.compile(source);
  const filter = compiler.with(['item', ...literalKeys(source, compiler)], true).compile(childAt(node, 2));
  return (scope) => filtered(target(scope), filter, scope);
};

export function filtered(found: Value, filter: Evaluate, scope: Scope): Value {
  const items: FeelList = isList(found) ? found : found === null ? [] : [found];
  scope.run.fuel.items(items.length);
  return select(items, filter, scope);
}

function select(items: FeelList, filter: Evaluate, scope: Scope): Value {
  const [first, ...rest] = items;
  if (first === undefined) return typeof filter(scope.with({ item: null })) === 'number' ? null : [];
  const asked = filter(around(first, scope));
  if (typeof asked === 'number') return at(items, asked);
  const kept: Value[] = holds(asked, first, scope) ? [first] : [];
  for (const item of rest) if (holds(filter(around(item, scope)), item, scope)) kept.push(item);
  return kept;
}

const at = (items: FeelList, position: number): Value =>
  (position > 0 ? items[position - 1] : position < 0 ? items[items.length + position] : undefined) ?? null;

/** Inside the brackets `item` is the item, and the entries of a context are names of their own. */
function around(item: Value, scope: Scope): Scope {
  const inner = scope.with({ item });
  return isContext(item) ? inner.with(item) : inner;
}

function holds(asked: Value, item: Value, scope: Scope): boolean {
  if (asked instanceof FeelRange) return within(item, asked, scope.run) === true;
  if (asked instanceof FeelFunction) return asked.apply([item], scope.run) === true;
  return asked === true;
}
