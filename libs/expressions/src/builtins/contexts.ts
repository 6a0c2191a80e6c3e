// Functions of contexts (DMN 1.5 §10.3.4, context functions).
import type { Run } from '../run.js';
import type { FeelContext, FeelList, Value } from '../values/value.js';
import { entry, isContext, isList, newContext } from '../values/value.js';
import type { Builtins } from './define.js';
import { asList, builtin, overloaded } from './define.js';

function getEntries(context: Value | undefined, run: Run): Value {
  if (context === undefined || !isContext(context)) return null;
  const names = Object.keys(context);
  run.fuel.items(names.length);
  return names.map((key) => ({ key, value: entry(context, key) ?? null }));
}

/** One key, or a path of them. */
function getValue(context: Value | undefined, key: Value | undefined): Value {
  const path = typeof key === 'string' ? [key] : key !== undefined && isList(key) ? key : [];
  let found: Value = context ?? null;
  for (const step of path) {
    if (typeof step !== 'string' || !isContext(found)) return null;
    found = entry(found, step) ?? null;
  }
  return path.length === 0 ? null : found;
}

/** Null where an entry is no `{ key, value }` or a key stands twice. */
function contextOf(entries: Value | undefined, run: Run): Value {
  const list = asList(entries ?? null);
  if (list === null) return null;
  run.fuel.items(list.length);
  const result = newContext();
  for (const item of list) {
    if (!isContext(item)) return null;
    const [key, value] = [entry(item, 'key'), entry(item, 'value')];
    if (typeof key !== 'string' || value === undefined || Object.hasOwn(result, key)) return null;
    result[key] = value;
  }
  return result;
}

/** Along a path every context on the way is made anew; null where the way leads through something else. */
function put(context: Value, path: FeelList, { value, run }: { value: Value; run: Run }): Value {
  const [key, ...rest] = path;
  if (!isContext(context) || typeof key !== 'string') return null;
  const names = Object.keys(context);
  run.fuel.items(names.length + 1);
  const result = newContext();
  for (const name of names) result[name] = entry(context, name) ?? null;
  if (rest.length === 0) result[key] = value;
  else {
    const inner = put(entry(context, key) ?? null, rest, { value, run });
    if (inner === null) return null;
    result[key] = inner;
  }
  return result;
}

const contextPut = (args: readonly (Value | undefined)[], run: Run): Value => {
  const [context = null, key = null, value = null] = args;
  const path = isList(key) ? key : [key];
  return path.length === 0 ? null : put(context, path, { value, run });
};

/** Later contexts win. */
function merged(contexts: Value | undefined, run: Run): Value {
  const list = asList(contexts ?? null);
  if (list === null || !list.every(isContext)) return null;
  const result = newContext();
  for (const context of list as readonly FeelContext[]) {
    const names = Object.keys(context);
    run.fuel.items(names.length);
    for (const name of names) result[name] = entry(context, name) ?? null;
  }
  return result;
}

export const contextBuiltins: Builtins = {
  'get value': overloaded(
    { parameters: ['m', 'key'], body: ([context, key]) => getValue(context, key) },
    { parameters: ['context', 'keys'], body: ([context, keys]) => getValue(context, keys) },
  ),
  'get entries': overloaded(
    { parameters: ['m'], body: ([context], run) => getEntries(context, run) },
    { parameters: ['context'], body: ([context], run) => getEntries(context, run) },
  ),
  context: builtin(['entries'], ([entries], run) => contextOf(entries, run)),
  'context put': overloaded(
    { parameters: ['context', 'keys', 'value'], body: contextPut },
    {
      parameters: ['context', 'key', 'value'],
      body: ([context, key, value], run) => (typeof key === 'string' ? contextPut([context, key, value], run) : null),
    },
  ),
  'context merge': builtin(['contexts'], ([contexts], run) => merged(contexts, run)),
};
