import { entryNamed } from '../names.js';
import type { Run } from '../run.js';
import { propertyOf } from '../values/properties.js';
import type { Value } from '../values/value.js';
import { entry, isContext, isList } from '../values/value.js';
import type { NodeCompiler } from './compiler.js';
import { childAt } from './compiler.js';

/** `a.b`: an entry, a property of a date or range, or the same of each item of a list. */
export const pathExpression: NodeCompiler = (node, compiler) => {
  const target = compiler.compile(childAt(node, 0));
  const name = compiler.name(childAt(node, 2));
  return (scope) => step(target(scope), name, scope.run);
};

function step(target: Value, name: string, run: Run): Value {
  if (isContext(target)) {
    const exact = entry(target, name);
    if (exact !== undefined) return exact;
    run.fuel.items(Object.keys(target).length);
    return entryNamed(target, name) ?? null;
  }
  if (!isList(target)) return propertyOf(target, name);
  run.fuel.items(target.length);
  return target.map((item) => (isList(item) ? null : step(item, name, run)));
}
